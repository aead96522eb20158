package org.parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.chart.ChartKind;
import org.parley.chart.Scene;
import org.parley.export.RangeKind;
import org.parley.export.RangePlan;
import org.parley.export.SlideTemplate;
import org.parley.export.ExportFile;
import org.parley.export.ExportFolder;
import org.parley.export.ExportFormat;
import org.parley.export.ExportPlan;
import org.parley.export.ImageOptions;
import org.parley.export.LineWorkbook;
import org.parley.export.PageSize;
import org.parley.export.Resolution;
import org.parley.export.briefing.BriefingPlan;
import org.parley.scenario.InputException;
import org.parley.scenario.Lever;
import org.parley.scenario.Line;
import org.parley.scenario.Offer;
import org.parley.scenario.OfferCheck;
import org.parley.scenario.Problem;
import org.parley.scenario.Scenario;
import org.parley.scenario.Session;
import org.parley.simulate.Comparison;
import org.parley.simulate.Simulator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Charts, tables and briefing packs as files, without a display. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Write the charts and tables of one offer, beside others, as images, pages, slides and workbooks.")
final class ExportCommand implements Callable<Integer> {

    private static final String BRIEFING = "briefing";
    private static final String FORMATS = "png, svg, pdf, pptx, xlsx, csv, briefing";

    @Parameters(paramLabel = "SCENARIO", description = "The scenario: a file, a shipped scenario's id, or -.")
    private String scenarioName;

    @Mixin
    private OfferOptions offer;

    @Option(
            names = "--offers",
            split = ",",
            paramLabel = "ID|FILE",
            description = "Offers to show beside it, at most four, with commas between them; the comparison has room for the first"
                    + " three of them.")
    private List<String> others = List.of();

    @Option(
            names = "--charts",
            split = ",",
            paramLabel = "CHART",
            description = "Which charts and tables, with commas between them; not given, outcomes, exports, imports,"
                    + " balance, gained-or-lost, comparison and limits. Further ones, in all formats but slides: exports-range,"
                    + " imports-range, balance-range, what-matters-most.")
    private List<String> charts = List.of();

