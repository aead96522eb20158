package org.parley.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.cli.Call.parley;
import static org.parley.cli.Call.parleyWith;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.chart.ChartKind;
import org.parley.export.Archive;
import org.parley.export.ExportFormat;
import org.parley.export.Templates;
import org.parley.scenario.Tree;

class ExportCommandTest {

    @TempDir
    private Path folder;

    private Path to() {
        return folder.resolve("out");
    }

    private Call export(String... args) {
        List<String> call = new ArrayList<>(List.of("export", "classroom", "--offer", "free-trade", "--to", to().toString()));
        call.addAll(List.of(args));
        return parley(call.toArray(String[]::new));
    }

    /** Names of the files that a call has written, which are those that stand in the folder. */
    private List<String> written(Call call) throws IOException {
        List<String> names = new ArrayList<>();
        for (JsonNode file : call.json().get("files")) {
            Path path = Path.of(file.asText());
            assertEquals(to(), path.getParent());
            assertTrue(Files.size(path) > 0, path.toString());
            names.add(path.getFileName().toString());
        }
        assertEquals(Set.copyOf(names).size(), names.size(), names.toString());
        assertEquals(new TreeSet<>(names), names());
        return names;
    }

    private Set<String> names() throws IOException {
        if (!Files.exists(to())) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(to())) {
            return files.map(path -> path.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private byte[] read(String name) throws IOException {
        return Files.readAllBytes(to().resolve(name));
    }

    private BufferedImage image(String name) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(read(name)));
    }

