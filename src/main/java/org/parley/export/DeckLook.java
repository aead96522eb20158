package org.parley.export;

import java.awt.Dimension;
import java.io.IOException;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
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
    XMLSlideShow open() throws IOException, InvalidFormatException {
        if (template.isPresent()) {
            return template.get().open();
        }
        XMLSlideShow show = new XMLSlideShow();
        // The library's empty deck comes with a preview, which shows another deck than this.
        OPCPackage file = show.getPackage();
        for (PackageRelationship preview : file.getRelationshipsByType(PackageRelationshipTypes.THUMBNAIL)) {
            file.removeRelationship(preview.getId());
            file.removePart(PackagingURIHelper.createPartName(preview.getTargetURI()));
        }
        show.setPageSize(new Dimension(WIDTH, HEIGHT));
        return show;
    }
}
