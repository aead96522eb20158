package org.parley.desk.briefing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.chart.Chart;
import org.parley.chart.ChartKind;
import org.parley.chart.ChartStyle;
import org.parley.chart.OffersTable;
import org.parley.chart.Scenes;
import org.parley.desk.FakeDialogs;
import org.parley.desk.state.Desk;
import org.parley.export.Archive;
import org.parley.scenario.Lever;
import org.parley.scenario.Pack;
import org.parley.scenario.Scenario;
import org.parley.scenario.SessionFile;
import org.parley.scenario.ShippedScenarios;

/** The briefing pack as it is put together, without a window. */
class PackingTest {

    private static final Scenario CASE =
            ShippedScenarios.find("pakistan-us-2025").orElseThrow().value();
    private static final Lever COTTON = CASE.lever("cotton").orElseThrow();

    @TempDir
    Path folder;

    private final FakeDialogs dialogs = new FakeDialogs();
    private Desk desk;
    private Packing packing;

    @BeforeEach
    void open() {
        desk = new Desk(Runnable::run, Runnable::run);
        desk.open(CASE);
        packing = new Packing(desk, dialogs);
    }

    private Packing.View view() {
        return packing.viewProperty().get();
    }

    private Packing.Row row(int index) {
        return view().rows().get(index);
    }

    private List<ChartKind> kinds() {
        return view().rows().stream().map(Packing.Row::kind).toList();
    }

    @Test
    void chartsAreAddedOnceOrderedAndTakenOut() {
        assertEquals(List.of(), kinds());
        assertFalse(view().problem().isEmpty(), "an empty pack cannot be written");
        packing.add(ChartKind.EXPORTS);
        packing.add(ChartKind.LIMITS);
        packing.add(ChartKind.EXPORTS);
        assertEquals(List.of(ChartKind.EXPORTS, ChartKind.LIMITS), kinds());
        assertTrue(desk.messageProperty().get().contains("already"), desk.messageProperty().get());
        packing.move(1, -1);
        assertEquals(List.of(ChartKind.LIMITS, ChartKind.EXPORTS), kinds());
        packing.move(0, -1);
        assertEquals(List.of(ChartKind.LIMITS, ChartKind.EXPORTS), kinds(), "the first has no place above it");
        packing.remove(0);
        assertEquals(List.of(ChartKind.EXPORTS), kinds());
        assertEquals("", view().problem());
        packing.addAll();
        assertEquals(ChartKind.values().length, kinds().size());
        assertEquals(ChartKind.EXPORTS, kinds().get(0), "what is there keeps its place");
    }

