package org.parley.export;

import java.awt.Dimension;
import java.io.IOException;
import java.util.Optional;
import org.apache.poi.xslf.usermodel.XMLSlideShow;

/**
 * How a deck looks and what it starts from.
 *
 * @param print black on white for paper, rather than with colour for a screen
 * @param template the user's own design; empty for a plain one
 * @param cover what the first slide says below the case's title; empty for no cover
 */
public record DeckLook(boolean print, Optional<SlideTemplate> template, String cover) {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 540;

    /** An empty deck of this design. */
    XMLSlideShow open() throws IOException {
        if (template.isPresent()) {
            return template.get().open();
        }
        XMLSlideShow show = new XMLSlideShow();
        show.setPageSize(new Dimension(WIDTH, HEIGHT));
        return show;
    }
}