    @Option(names = "--to", required = true, paramLabel = "DIR", description = "The folder to write to; made when missing.")
    private String folder;

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "FORMAT",
            description = "One or more of " + FORMATS + ", with commas between them. A briefing is a summary on two pages,"
                    + " slides, a workbook and images.")
    private List<String> formats = List.of();

    @Option(
            names = "--line",
            paramLabel = "ID",
            description = "Also write the market of one product as a workbook with live formulas.")
    private String line;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            description = "Size of images and pages in pixels at 96 dots per inch, such as 1600x900. A table is as high as its"
                    + " rows.")
    private String size;

    @Option(
            names = "--resolution",
            paramLabel = "1x|2x|300dpi",
            description = "How finely PNG images are drawn; 1x when not given.")
    private String resolution = Resolution.SINGLE.word();

    @Option(names = "--transparent", description = "Images with a transparent background.")
    private boolean transparent;

    @Option(names = "--print", description = "For paper: black text and a white ground.")
    private boolean print;

    @Option(names = "--template", paramLabel = "FILE", description = "A PowerPoint file whose design the slides take.")
    private String template;

    @Option(
            names = "--for",
            paramLabel = "home|partner",
            description = "The side that a briefing speaks to; home when not given. One for the partner leaves out home's limits,"
                    + " unless --charts names them.")
    private String side = "home";

    @Option(
            names = "--scores",
            description = "Let each side's scores and walk-away values into a briefing; they are left out otherwise.")
    private boolean scores;

    @Option(names = "--force", description = "Replace files that are there already.")
    private boolean force;

    @Option(names = "--json", description = "Print one JSON object with the files written.")
    private boolean json;

    private final Console console;
    private final List<Problem> problems = new ArrayList<>();

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Inputs inputs = new Inputs(console);
        Scenario scenario = offer.over(inputs.scenario(scenarioName));
        Simulator simulator = new Simulator(scenario);
        Question question = offer.question(inputs, simulator);
        List<Comparison> offers = new ArrayList<>();
        offers.add(simulator.compare(question.named(), question.assumptions()));
        for (Offer other : others(inputs, scenario, question.named())) {
            offers.add(simulator.compare(other, simulator.assumptions(other, offer.assumed(scenario, problems))));
        }
        List<ExportFile> files = files(inputs, scenario, offers);
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        List<Path> written = new ExportFolder(Inputs.path(folder)).write(files, force, console::progress);
        if (json) {
            console.print(Map.of("files", written.stream().map(Path::toString).toList()));
        } else {
            console.print(written.stream().map(path -> path + "\n").collect(Collectors.joining()));
        }
        return ExitCode.DONE;
    }

    private List<Offer> others(Inputs inputs, Scenario scenario, Offer main) {
        if (others.size() > Session.MOST_PINNED) {
            problems.add(new Problem(
                    "--offers", "", "names " + others.size() + "; expected at most " + Session.MOST_PINNED));
        }
        List<Offer> found = new ArrayList<>();
        for (String name : others) {
            Offer other = inputs.offer(scenario, name);
            problems.addAll(OfferCheck.problems("offer '" + name + "'", "", scenario, other));
            if (!found.contains(other) && !other.equals(main)) {
                found.add(other);
            }
        }
        return problems.isEmpty() ? found : List.of();
    }

    private List<ExportFile> files(Inputs inputs, Scenario scenario, List<Comparison> offers) {
        List<RangeKind> ranges =
                charts.stream().distinct().flatMap(word -> RangeKind.of(word).stream()).toList();
        List<String> plainCharts =
                charts.stream().filter(word -> RangeKind.of(word).isEmpty()).toList();
        List<ChartKind> kinds = charts.isEmpty()
                ? List.of(ChartKind.values())
                : all(
                        "--charts",
                        plainCharts,
                        ChartKind::of,
                        Stream.concat(
                                Stream.of(ChartKind.values()).map(ChartKind::word),
                                Stream.of(RangeKind.values()).map(RangeKind::word)));
        List<String> plain =
                formats.stream().distinct().filter(format -> !format.equals(BRIEFING)).toList();
        List<ExportFormat> known = new ArrayList<>();
        for (String format : plain) {
            one("--format", format, ExportFormat::of, "one of " + FORMATS).ifPresent(known::add);
        }
        if (formats.isEmpty() && line == null) {
            problems.add(new Problem("--format", "", "is missing; expected one or more of " + FORMATS));
        }
        boolean slidesOnly = plainCharts.isEmpty()
                && formats.stream().allMatch(word -> word.equals(BRIEFING) || word.equals(ExportFormat.PPTX.word()));
        if (!ranges.isEmpty() && slidesOnly && !formats.isEmpty()) {
            problems.add(new Problem(
                    "--charts", "", "names only charts that slides and briefings do not have; expected another --format, or other charts"));
        }
        ImageOptions options = options();
        Optional<SlideTemplate> slides = template(inputs);
        Lever.Side speaksTo = one(
                        "--for",
                        side,
                        word -> Stream.of(Lever.Side.values())
                                .filter(each -> each.name().equalsIgnoreCase(word))
                                .findFirst(),
                        "home or partner")
                .orElse(Lever.Side.HOME);
        Optional<ExportFile> market = line == null ? Optional.empty() : market(scenario, offers.get(0));
        if (!problems.isEmpty()) {
            return List.of();
        }
        Scene scene = Scene.of(scenario, offers.get(0), offers.subList(1, offers.size()));
        List<ExportFile> files = new ArrayList<>();
        if (!kinds.isEmpty()) {
            files.addAll(new ExportPlan(scene, kinds, known, options, slides).files());
        }
        files.addAll(new RangePlan(scene, ranges, known, options).files());
        if (formats.contains(BRIEFING) && !kinds.isEmpty()) {
            // Home's limits go to the partner only when they are asked for by name.
            boolean all = speaksTo == Lever.Side.HOME || !charts.isEmpty();
            List<BriefingPlan.Item> items = kinds.stream()
                    .filter(kind -> all || kind != ChartKind.LIMITS)
                    .map(kind -> new BriefingPlan.Item(kind, ""))
                    .toList();
            files.addAll(new BriefingPlan(scenario, offers, items, speaksTo, options, slides, scores).files());
        }
        market.ifPresent(files::add);
        return files;
    }

    private Optional<ExportFile> market(Scenario scenario, Comparison main) {
        List<Line> lines = new ArrayList<>(scenario.exports());
        lines.addAll(scenario.imports());
        String known = lines.stream().map(Line::id).collect(Collectors.joining(", "));
        return one("--line", line, id -> lines.stream().filter(each -> each.id().equals(id)).findFirst(), "one of " + known)
                .map(found -> new ExportFile(
                        ExportPlan.fileName(scenario, List.of(main), found.id() + " market") + ".xlsx",
                        () -> LineWorkbook.of(scenario, main, found)));
    }

    private ImageOptions options() {
        PageSize page = size == null
                ? PageSize.USUAL
                : one("--size", size, PageSize::of, PageSize.expected()).orElse(PageSize.USUAL);
        String known = Stream.of(Resolution.values()).map(Resolution::word).collect(Collectors.joining(", "));
        Resolution fine = one("--resolution", resolution, Resolution::of, "one of " + known).orElse(Resolution.SINGLE);
        ImageOptions options = new ImageOptions(page, fine, transparent, print);
        boolean pixels = formats.contains(BRIEFING)
                || formats.stream().flatMap(word -> ExportFormat.of(word).stream()).anyMatch(ExportFormat::hasPixels);
        (pixels ? options.problem() : Optional.<String>empty()).ifPresent(problem -> problems.add(new Problem("--size", "", problem)));
        return options;
    }

    private Optional<SlideTemplate> template(Inputs inputs) {
        return template == null
                ? Optional.empty()
                : Optional.of(SlideTemplate.of(Inputs.name(template), inputs.bytes(template)));
    }

    private <T> List<T> all(
            String option, List<String> words, Function<String, Optional<T>> find, Stream<String> known) {
        String expected = "one of " + known.collect(Collectors.joining(", "));
        return words.stream().distinct().flatMap(word -> one(option, word, find, expected).stream()).toList();
    }

    private <T> Optional<T> one(
            String option, String word, Function<String, Optional<T>> find, String expected) {
        Optional<T> found = find.apply(word);
        if (found.isEmpty()) {
            problems.add(new Problem(option, "", "is '" + word + "'; expected " + expected));
        }
        return found;
    }
}
