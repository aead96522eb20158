package org.parley.export;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Set;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFSlideMaster;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;

/** Slides of one deck: titles, the lines above and below, and the room between them. Lengths are points. */
final class SlidePages {

    static final double LINE = 20;

    private static final Color INK = new Color(0x1F2328);
    private static final Color MUTED = new Color(0x59636E);
    private static final Color ACCENT = new Color(0x0072B2);
    /** Margin at the sides, as a share of the slide's width. */
    private static final double SIDE = 0.042;

    /** Width of a bold letter on average, as a share of the font's size; on the safe side. */
    private static final double LETTER = 0.62;

    /** The same of a letter that is not bold. */
    private static final double PLAIN_LETTER = 0.6;

    private static final int SUBTITLE_LINES = 3;
    private static final double COVER_LINE_SIZE = 18;
    private static final int COVER_LINES = 4;

    private static final double FOOTER_SIZE = 9.5;
    private static final double STAMP_SIZE = 8.5;

    private static final Set<Placeholder> FIELDS =
            Set.of(Placeholder.DATETIME, Placeholder.SLIDE_NUMBER, Placeholder.HEADER, Placeholder.FOOTER);

    /** Lower part of a page of notes, 7.5 by 10 inches. */
    private static final Rectangle2D NOTES = new Rectangle2D.Double(54, 342, 432, 324);

    private static final double LINES_APART = 1.2;
    private static final double SMALLEST = 12;
    private static final double LARGEST = 30;

    /** A design whose titles stand lower than this share of the slide leaves no room for a chart: then ours stand above. */
    private static final double LOWEST_TITLE = 0.36;

    private static final double TITLE_TOP = 22;
    private static final double TITLE_HEIGHT = 44;
    private static final double TITLE_SIZE = 26;
    private static final double COVER_SIZE = 36;
    /** A title of two lines fills its place in a design: what follows keeps away from it. */
    private static final double BELOW_TITLE = 6;

    private static final double SUBTITLE_SIZE = 13;
    private static final double SMALL_SUBTITLE = 11;
    /** Space that programs leave round the text of a title, at both ends together. */
    private static final double ACROSS_TITLE = 15;

    private static final double ALONG_TITLE = 8;

    private final XMLSlideShow show;
    private final DeckLook look;
    private final String stamp;
    private final double width;
    private final double height;
    private Rectangle2D room = new Rectangle2D.Double();

    SlidePages(XMLSlideShow show, DeckLook look, String stamp) {
        this.show = show;
        this.look = look;
        this.stamp = stamp;
        width = show.getPageSize().getWidth();
        height = show.getPageSize().getHeight();
    }

    private boolean hasTemplate() {
        return look.template().isPresent();
    }

    /** The free part of the slide added last. */
    Rectangle2D room() {
        return room;
    }

    /** A first slide. */
    void cover(String title, String below) {
        XSLFSlide slide = show.createSlide(layout(SlideLayout.TITLE));
        XSLFTextShape name = title(slide);
        XSLFTextShape line = placeholder(slide, Placeholder.SUBTITLE);
        if (!hasTemplate()) {
            place(name, new Rectangle2D.Double(side(), height * 0.30, inner(), 60));
            bar(slide, height * 0.30, 120);
        }
        write(name, title, COVER_SIZE, true);
        String words = ShortNames.within(below, lettersOnLine(COVER_LINE_SIZE) * COVER_LINES);
        double tall = Math.max(60, lines(words, COVER_LINE_SIZE) * COVER_LINE_SIZE * LINES_APART + 16);
        Rectangle2D place = new Rectangle2D.Double(side(), height * 0.30 + 66, inner(), tall);
        if (line == null) {
            text(slide, words, COVER_LINE_SIZE, false, place);
        } else {
            if (!hasTemplate()) {
                place(line, place);
            }
            write(line, words, COVER_LINE_SIZE, false);
        }
        clear(slide, List.of(Placeholder.TITLE, Placeholder.CENTERED_TITLE, Placeholder.SUBTITLE));
        foot(slide, "");
    }