    @Test
    void eachStepCanBeUndoneAndIsSaved() {
        packing.add(ChartKind.EXPORTS);
        packing.setTitle(0, "Mine");
        assertTrue(desk.undoNameProperty().get().contains("title"), desk.undoNameProperty().get());
        Pack saved = desk.session().pack();
        assertEquals("Mine", saved.items().get(0).title());
        byte[] file = SessionFile.write(desk.session()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(saved, SessionFile.read("x.parley", file, CASE).value().pack());
        desk.undo();
        assertEquals("", row(0).title());
        desk.undo();
        assertEquals(List.of(), kinds());
        assertEquals(Pack.EMPTY, desk.session().pack());
    }

    /** The user's words stay whatever happens to the numbers; that they may be out of date is said. */
    @Test
    void aTitleSurvivesARefreshAndIsFlaggedWhenItsNumbersChange() {
        packing.add(ChartKind.EXPORTS);
        packing.add(ChartKind.BALANCE);
        packing.setTitle(0, "  Exports do well  ");
        assertEquals("Exports do well", row(0).title());
        assertFalse(row(0).stale());
        desk.repaint();
        assertFalse(row(0).stale(), "nothing has changed");
        double before = desk.state().offer().value(CASE.partnerRate().orElseThrow());
        desk.offers().setTerm(CASE.partnerRate().orElseThrow(), 25);
        assertEquals("Exports do well", row(0).title());
        assertTrue(row(0).stale());
        assertFalse(row(1).stale(), "a finding is never out of date");
        assertEquals(Chart.of(ChartKind.BALANCE, view().scene(), ChartStyle.LIGHT).title(), row(1).finding());
        desk.offers().setTerm(CASE.partnerRate().orElseThrow(), before);
        assertFalse(row(0).stale(), "the numbers are the old ones again");
        desk.offers().setTerm(CASE.partnerRate().orElseThrow(), 25);
        packing.keepTitle(0);
        assertFalse(row(0).stale());
        packing.setTitle(0, "");
        assertEquals("", row(0).title());
        assertFalse(row(0).stale());
    }

    /** A chart of exports does not change with a purchase, and its title is not flagged. */
    @Test
    void aTitleIsNotFlaggedByOtherNumbers() {
        packing.add(ChartKind.EXPORTS);
        packing.add(ChartKind.IMPORTS);
        packing.setTitle(0, "Exports");
        packing.setTitle(1, "Imports");
        desk.offers().setTerm(COTTON, 200);
        assertFalse(row(0).stale());
        assertTrue(row(1).stale());
    }

    @Test
    void offersAreChosenAndOneSpeaksFirst() {
        assertEquals(Pack.ON_DESK, view().choices().get(0).reference());
        assertTrue(view().choices().get(0).chosen());
        assertEquals("", packing.choose(Pack.pin("Zero-tariff agreement"), true));
        assertEquals("", packing.choose(Pack.ofCase("july-2025"), true));
        assertEquals(3, view().scene().offers().size());
        packing.speakOf(Pack.ofCase("july-2025"));
        assertEquals("july-2025", view().scene().offers().get(0).outcome().offer().id());
        assertEquals("", packing.choose(Pack.ON_DESK, false));
        assertEquals("", packing.choose(Pack.pin("Zero-tariff agreement"), false));
        assertFalse(packing.choose(Pack.ofCase("july-2025"), false).isEmpty(), "one is always shown");
        assertEquals(1, view().scene().offers().size());
        for (String id : List.of("ten-percent", "everything", "zero-tariff", "cotton-and-oils")) {
            assertEquals("", packing.choose(Pack.ofCase(id), true));
        }
        assertFalse(packing.choose(Pack.ofCase("no-deal"), true).isEmpty(), "five are the most");
        assertEquals(5, view().scene().offers().size());
    }

    /** The offer on the desk is the one that is there now; a pin that is gone leaves the pack without it. */
    @Test
    void followsTheDesk() {
        packing.choose(Pack.pin("Zero-tariff agreement"), true);
        desk.offers().setTerm(COTTON, 150);
        assertEquals(150, view().scene().offer().outcome().offer().value(COTTON));
        desk.pins().unpin(0);
        assertEquals(1, view().scene().offers().size());
        packing.close();
        Packing.View last = view();
        desk.offers().setTerm(COTTON, 50);
        assertEquals(last, view(), "a closed window is drawn no more");
    }

    /** What goes from the pack by a click elsewhere is told where the click was. */
    @Test
    void anOfferThatLeavesThePackWithItsPinIsTold() {
        desk.offers().setTerm(COTTON, 150);
        desk.pins().pin();
        desk.pins().unpin(1);
        assertEquals("", desk.notices().textProperty().get(), "it was not in the pack");
        desk.undo();
        packing.choose(Pack.pin("Zero-tariff agreement"), true);
        desk.pins().unpin(0);
        assertEquals(
                "Zero-tariff agreement is pinned no more, and the briefing pack is without it. Undo brings it back.",
                desk.notices().textProperty().get());
        desk.undo();
        assertEquals(2, view().scene().offers().size());
        String variant = desk.state().pinned().get(1).name();
        desk.pack().add(ChartKind.COMPARISON, new Pack.Columns(List.of(Pack.ON_DESK, Pack.pin(variant)), "", ""));
        desk.pins().unpin(1);
        assertTrue(desk.notices().textProperty().get().startsWith(variant + " is pinned no more"));
    }

    /** What was looked at is what is packed: the pins come with the first chart, in one step. */
    @Test
    void theFirstChartBringsTheOffersThatItShows() {
        desk.offers().setTerm(COTTON, 150);
        Pack before = view().pack();
        desk.pack().addShown(ChartKind.OUTCOMES);
        assertEquals(List.of(Pack.ON_DESK, Pack.pin("Zero-tariff agreement")), view().pack().offers());
        assertEquals(
                "Added to the briefing pack: Outcomes (1 chart in it), with the offers it shows: Crude oil and soybeans (changed),"
                        + " Zero-tariff agreement",
                desk.notices().textProperty().get());
        desk.undo();
        assertEquals(before, view().pack(), "one step");
        desk.pack().addShown(ChartKind.LIMITS);
        assertEquals(Pack.EMPTY.offers(), view().pack().offers(), "limits are those of the offer alone");
        desk.pack().addShown(ChartKind.OUTCOMES);
        assertEquals(Pack.EMPTY.offers(), view().pack().offers(), "a pack that has charts keeps its offers");
        desk.undo();
        desk.undo();
        packing.choose(Pack.ofCase("july-2025"), true);
        desk.pack().addShown(ChartKind.OUTCOMES);
        assertEquals(List.of(Pack.ON_DESK, Pack.ofCase("july-2025")), view().pack().offers(), "what was chosen stays");
    }

    private List<Path> written() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private Path file(String ending) throws IOException {
        return written().stream().filter(path -> path.toString().endsWith(ending)).findFirst().orElseThrow();
    }

    @Test
    void writesSummarySlidesWorkbookAndImages() throws IOException {
        packing.add(ChartKind.EXPORTS);
        packing.add(ChartKind.COMPARISON);
        packing.setTitle(0, "A title of mine");
        packing.setSide(Lever.Side.PARTNER);
        packing.setPrint(true);
        packing.setSize("800x450");
        dialogs.folders.add(Optional.of(folder));
        packing.write();
        assertEquals(5, written().size(), written().toString());
        try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(Files.readAllBytes(file(".pptx"))))) {
            List<String> titles = show.getSlides().stream().map(XSLFSlide::getTitle).toList();
            assertTrue(titles.contains("A title of mine"), titles.toString());
        }
        try (PDDocument summary = Loader.loadPDF(Files.readAllBytes(file("briefing.pdf")))) {
            assertEquals(2, summary.getNumberOfPages());
            String text = new PDFTextStripper().getText(summary);
            assertTrue(text.contains("Briefing for the United States"), text);
            assertTrue(text.contains("A title of mine"), "the same chart has the same title on every page: " + text);
        }
        assertEquals(800, javax.imageio.ImageIO.read(file("exports.png").toFile()).getWidth());
        assertEquals(Optional.of(folder), desk.notices().folderProperty().get());
        assertFalse(packing.busyProperty().get());
    }

    @Test
    void aPackOfAChangedOfferSaysSoInItsFileNames() throws IOException {
        packing.add(ChartKind.LIMITS);
        desk.offers().setTerm(COTTON, 150);
        dialogs.folders.add(Optional.of(folder));
        packing.write();
        String base = "pakistan-us-2025-crude-and-soybeans-changed-briefing";
        assertEquals(
                List.of(base + "-limits.png", base + ".pdf", base + ".pptx", base + ".xlsx"),
                written().stream().map(path -> path.getFileName().toString()).toList());
    }

    @Test
    void asksBeforeAnythingIsReplaced() throws IOException {
        packing.add(ChartKind.LIMITS);
        dialogs.folders.add(Optional.of(folder));
        packing.write();
        Path pdf = file("briefing.pdf");
        Files.writeString(pdf, "old");
        dialogs.folders.add(Optional.of(folder));
        dialogs.replace.add(false);
        packing.write();
        assertEquals("old", Files.readString(pdf));
        assertEquals(4, dialogs.replaced.get(0).size(), dialogs.replaced.toString());
        dialogs.folders.add(Optional.of(folder));
        dialogs.replace.add(true);
        packing.write();
        assertTrue(Files.size(pdf) > 1000);
        dialogs.folders.add(Optional.empty());
        packing.write();
    }

    @Test
    void aTemplateThatCannotBeUsedIsTold() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.pptx"), "not slides");
        packing.add(ChartKind.LIMITS);
        dialogs.templates.add(Optional.of(wrong));
        packing.chooseTemplate();
        assertEquals(wrong.toString(), view().pack().template());
        dialogs.folders.add(Optional.of(folder.resolve("out")));
        packing.write();
        assertEquals(1, dialogs.listed.size());
        assertTrue(dialogs.listed.get(0).items().get(0).contains("expected a PowerPoint file"), dialogs.listed.toString());
        assertFalse(Files.exists(folder.resolve("out")) && Files.list(folder.resolve("out")).findAny().isPresent());
        packing.clearTemplate();
        assertEquals("", view().pack().template());
    }

    @Test
    void aTemplateThatIsGoneIsCalledTheTemplate() throws IOException {
        Path gone = folder.resolve("gone.pptx");
        packing.add(ChartKind.LIMITS);
        dialogs.templates.add(Optional.of(gone));
        packing.chooseTemplate();
        dialogs.folders.add(Optional.of(folder.resolve("out")));
        packing.write();
        String line = dialogs.listed.get(0).items().get(0);
        assertTrue(line.startsWith("The template whose design the slides take, " + gone + ": "), line);
    }

    /** Work may come from anybody; what it names is read when the user says so, and not before. */
    @Test
    void aTemplateThatOnlyTheWorkNamesIsAskedFor() throws IOException {
        Path named = Files.writeString(folder.resolve("named.pptx"), "not slides");
        packing.add(ChartKind.LIMITS);
        desk.pack().set("opened", view().pack().withTemplate(named.toString()));
        dialogs.confirm.add(false);
        packing.write();
        assertEquals(List.of(List.of(named.toString())), dialogs.confirmed);
        assertTrue(dialogs.listed.isEmpty(), "it was not read");
        dialogs.confirm.add(true);
        dialogs.folders.add(Optional.of(folder.resolve("out")));
        packing.write();
        assertEquals(1, dialogs.listed.size());
        dialogs.folders.add(Optional.of(folder.resolve("out")));
        packing.write();
        assertEquals(2, dialogs.listed.size(), "asked once");
    }

    @Test
    void aTemplateHasANameWhateverTheWorkCallsIt() {
        assertEquals("ours.pptx", PackTemplates.name("/home/me/ours.pptx"));
        assertEquals("/", PackTemplates.name("/"));
        assertEquals("a\\u0000b", PackTemplates.name("a\0b"));
    }

    @Test
    void aSizeThatIsNoneIsTold() {
        packing.add(ChartKind.LIMITS);
        assertTrue(packing.sizeProblem("wide").contains("wide"));
        packing.setSize("wide");
        assertEquals("", view().pack().size(), "what is no size is not kept, or the session could not be opened again");
        assertEquals("", packing.sizeProblem("1200 \u00d7 675 "));
        packing.setSize("1200 \u00d7 675 ");
        assertEquals("1200x675", view().pack().size());
        packing.setSize("");
        assertEquals("", view().pack().size());
    }

    /** What was chosen in a comparison is what the pack's page shows, whatever the pack's own offers are. */
    @Test
    void aComparisonComesAsItWasPutTogether() throws IOException {
        String july = CASE.offer("july-2025").orElseThrow().name();
        Pack.Columns page = new Pack.Columns(
                List.of(Pack.ofCase("july-2025"), Pack.pin("Zero-tariff agreement"), Pack.ON_DESK),
                Pack.ON_DESK,
                Pack.ofCase("july-2025"));
        packing.add(ChartKind.COMPARISON);
        packing.add(ChartKind.EXPORTS);
        assertTrue(row(0).table().isEmpty());
        desk.pack().add(ChartKind.COMPARISON, page);
        String told = desk.notices().textProperty().get();
        assertTrue(told.contains("in place of the earlier ones"), told);
        assertEquals(List.of(ChartKind.COMPARISON, ChartKind.EXPORTS), kinds(), "it takes the place of the one that is there");
        OffersTable table = row(0).table().orElseThrow();
        assertEquals(july, table.names().get(0));
        assertEquals("Zero-tariff agreement", table.names().get(1));
        assertEquals("C less A", table.differenceName());
        assertEquals(1, view().scene().offers().size(), "the other charts keep the offers of the pack");
        assertTrue(row(1).table().isEmpty());
        byte[] session = SessionFile.write(desk.session()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(
                page,
                SessionFile.read("x.parley", session, CASE).value().pack().items().get(0).columns());

        dialogs.folders.add(Optional.of(folder));
        packing.write();
        String slides = Archive.text(Files.readAllBytes(file(".pptx")));
        assertTrue(slides.contains("C less A") && slides.contains(july), "the slide has its columns");
        String sheets = Archive.text(Files.readAllBytes(file(".xlsx")));
        assertTrue(sheets.contains("C less A") && sheets.contains(july), "the sheet has its columns");

        desk.pins().unpin(0);
        assertEquals(2, row(0).table().orElseThrow().offers().size(), "a pin that is gone leaves its column");
        assertEquals("B less A", row(0).table().orElseThrow().differenceName());
        packing.useOffersOfPack(0);
        assertTrue(row(0).table().isEmpty());
    }

    /** A title on a comparison of its own is flagged by the comparison's numbers, not by those of the pack's offers. */
    @Test
    void aTitleOfAComparisonGoesByItsOwnNumbers() {
        desk.pack().add(
                ChartKind.COMPARISON,
                new Pack.Columns(List.of(Pack.ofCase("july-2025"), Pack.ofCase("ten-percent")), "", ""));
        assertEquals(
                "Added to the briefing pack: Offers side by side (1 chart in it)",
                desk.notices().textProperty().get());
        packing.setTitle(0, "Two of the case");
        desk.offers().setTerm(COTTON, 200);
        assertFalse(row(0).stale(), "neither of them is on the desk");
        packing.useOffersOfPack(0);
        assertTrue(row(0).stale());
    }

    /** A pack whose only offer was a pin that is gone speaks of the one on the desk. */
    @Test
    void aPackIsNeverWithoutAnOffer() {
        desk.pins().pin();
        String pin = Pack.pin(desk.state().pinned().get(desk.state().pinned().size() - 1).name());
        packing.choose(pin, true);
        packing.choose(Pack.ON_DESK, false);
        assertEquals(List.of(pin), desk.state().pack().offers());
        desk.pins().unpin(desk.state().pinned().size() - 1);
        assertEquals(
                List.of(desk.state().offer().name()),
                view().scene().offers().stream().map(offer -> offer.outcome().offer().name()).toList());
    }

    /** Words that may be false leave only when the user says so. */
    @Test
    void asksBeforeATitleForOtherNumbersIsSaved() throws IOException {
        packing.add(ChartKind.IMPORTS);
        packing.setTitle(0, "Imports stay as they are");
        desk.offers().setTerm(COTTON, 200);
        assertTrue(row(0).stale());
        dialogs.confirm.add(false);
        packing.write();
        assertEquals(List.of(), written());
        String asked = dialogs.confirmed.get(0).get(0);
        assertTrue(asked.contains("Imports stay as they are") && asked.contains(row(0).finding()), asked);
        dialogs.confirm.add(true);
        dialogs.folders.add(Optional.of(folder));
        packing.write();
        assertEquals(4, written().size());
        packing.keepTitle(0);
        dialogs.folders.add(Optional.empty());
        packing.write();
        assertEquals(2, dialogs.confirmed.size(), "a title that is said to hold is not asked about");
    }

    @Test
    void choosingAnOfferMovesNoLine() {
        List<String> before = view().choices().stream().map(Packing.Choice::reference).toList();
        packing.choose(Pack.ofCase("july-2025"), true);
        packing.choose(Pack.ofCase("ten-percent"), true);
        packing.speakOf(Pack.ofCase("ten-percent"));
        assertEquals(before, view().choices().stream().map(Packing.Choice::reference).toList());
        assertEquals(List.of(0, 1, 2), List.of(place("offer:ten-percent"), place(Pack.ON_DESK), place("offer:july-2025")));
    }

    private int place(String reference) {
        return view().choices().stream()
                .filter(choice -> choice.reference().equals(reference))
                .findFirst()
                .orElseThrow()
                .place();
    }

    /** A second click that comes before the first is shown must not hit the neighbour. */
    @Test
    void aChartIsKnownByMoreThanItsPlace() {
        packing.add(ChartKind.EXPORTS);
        packing.add(ChartKind.LIMITS);
        assertTrue(packing.isAt(0, ChartKind.EXPORTS));
        packing.remove(0);
        assertFalse(packing.isAt(0, ChartKind.EXPORTS));
        assertFalse(packing.isAt(1, ChartKind.LIMITS));
    }

    /** A pin that is gone neither holds a place nor lets another offer out in its stead. */
    @Test
    void aPinThatIsGoneHoldsNoPlace() {
        packing.choose(Pack.pin("Zero-tariff agreement"), true);
        desk.pins().unpin(0);
        for (String id : List.of("ten-percent", "everything", "zero-tariff", "cotton-and-oils")) {
            assertEquals("", packing.choose(Pack.ofCase(id), true), id);
        }
        assertEquals(5, view().scene().offers().size());
        assertFalse(desk.state().pack().offers().contains(Pack.pin("Zero-tariff agreement")));
    }

    /** A pin has the colour that it has on the desk, in the window and on paper, whatever else is in the pack. */
    @Test
    void pinsKeepTheirColours() throws IOException {
        desk.pins().pin();
        String second = desk.state().pinned().get(1).name();
        desk.pins().unpin(0);
        assertEquals(List.of(1), desk.state().places());
        desk.offers().setTerm(COTTON, 200);
        packing.add(ChartKind.OUTCOMES);
        packing.choose(Pack.ofCase("ten-percent"), true);
        packing.choose(Pack.pin(second), true);
        packing.choose(Pack.ofCase("everything"), true);
        assertEquals(List.of(0, 1, 2), view().scene().places());
        packing.choose(Pack.ofCase("ten-percent"), false);
        packing.choose(Pack.ofCase("everything"), false);
        assertEquals(List.of(1), view().scene().places());
        dialogs.folders.add(Optional.of(folder));
        packing.write();
        BufferedImage picture = javax.imageio.ImageIO.read(file("outcomes.png").toFile());
        assertTrue(has(picture, Scenes.pinColor(1)), "the second pin's colour");
        assertFalse(has(picture, Scenes.pinColor(0)), "the first pin's colour");
    }

    private static boolean has(BufferedImage picture, Color color) {
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if (picture.getRGB(x, y) == color.getRGB()) {
                    return true;
                }
            }
        }
        return false;
    }
}