    private String words(String name) throws IOException {
        try (PDDocument document = Loader.loadPDF(read(name))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    // --- Formats

    /** Ranges and what matters most, when they are asked for by name; slides hold the other charts alone. */
    @Test
    void rangesInEveryFormatButSlides() throws IOException {
        List<String> names = written(export(
                "--charts", "limits,exports-range,what-matters-most", "--format", "csv,pdf,pptx", "--json"));
        assertEquals(
                List.of(
                        "classroom-free-trade-limits.csv",
                        "classroom-free-trade-limits.pdf",
                        "classroom-free-trade.pptx",
                        "classroom-free-trade-exports-range.csv",
                        "classroom-free-trade-what-matters-most.csv",
                        "classroom-free-trade-exports-range.pdf",
                        "classroom-free-trade-what-matters-most.pdf"),
                names);
        byte[] once = read("classroom-free-trade-exports-range.csv");
        assertTrue(words("classroom-free-trade-what-matters-most.pdf").contains("matters most: US$"));
        assertEquals(0, export("--charts", "exports-range", "--format", "csv", "--force").code());
        assertArrayEquals(once, read("classroom-free-trade-exports-range.csv"), "the same worlds every time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "svg", "pdf", "csv"})
    void aFileForEachChart(String format) throws IOException {
        List<String> wanted = Stream.of(ChartKind.values())
                .map(kind -> "classroom-free-trade-" + kind.word() + "." + format)
                .toList();
        assertEquals(wanted, written(export("--format", format, "--json")));
        String start = new String(read(wanted.get(1)), 0, 5, StandardCharsets.ISO_8859_1);
        assertTrue(start.startsWith(
                switch (format) {
                    case "png" -> "\u0089PNG";
                    case "svg" -> "<?xml";
                    case "pdf" -> "%PDF";
                    default -> "# Off";
                }), start);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pptx", "xlsx"})
    void oneFileForAllCharts(String format) throws IOException {
        assertEquals(List.of("classroom-free-trade." + format), written(export("--format", format, "--json")));
        if (format.equals("pptx")) {
            try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(read("classroom-free-trade.pptx")))) {
                assertTrue(show.getSlides().size() >= ChartKind.values().length + 2, show.getSlides().size() + " slides");
            }
        } else {
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(read("classroom-free-trade.xlsx")))) {
                assertEquals(ChartKind.values().length + 4, book.getNumberOfSheets());
            }
        }
    }

    @Test
    void severalFormatsAtOnceInTheOrderAskedFor() throws IOException {
        String all = Stream.of(ExportFormat.values()).map(ExportFormat::word).collect(Collectors.joining(","));
        List<String> written = written(export("--format", all, "--charts", "balance,limits", "--json"));
        assertEquals(
                List.of("balance.png", "limits.png", "balance.svg", "limits.svg", "balance.pdf", "limits.pdf", "pptx", "xlsx",
                        "balance.csv", "limits.csv"),
                written.stream().map(name -> name.replaceFirst("classroom-free-trade[-.]", "")).toList());
    }

    @Test
    void aBriefingPack() throws IOException {
        List<String> written = written(export("--format", "briefing", "--charts", "outcomes,exports", "--json"));
        assertEquals(
                List.of(
                        "classroom-free-trade-briefing.pdf",
                        "classroom-free-trade-briefing.pptx",
                        "classroom-free-trade-briefing.xlsx",
                        "classroom-free-trade-briefing-outcomes.png",
                        "classroom-free-trade-briefing-exports.png"),
                written);
        assertTrue(words(written.get(0)).startsWith("Briefing for Norland"), words(written.get(0)));
        assertFalse(words(written.get(0)).contains("Scores"));
    }

    /** What home cannot give is not told to the partner by a pack of all charts; named, it is what its user wants. */
    @Test
    void aPackForThePartnerLeavesOutHomesLimits() throws IOException {
        List<String> written = written(export("--format", "briefing", "--for", "partner", "--json"));
        assertFalse(written.toString().contains("limits"), written.toString());
        assertFalse(words(written.get(0)).contains("Limits of Norland"), words(written.get(0)));
        export("--format", "briefing", "--for", "partner", "--charts", "limits", "--force");
        assertTrue(words(written.get(0)).contains("Limits of Norland"), words(written.get(0)));
    }

    @Test
    void withoutJsonEachPathIsALine() throws IOException {
        Call call = export("--format", "csv", "--charts", "exports");
        assertEquals(0, call.code(), call.err());
        assertEquals(to().resolve("classroom-free-trade-exports.csv") + "\n", call.out());
    }

    /** What is asked for twice is made once. */
    @ParameterizedTest
    @ValueSource(strings = {"csv", "csv,csv", "xlsx", "pptx,pptx", "briefing", "briefing,briefing"})
    void repeatedWordsAreOne(String format) throws IOException {
        List<String> written = written(export("--format", format, "--charts", "exports,exports,limits", "--json"));
        assertFalse(written.isEmpty());
    }

    // --- Options

    @Test
    void chartsAreThoseNamed() throws IOException {
        assertEquals(
                List.of("classroom-free-trade-gained-or-lost.csv", "classroom-free-trade-exports.csv"),
                written(export("--format", "csv", "--charts", "gained-or-lost,exports", "--json")));
    }

    @Test
    void offersStandBesideIt() throws IOException {
        Path file = Files.writeString(
                folder.resolve("mine.json"),
                "{\"format\": \"parley-offer/1\", \"scenario\": \"classroom\", \"id\": \"mine\", \"name\": \"My own idea\","
                        + " \"agreementDay\": 20, \"levers\": {\"partner-rate\": 5}}");
        written(export("--format", "csv", "--charts", "outcomes", "--offers", "wheat-and-gas," + file, "--json"));
        String csv = new String(read("classroom-free-trade-outcomes.csv"), StandardCharsets.UTF_8);
        for (String name : List.of("\nFree trade for the two,", "\nWheat and gas,", "\nMy own idea,")) {
            assertTrue(csv.contains(name), csv);
        }
    }

    @Test
    void theOfferMayBeChanged() throws IOException {
        written(export("--format", "csv", "--charts", "comparison", "--set", "wheat=40", "--assume", "growthPct=3", "--json"));
        // Its files do not lay themselves upon those of the offer that it started from.
        String csv = new String(read("classroom-free-trade-changed-comparison.csv"), StandardCharsets.UTF_8);
        assertTrue(csv.contains("\nTerms,Wheat,US$ m a year,40,"), csv);
        assertTrue(csv.contains(",Free trade for the two (changed),"), csv);
    }

    /** A changed offer must not pass for the one that it began as: on no page, and in no file's name. */
    @ParameterizedTest
    @CsvSource({"--set,wheat=40", "--day,20", "--extension,10"})
    void aChangedOfferHasANameOfItsOwn(String option, String value) throws IOException {
        List<String> written = written(export("--format", "briefing,svg", "--charts", "exports", option, value, "--json"));
        for (String name : written) {
            assertTrue(name.startsWith("classroom-free-trade-changed-"), name);
        }
        String pdf = words("classroom-free-trade-changed-briefing.pdf");
        assertTrue(pdf.contains("Free trade for the two (changed): "), pdf);
        try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(read("classroom-free-trade-changed-briefing.pptx")))) {
            String cover = show.getSlides().get(0).getShapes().stream()
                    .filter(org.apache.poi.xslf.usermodel.XSLFTextShape.class::isInstance)
                    .map(shape -> ((org.apache.poi.xslf.usermodel.XSLFTextShape) shape).getText())
                    .collect(Collectors.joining("\n"));
            assertTrue(cover.contains("Free trade for the two (changed)"), cover);
        }
    }

    /** An offer that nobody signs is no deal, and its limits are no deal's. */
    @Test
    void limitsWithoutAnAgreementAreThoseOfNoDeal() throws IOException {
        written(export("--format", "csv", "--charts", "limits", "--day", "none", "--json"));
        String csv = new String(read("classroom-free-trade-changed-limits.csv"), StandardCharsets.UTF_8);
        assertTrue(csv.contains("\n# No deal: where it stands against each limit"), csv);
    }

    /** With four offers beside it, charts and help say what is left out. */
    @Test
    void whatHasNoRoomIsNamed() throws IOException {
        written(export(
                "--format", "csv", "--charts", "gained-or-lost,comparison", "--offers", "wheat-and-gas,no-deal,pause-persists,before", "--json"));
        String gained = new String(read("classroom-free-trade-gained-or-lost.csv"), StandardCharsets.UTF_8);
        assertTrue(gained.contains("; not shown: Imports"), gained.substring(0, 300));
        String comparison = new String(read("classroom-free-trade-comparison.csv"), StandardCharsets.UTF_8);
        assertTrue(comparison.contains("; not shown: Before the tariffs"), comparison.substring(0, 400));
        String help = parley("export", "--help").out().replaceAll("\\s+", " ");
        assertTrue(help.contains("the comparison has room for the first three of them"), help);
    }

    @Test
    void sizeAndResolution() throws IOException {
        written(export("--format", "png,pdf", "--charts", "exports", "--size", "800x400", "--json"));
        BufferedImage image = image("classroom-free-trade-exports.png");
        assertEquals(List.of(800, 400), List.of(image.getWidth(), image.getHeight()));
        try (PDDocument document = Loader.loadPDF(read("classroom-free-trade-exports.pdf"))) {
            assertEquals(600, document.getPage(0).getMediaBox().getWidth(), 1e-2);
            assertEquals(300, document.getPage(0).getMediaBox().getHeight(), 1e-2);
        }
    }

    @ParameterizedTest
    @CsvSource({"1x, classroom-free-trade-exports.png, 800", "2x, classroom-free-trade-exports-2x.png, 1600", "300dpi, classroom-free-trade-exports-300dpi.png, 2500"})
    void resolutionIsInTheName(String resolution, String name, int width) throws IOException {
        assertEquals(
                List.of(name),
                written(export("--format", "png", "--charts", "exports", "--size", "800x400", "--resolution", resolution, "--json")));
        assertEquals(width, image(name).getWidth());
        assertEquals(width / 2, image(name).getHeight());
    }

    @Test
    void transparentAndPrint() throws IOException {
        export("--format", "png", "--charts", "exports");
        BufferedImage usual = image("classroom-free-trade-exports.png");
        export("--format", "png", "--charts", "exports", "--transparent", "--force");
        BufferedImage clear = image("classroom-free-trade-exports.png");
        export("--format", "png", "--charts", "exports", "--print", "--force");
        BufferedImage print = image("classroom-free-trade-exports.png");
        assertEquals(0xFFFFFFFF, usual.getRGB(1, 1));
        assertEquals(0, clear.getRGB(1, 1) >>> 24);
        assertEquals(0xFFFFFFFF, print.getRGB(1, 1));
        assertTrue(darkest(print) < darkest(usual), darkest(print) + " and " + darkest(usual));
    }

    /** The ink of the title's line. */
    private static int darkest(BufferedImage image) {
        int darkest = 255;
        for (int y = 0; y < image.getHeight() / 15; y++) {
            for (int x = 0; x < image.getWidth() / 2; x++) {
                darkest = Math.min(darkest, image.getRGB(x, y) & 0xFF);
            }
        }
        return darkest;
    }

    @ParameterizedTest
    @CsvSource({"shirts, sells to", "wheat, buys from"})
    void oneProductsMarket(String line, String direction) throws IOException {
        String name = "classroom-free-trade-" + line + "-market.xlsx";
        assertEquals(List.of(name), written(export("--line", line, "--json")));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(read(name)))) {
            assertEquals("Read me", book.getSheetName(0));
            assertTrue(Archive.text(read(name)).contains(direction), name);
        }
    }

    @Test
    void aPackForThePartnerWithScores() throws IOException {
        written(export("--format", "briefing", "--charts", "exports", "--for", "partner", "--scores", "--json"));
        String summary = words("classroom-free-trade-briefing.pdf");
        assertTrue(summary.startsWith("Briefing for Westmark"), summary);
        assertTrue(summary.indexOf("What Westmark gets") < summary.indexOf("What Norland gets"), summary);
        assertTrue(summary.contains("Scores (private)") && summary.contains("for walking away"), summary);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pptx", "briefing"})
    void aTemplateGivesItsDesignAndNothingElse(String format) throws IOException {
        Path template = Files.write(folder.resolve("theirs.pptx"), Templates.withContent());
        List<String> written =
                written(export("--format", format, "--charts", "exports,limits", "--template", template.toString(), "--json"));
        String deck = written.stream().filter(name -> name.endsWith(".pptx")).findFirst().orElseThrow();
        Archive.parts(read(deck)).forEach((part, content) ->
                assertFalse(new String(content, StandardCharsets.UTF_8).contains(Templates.SECRET), part));
        try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(read(deck)))) {
            assertTrue(show.getSlides().stream().map(XSLFSlide::getTitle).toList().contains("Sources"));
        }
        Path design = Files.write(folder.resolve("design.pptx"), Templates.design());
        export("--format", format, "--charts", "exports,limits", "--template", design.toString(), "--force");
        assertTrue(Archive.text(read(deck)).contains("House style of the ministry"));
    }

    @Test
    void theScenarioMayComeOnStandardInput() throws IOException {
        String scenario = Tree.shipped("classroom").set("/id", "\"from-input\"").text();
        Call call = parleyWith(
                scenario, "export", "-", "--offer", "free-trade", "--to", to().toString(), "--format", "csv", "--charts", "limits", "--json");
        assertEquals(List.of("from-input-free-trade-limits.csv"), written(call));
    }

    // --- Refusals

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--format gif | --format: is 'gif'; expected one of png, svg, pdf, pptx, xlsx, csv, briefing",
                "--format PNG | --format: is 'PNG'; expected one of png",
                "--format png,,svg | --format: is ''; expected one of png",
                "--charts exports | --format: is missing; expected one or more of png, svg, pdf, pptx, xlsx, csv, briefing",
                "--format csv --charts export | --charts: is 'export'; expected one of outcomes, exports, imports, balance, gained-or-lost, comparison, limits, exports-range, imports-range, balance-range, what-matters-most",
                "--format pptx,briefing --charts what-matters-most | --charts: names only charts that slides and briefings do not have; expected another --format, or other charts",
                "--format png --size 1600 | --size: is '1600'; expected width x height in pixels, such as 1600x900, 640 to 4000 wide and 0.6 to 4 times as wide as high",
                "--format png --size 100x900 | --size: is '100x900'; expected width",
                "--format png --size 9000x900 | --size: is '9000x900'; expected width",
                "--format png --size 99999999999x900 | --size: is '99999999999x900'; expected width",
                "--format png --resolution 3x | --resolution: is '3x'; expected one of 1x, 2x, 300dpi",
                "--format briefing --for us | --for: is 'us'; expected home or partner",
                "--line socks | --line: is 'socks'; expected one of shirts, towels, shoes",
                "--format csv --offers nowhere | offer 'nowhere': the scenario has none of this id, and there is no such file; expected a file or one of",
                "--format csv --offers no-deal,before,pause-persists,wheat-and-gas,no-deal | --offers: names 5; expected at most 4",
                "--format pptx --template nowhere.pptx | nowhere.pptx: there is no such file",
            })
    void everyFaultIsOneLineThatListsWhatIsExpected(String args, String words) throws IOException {
        Call call = export(args.split(" "));
        List<String> faults = call.faults(2);
        assertEquals(1, faults.size(), faults.toString());
        assertTrue(faults.get(0).startsWith(words), faults.get(0));
        assertEquals("", call.out());
        assertEquals(Set.of(), names(), "nothing is written of a call with a fault");
    }

    /** How many pixels there would be is no matter where no picture is made of pixels. */
    @Test
    void onlyPicturesOfPixelsMayBeTooLarge() throws IOException {
        String[] large = {"--charts", "exports", "--size", "4000x2000", "--resolution", "300dpi", "--format"};
        List<String> faults = export(Stream.concat(Stream.of(large), Stream.of("svg,png")).toArray(String[]::new)).faults(2);
        assertTrue(faults.get(0).startsWith("--size: "), faults.toString());
        Call call = export(Stream.concat(Stream.of(large), Stream.of("svg", "--json")).toArray(String[]::new));
        assertEquals(1, written(call).size());
    }

    @Test
    void allFaultsAreToldAtOnce() throws IOException {
        List<String> faults = export(
                        "--format", "gif,png", "--charts", "x,y", "--size", "1", "--resolution", "9x", "--for", "me", "--line", "z")
                .faults(2);
        assertEquals(
                List.of("--charts: is 'x'", "--charts: is 'y'", "--format: is 'gif'", "--size: is '1'", "--resolution: is '9x'", "--for: is 'me'", "--line: is 'z'"),
                faults.stream().map(fault -> fault.substring(0, fault.indexOf(';'))).toList());
        assertEquals(Set.of(), names());
    }

    @Test
    void otherFilesAreNoTemplates() throws IOException {
        export("--format", "xlsx", "--charts", "exports");
        Path workbook = to().resolve("classroom-free-trade.xlsx");
        byte[] whole = Templates.design();
        Path damaged = Files.write(folder.resolve("damaged.pptx"), java.util.Arrays.copyOf(whole, whole.length / 2));
        Path text = Files.writeString(folder.resolve("text.pptx"), "slides");
        for (Path template : List.of(workbook, damaged, text)) {
            List<String> faults = export("--format", "pptx", "--template", template.toString(), "--force").faults(2);
            assertEquals(
                    List.of(template + ": cannot be used as a template; expected a PowerPoint file (.pptx)"), faults);
        }
        assertEquals(List.of(folder + ": is a folder, expected a file"), export("--format", "pptx", "--template", folder.toString()).faults(2));
    }

    @Test
    void filesThatAreThereStayUnlessForced() throws IOException {
        assertEquals(0, export("--format", "csv", "--charts", "exports,limits").code());
        Path exports = to().resolve("classroom-free-trade-exports.csv");
        Path limits = to().resolve("classroom-free-trade-limits.csv");
        Files.writeString(exports, "mine");
        List<String> faults = export("--format", "csv", "--charts", "exports,limits,balance").faults(2);
        assertEquals(2, faults.size(), faults.toString());
        assertTrue(faults.get(0).startsWith(exports + ": is there already") && faults.get(0).contains("--force"), faults.get(0));
        assertTrue(faults.get(1).startsWith(limits + ": is there already"), faults.get(1));
        assertEquals("mine", Files.readString(exports));
        assertEquals(2, names().size());
        assertEquals(0, export("--format", "csv", "--charts", "exports,limits,balance", "--force").code());
        assertTrue(Files.readString(exports).startsWith("# "));
        assertEquals(3, names().size());
    }

    @Test
    void placesThatAreNoFolders() throws IOException {
        Path file = Files.writeString(folder.resolve("out"), "mine");
        List<String> faults = export("--format", "csv").faults(2);
        assertEquals(List.of(file + ": cannot be written: is a file, expected a folder"), faults);
        assertEquals("mine", Files.readString(file));
        assertEquals(1, parley("export", "classroom", "--offer", "free-trade", "--format", "csv", "--to", "").faults(2).size());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of("out"), files.map(path -> path.getFileName().toString()).toList());
        }
    }

    /** An id may hold dots; what it names is one step below the folder nevertheless. */
    @Test
    void idsDoNotLeadOutOfTheFolder() throws IOException {
        Path scenario = Files.writeString(
                folder.resolve("case.json"),
                Tree.shipped("classroom").set("/id", "\"a...b\"").set("/offers/2/id", "\"CON.\"").text());
        Call call = parley(
                "export", scenario.toString(), "--offer", "CON.", "--to", to().toString(), "--format", "csv", "--charts", "exports", "--json");
        assertEquals(List.of("a-b-con-exports.csv"), written(call));
    }

    @Test
    void helpListsChartsAndFormats() {
        Call help = parley("export", "--help");
        assertEquals(0, help.code());
        String text = help.out().replaceAll("\\s+", " ");
        for (ChartKind kind : ChartKind.values()) {
            assertTrue(text.contains(kind.word()), kind.word());
        }
        for (ExportFormat format : ExportFormat.values()) {
            assertTrue(text.contains(format.word()), format.word());
        }
        assertTrue(help.out().lines().allMatch(line -> line.length() <= 100), help.out());
    }
}