    /** A slide with a title, a line on what it shows, and a source line; the room between is for the caller. */
    XSLFSlide add(String title, String subtitle, String footer) {
        XSLFSlide slide = show.createSlide(layout(SlideLayout.TITLE_ONLY));
        XSLFTextShape name = title(slide);
        double top = TITLE_TOP + TITLE_HEIGHT;
        boolean above = name.getAnchor() != null && name.getAnchor().getMaxY() < height * LOWEST_TITLE;
        if (hasTemplate() && above) {
            top = name.getAnchor().getMaxY() + BELOW_TITLE;
        } else {
            place(name, new Rectangle2D.Double(side(), TITLE_TOP, inner(), TITLE_HEIGHT));
            bar(slide, TITLE_TOP, TITLE_HEIGHT);
        }
        write(name, title, TITLE_SIZE, !hasTemplate());
        clear(slide, List.of(Placeholder.TITLE, Placeholder.CENTERED_TITLE));
        if (hasTemplate()) {
            paper(slide, top);
        }
        String measure = ShortNames.within(subtitle, lettersOnLine(SUBTITLE_SIZE) * SUBTITLE_LINES);
        double size = SUBTITLE_SIZE;
        while (size > SMALL_SUBTITLE && lines(measure, size) > 1) {
            size -= 0.5;
        }
        double tall = Math.max(LINE, lines(measure, size) * size * LINES_APART + 2);
        text(slide, measure, size, false, new Rectangle2D.Double(side(), top, inner(), tall));
        double foot = foot(slide, footer);
        room = new Rectangle2D.Double(side(), top + tall + 6, inner(), foot - top - tall - 10);
        return slide;
    }

    private int lines(String words, double size) {
        return TableColumns.lines(words, size * PLAIN_LETTER, inner());
    }

    /** White ground for what stands below the title: a design may be dark or have pictures, and charts must be read. */
    private void paper(XSLFSlide slide, double top) {
        XSLFAutoShape paper = slide.createAutoShape();
        paper.setAnchor(new Rectangle2D.Double(side() - 10, top - 4, inner() + 20, height - top - 4));
        paper.setFillColor(Color.WHITE);
        paper.setLineColor(null);
    }

    private double side() {
        return width * SIDE;
    }

    private double inner() {
        return width * (1 - 2 * SIDE);
    }

    /** Source and stamp; returns where they begin. */
    private double foot(XSLFSlide slide, String footer) {
        double stampTall = smallTall(stamp, STAMP_SIZE);
        double footerTall = smallTall(footer, FOOTER_SIZE);
        double top = height - 13 - stampTall - footerTall;
        text(slide, footer, FOOTER_SIZE, false, new Rectangle2D.Double(side(), top, inner(), footerTall));
        text(slide, stamp, STAMP_SIZE, false, new Rectangle2D.Double(side(), top + footerTall, inner(), stampTall));
        return top;
    }

    /** Height of small words at the foot, which may take several lines; one line's room is kept without any. */
    private double smallTall(String words, double size) {
        return 3.5 + Math.max(1, lines(words, size)) * 12;
    }

    private int lettersOnLine(double size) {
        return (int) (inner() / (size * PLAIN_LETTER));
    }

    /** A line of text in a box. */
    void text(XSLFSlide slide, String words, double size, boolean strong, Rectangle2D place) {
        if (words.isEmpty()) {
            return;
        }
        XSLFTextBox box = slide.createTextBox();
        box.setAnchor(place);
        box.setInsets(new org.apache.poi.sl.usermodel.Insets2D(0, 0, 0, 0));
        box.setVerticalAlignment(VerticalAlignment.TOP);
        box.clearText();
        XSLFTextRun run = box.addNewTextParagraph().addNewTextRun();
        run.setText(words);
        run.setFontSize(size);
        run.setBold(strong);
        run.setFontColor(strong ? ink() : look.print() ? Color.BLACK : MUTED);
    }

