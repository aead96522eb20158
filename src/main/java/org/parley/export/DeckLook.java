package org.parley.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFRelation;
import org.parley.scenario.InputException;

/**
 * How a deck looks and what it starts from.
 *
 * @param print black on white for paper, rather than with colour for a screen
 * @param template the user's own slides, whose design is taken and whose pages are left out; empty for a plain design
 * @param cover what the first slide says below the case's title; empty for no cover
 */
public record DeckLook(boolean print, Optional<Template> template, String cover) {

    /** A plain deck without a cover. */
    public static final DeckLook PLAIN = new DeckLook(false, Optional.empty(), "");

    private static final int WIDTH = 960;
    private static final int HEIGHT = 540;

    /**
     * A file of slides.
     *
     * @param name what to call it in messages
     */
    public record Template(String name, byte[] bytes) {

        /**
         * Takes a template that can be used.
         *
         * @throws InputException when it is no deck of slides
         */
        public static Template of(String name, byte[] bytes) {
            Template template = new Template(name, bytes.clone());
            try (XMLSlideShow show = template.open()) {
                return template;
            } catch (IOException e) {
                throw template.refusal();
            }
        }

        private XMLSlideShow open() throws IOException {
            XMLSlideShow show;
            try {
                show = new XMLSlideShow(new ByteArrayInputStream(bytes));
            } catch (RuntimeException e) {
                throw refusal(); // the library answers a damaged file with exceptions of many kinds
            }
            String type = show.getPackagePart().getContentType();
            if (!type.equals(XSLFRelation.MAIN.getContentType()) || show.getSlideMasters().isEmpty()) {
                show.close();
                throw refusal();
            }
            while (!show.getSlides().isEmpty()) {
                show.removeSlide(0);
            }
            return show;
        }

        private InputException refusal() {
            return new InputException(name, "", "cannot be used as a template; expected a PowerPoint file (.pptx)");
        }
    }

    /** An empty deck of this design. */
    XMLSlideShow open() throws IOException {
        if (template.isPresent()) {
            return template.get().open();
        }
        XMLSlideShow show = new XMLSlideShow();
        show.setPageSize(new java.awt.Dimension(WIDTH, HEIGHT));
        return show;
    }
}
