package org.parley.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parley.simulate.Outcome;

/** The deadline as a dotted line with its date, and at most two steps of the duty beside it. */
final class DeadlineMarks extends Overlay {

    private static final long serialVersionUID = 1L;

    private static final float[] DOTS = {1.5f, 3f};
    /** No chart has more event labels than this. */
    private static final int MOST_MARKS = 3;

    private final transient List<Mark> marks = new ArrayList<>();
    private final transient ChartStyle style;
    private final transient Font font;
    /** Where the tint begins. */
    private final int end;

    /** @param shorter the same in fewer words, for a narrow plot; none for what cannot be shorter */
    private record Mark(int day, String text, List<String> shorter, Color color) {

        List<String> texts() {
            List<String> texts = new ArrayList<>(List.of(text));
            texts.addAll(shorter);
            return texts;
        }

        boolean isDeadline() {
            return !shorter.isEmpty();
        }
    }

    /** @param steps whether the duty that returns without a deal is named too */
    DeadlineMarks(Scene scene, ChartStyle style, boolean steps) {
        this.style = style;
        font = style.font(10.5f);
        Outcome outcome = scene.outcome();
        end = outcome.end();
        int deadline = scene.clock().deadlineDay();
        marks.add(new Mark(
                deadline,
                Wording.get("deadline", deadline, Figures.fullDay(scene.clock().deadline())),
                List.of(
                        Wording.get("deadline", deadline, Figures.day(scene.clock().deadline())),
                        Wording.get("deadline.day", deadline)),
                style.text()));
        if (outcome.end() > deadline) {
            marks.add(new Mark(
                    outcome.end(),
                    Wording.get("deadlineExtended", outcome.end(), Figures.fullDay(scene.clock().date(outcome.end()))),
                    List.of(
                            Wording.get(
                                    "deadlineExtended.short", outcome.end(), Figures.day(scene.clock().date(outcome.end()))),
                            Wording.get("deadlineExtended.day", outcome.end())),
                    style.text()));
        }
        RateStart.of(scene.scenario(), outcome).ifPresent(day -> marks.add(new Mark(
                day,
                Wording.get(
                        "rateStarts",
                        Figures.rate(outcome.offer().value(scene.scenario().partnerRate().orElseThrow()))),
                List.of(),
                style.label(Palette.Role.OFFER.color()))));
        boolean shown = scene.lineEntries().stream().anyMatch(entry -> entry.role() == Palette.Role.NO_DEAL);
        if (steps && shown && marks.size() < MOST_MARKS) {
            Outcome without = scene.hasAgreement() ? scene.offer().noDeal() : outcome;
            Double rate = countryRate(scene, without.assumptions().snapback());
            boolean returns = Scene.fearsRise(scene.scenario(), without.assumptions());
            if (rate != null && returns) {
                marks.add(new Mark(
                        without.end(),
                        Wording.get("rateReturns", Figures.rate(rate)),
                        List.of(),
                        style.label(Palette.Role.NO_DEAL.color())));
            }
        }
        marks.removeIf(mark -> mark.day > scene.lastDay());
    }

    private static Double countryRate(Scene scene, String schedule) {
        return scene.scenario()
                .schedules()
                .get(schedule)
                .ratesPct()
                .get(scene.scenario().home().code());
    }

    @Override
    void paint(Graphics2D g2, Frame frame) {
        List<MarkPlaces.Placed> places = places(g2, frame);
        Set<Integer> drawn = new HashSet<>();
        for (Mark mark : marks) {
            if (!drawn.add(mark.day)) {
                continue; // what falls on a deadline has its line there
            }
            g2.setColor(mark.color);
            g2.setStroke(new BasicStroke(
                    mark.isDeadline() ? 1.4f : 0.9f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1f, DOTS, 0f));
            Rectangle2D line = line(mark, places, frame);
            g2.draw(new Line2D.Double(line.getCenterX(), line.getMinY(), line.getCenterX(), line.getMaxY()));
        }
        g2.setFont(font);
        int ascent = g2.getFontMetrics().getAscent();
        for (int i = 0; i < marks.size(); i++) {
            Rectangle2D place = places.get(i).place();
            if (place != null) {
                Color ground = place.getX() + 1 >= frame.x(end) ? style.tint() : style.background();
                text(g2, places.get(i).text(), place.getX() + 1, place.getY() + ascent, marks.get(i).color, style.wash(ground));
            }
        }
    }

    /** Where the words stand, in the order of the marks. */
    List<MarkPlaces.Placed> places(Graphics2D g2, Frame frame) {
        FontMetrics metrics = g2.getFontMetrics(font);
        List<MarkPlaces.Wanted> wanted = marks.stream()
                .map(mark -> new MarkPlaces.Wanted(
                        frame.x(mark.day),
                        mark.texts(),
                        mark.isDeadline()))
                .toList();
        return new MarkPlaces(wanted, frame.area(), frame.lines(), metrics::stringWidth, metrics.getHeight()).places();
    }

    /** A dotted line from the top to the bottom, or from below the words of another that stand across it. */
    private static Rectangle2D line(Mark mark, List<MarkPlaces.Placed> places, Frame frame) {
        double x = frame.x(mark.day);
        double top = frame.area().getMinY();
        for (MarkPlaces.Placed placed : places) {
            if (MarkPlaces.crosses(placed.place(), x)) {
                top = Math.max(top, placed.place().getMaxY());
            }
        }
        return new Rectangle2D.Double(x - 1, top, 2, frame.area().getMaxY() - top);
    }

    /** The same for formats that draw their own charts. */
    PanelMarks onPanel() {
        List<PanelMarks.Upright> uprights = marks.stream()
                .map(mark -> new PanelMarks.Upright(mark.day, mark.text, mark.color, mark.isDeadline()))
                .toList();
        return new PanelMarks(uprights, List.of(), List.of());
    }

    /** What the marks say, in full. */
    List<String> words() {
        return marks.stream().map(Mark::text).toList();
    }

    /** The dotted lines as they are drawn. */
    List<Rectangle2D> lines(Graphics2D g2, Frame frame) {
        List<MarkPlaces.Placed> places = places(g2, frame);
        return marks.stream().map(mark -> line(mark, places, frame)).toList();
    }

    /** What other words must keep clear of: the words, and the dotted lines. */
    List<Rectangle2D> taken(Graphics2D g2, Frame frame) {
        List<MarkPlaces.Placed> places = places(g2, frame);
        List<Rectangle2D> taken = new ArrayList<>();
        marks.forEach(mark -> taken.add(line(mark, places, frame)));
        places.stream()
                .map(MarkPlaces.Placed::place)
                .filter(java.util.Objects::nonNull)
                .forEach(taken::add);
        return taken;
    }
}