    /** What the speaker reads. */
    void notes(XSLFSlide slide, String words) {
        XSLFNotes notes = show.getNotesSlide(slide);
        XSLFTextShape body = null;
        for (XSLFShape shape : List.copyOf(notes.getShapes())) {
            if (shape instanceof XSLFTextShape text && text.getTextType() == Placeholder.BODY) {
                body = text;
            } else if (shape instanceof XSLFTextShape text && text.getTextType() != null && FIELDS.contains(text.getTextType())) {
                // Date, header and page number: the library copies them in a form that is not valid.
                notes.removeShape(shape);
            }
        }
        if (body == null) {
            body = notes.createTextBox();
        }
        body.setText(words);
        body.setAnchor(NOTES);
        body.getTextParagraphs().forEach(paragraph -> paragraph.getTextRuns().forEach(run -> run.setFontSize(11d)));
    }

    private Color ink() {
        return look.print() ? Color.BLACK : INK;
    }

    /** A stroke of colour beside a title, where no template has a design of its own and colour costs nothing. */
    private void bar(XSLFSlide slide, double top, double tall) {
        if (look.print()) {
            return;
        }
        XSLFAutoShape bar = slide.createAutoShape();
        bar.setAnchor(new Rectangle2D.Double(side() - 14, top + 4, 4, tall - 8));
        bar.setFillColor(ACCENT);
        bar.setLineColor(null);
    }

    private XSLFTextShape title(XSLFSlide slide) {
        XSLFTextShape title = placeholder(slide, Placeholder.TITLE);
        title = title == null ? placeholder(slide, Placeholder.CENTERED_TITLE) : title;
        if (title == null) {
            XSLFTextBox box = slide.createTextBox();
            box.setPlaceholder(Placeholder.TITLE);
            place(box, new Rectangle2D.Double(side(), TITLE_TOP, inner(), TITLE_HEIGHT));
            return box;
        }
        return title;
    }

    private static XSLFTextShape placeholder(XSLFSlide slide, Placeholder kind) {
        for (XSLFTextShape shape : slide.getPlaceholders()) {
            if (shape.getTextType() == kind) {
                return shape;
            }
        }
        return null;
    }

    /** Takes away what a template asks for and these slides do not fill. */
    private static void clear(XSLFSlide slide, List<Placeholder> kept) {
        for (XSLFShape shape : List.copyOf(slide.getShapes())) {
            boolean asks = shape instanceof XSLFTextShape text
                    && text.getTextType() != null
                    && !kept.contains(text.getTextType())
                    && text.getText().isBlank();
            if (asks) {
                slide.removeShape(shape);
            }
        }
    }

    private static void place(XSLFTextShape shape, Rectangle2D place) {
        shape.setAnchor(place);
        shape.setInsets(new org.apache.poi.sl.usermodel.Insets2D(0, 0, 0, 0));
        shape.setVerticalAlignment(VerticalAlignment.MIDDLE);
    }

    /** @param own whether size and colour are ours, rather than the template's */
    private void write(XSLFTextShape shape, String words, double size, boolean own) {
        shape.clearText();
        XSLFTextParagraph paragraph = shape.addNewTextParagraph();
        XSLFTextRun run = paragraph.addNewTextRun();
        run.setText(words);
        if (hasTemplate()) {
            shrink(run, shape, words);
        } else {
            paragraph.setTextAlign(TextAlign.LEFT);
            run.setFontSize(own ? Math.min(size, inner() / (LETTER * words.length())) : size);
            run.setBold(own);
            run.setFontColor(own ? ink() : look.print() ? Color.BLACK : MUTED);
        }
    }

    /** In a template's font and colour, but no larger than fits on its lines: findings are longer than usual titles. */
    private static void shrink(XSLFTextRun run, XSLFTextShape shape, String words) {
        Rectangle2D place = shape.getAnchor();
        if (place == null) {
            return;
        }
        double fitting = LARGEST;
        while (fitting > SMALLEST) {
            int lines = TableColumns.lines(words, fitting * LETTER, place.getWidth() - ACROSS_TITLE);
            if (lines * fitting * LINES_APART <= place.getHeight() - ALONG_TITLE) {
                break;
            }
            fitting--;
        }
        run.setFontSize(fitting);
    }

    private XSLFSlideLayout layout(SlideLayout wanted) {
        XSLFSlideMaster master = show.getSlideMasters().get(0);
        XSLFSlideLayout found = master.getLayout(wanted);
        return found == null ? master.getSlideLayouts()[0] : found;
    }
}
