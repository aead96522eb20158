package org.parley.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.parley.chart.Chart;
import org.parley.chart.ChartKind;
import org.parley.chart.ChartStyle;
import org.parley.chart.Scene;
import org.parley.chart.Scenes;
import org.parley.scenario.Offer;

/** Decks that somebody may have, to take their design from. */
public final class Templates {

    /** Stands wherever a deck can hold something that is its owner's alone. */
    public static final String SECRET = "Confidential-4711";

    private Templates() {}

    /** A deck made by the program, with a chart whose series and numbers have the secret's name. */
    public static byte[] withContent() {
        Offer secret = Scenes.offer("everything").withName("secret", SECRET + " offer");
        Scene scene = Scenes.of(Scenes.PAKISTAN, secret);
        List<Chart> charts = List.of(
                Chart.of(ChartKind.EXPORTS, scene, ChartStyle.SLIDE).withTitle(SECRET + " title"),
                Chart.of(ChartKind.COMPARISON, scene, ChartStyle.SLIDE));
        byte[] deck = DeckFile.of(
                Scenes.PAKISTAN, scene.offers(), charts, new DeckLook(false, Optional.empty(), SECRET + " cover"));
        try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(deck))) {
            XSLFSlide slide = show.getSlides().get(0);
            slide.createTextBox().setText(SECRET + " text");
            show.getNotesSlide(slide).createTextBox().setText(SECRET + " note");
            // A button on every page of the design that leads to one of the slides.
            var button = show.getSlideMasters().get(0).getSlideLayouts()[0].createTextBox().addNewTextParagraph().addNewTextRun();
            button.setText("Back");
            button.createHyperlink().linkToSlide(slide);
            var core = show.getProperties().getCoreProperties();
            core.setKeywords(SECRET + " keywords");
            core.setSubjectProperty(SECRET + " subject");
            core.setDescription(SECRET + " description");
            core.setCategory(SECRET + " category");
            core.setContentStatus(SECRET + " status");
            var extended = show.getProperties().getExtendedProperties().getUnderlyingProperties();
            extended.setCompany(SECRET + " company");
            extended.setManager(SECRET + " manager");
            extended.addNewTitlesOfParts().addNewVector().addNewLpstr().setStringValue(SECRET + " title of a slide");
            extended.getTitlesOfParts().getVector().setSize(1);
            extended.getTitlesOfParts().getVector().setBaseType(
                    org.openxmlformats.schemas.officeDocument.x2006.docPropsVTypes.STVectorBaseType.LPSTR);
            show.getProperties().getCustomProperties().addProperty("Client", SECRET + " client");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            show.write(out);
            return withPreviewAndAuthors(out.toByteArray());
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With what office programs add: a picture of the first slide, and the names of those who have remarked on something. */
    private static byte[] withPreviewAndAuthors(byte[] deck) throws IOException, InvalidFormatException {
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(deck))) {
            PackagePart preview = file.createPart(PackagingURIHelper.createPartName("/docProps/preview.jpeg"), "image/jpeg");
            try (var out = preview.getOutputStream()) {
                out.write((SECRET + " preview").getBytes(StandardCharsets.UTF_8));
            }
            file.addRelationship(
                    preview.getPartName(),
                    TargetMode.INTERNAL,
                    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail");
            PackagePart authors = file.createPart(
                    PackagingURIHelper.createPartName("/ppt/commentAuthors.xml"),
                    "application/vnd.openxmlformats-officedocument.presentationml.commentAuthors+xml");
            try (var out = authors.getOutputStream()) {
                out.write(("<p:cmAuthorLst xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"><p:cmAuthor id=\"0\" name=\""
                                + SECRET + " author\" initials=\"C\" lastIdx=\"1\" clrIdx=\"0\"/></p:cmAuthorLst>")
                        .getBytes(StandardCharsets.UTF_8));
            }
            file.getPartsByContentType("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml")
                    .get(0)
                    .addRelationship(
                            authors.getPartName(),
                            TargetMode.INTERNAL,
                            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/commentAuthors");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.save(out);
            return out.toByteArray();
        }
    }

    /** Another page size and a mark on the master, by which the design is known again. */
    public static byte[] design() {
        try (XMLSlideShow show = new XMLSlideShow()) {
            show.setPageSize(new java.awt.Dimension(720, 540));
            show.getSlideMasters().get(0).createTextBox().setText("House style of the ministry");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            show.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
