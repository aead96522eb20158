package org.parley.chart;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.parley.scenario.Line;
import org.parley.scenario.Scenario;
import org.parley.scenario.Source;
import org.parley.simulate.Comparison;
import org.parley.simulate.MarketSetup;
import org.parley.simulate.Outcome;

/** The inputs of one figure as they are put together, each with where it comes from. */
final class InputRows {

    private final Scenario scenario;
    private final Comparison comparison;
    private final List<Explanation.Input> inputs = new ArrayList<>();

    InputRows(Scenario scenario, Comparison comparison) {
        this.scenario = scenario;
        this.comparison = comparison;
    }

    List<Explanation.Input> inputs() {
        return inputs;
    }

    /** The market of one product in the offer. */
    MarketSetup setup(Line line) {
        Outcome outcome = comparison.outcome();
        return MarketSetup.of(scenario, outcome.offer(), outcome.assumptions(), line);
    }

    /** Trade in one product before the tariffs. */
    void base(Line line) {
        boolean sold = line.direction() == Line.Direction.EXPORT;
        ofLine(
                line,
                Wording.get(
                        sold ? "explain.trade.sold" : "explain.trade.bought",
                        line.name(),
                        Integer.toString(scenario.baseYear())),
                line.baseMusd(),
                Wording.get("explain.trade.unit"));
    }

    /** What somebody judged rather than measured. */
    void judged(String name, Object value, String unit) {
        add(name, value, unit, Wording.get("explain.source.judgement"), Source.ASSUMPTION, Source.ASSUMPTION);
    }

    /** What the file says of one product. */
    void ofLine(Line line, String name, double value, String unit) {
        String id = line.source().isEmpty() ? Source.ASSUMPTION : line.source();
        add(name, value, unit, sourceName(id), line.quality(), id);
    }

    /** What the model made of others. */
    void worked(String name, double value, String unit) {
        add(name, value, unit, Wording.get("explain.source.model"), "", "");
    }

    void add(String name, Object value, String unit, String source, String quality, String sourceId) {
        // A rate that went through fractions has lost its last digits, and is shown without them.
        Object clean = value instanceof Double number && Double.isFinite(number) ? (Object) (Math.rint(number * 1e9) / 1e9) : value;
        inputs.add(new Explanation.Input(name, clean, unit, source, quality, sourceId));
    }

    /** A source as a reader is told of it. */
    String sourceName(String id) {
        Source source = scenario.sources().get(id);
        if (source == null) {
            return Wording.get("explain.source.judgement");
        }
        return source.publisher().isEmpty() ? source.title() : source.publisher() + ": " + source.title();
    }

    /** Where the numbers of many products are from: their own source where it is the same for all. */
    void ofLines(List<Line> lines, String name, Object value, String unit) {
        List<String> sources = lines.stream()
                .map(line -> line.source().isEmpty() ? Source.ASSUMPTION : line.source())
                .distinct()
                .toList();
        List<String> qualities = lines.stream().map(Line::quality).distinct().toList();
        boolean one = sources.size() == 1;
        add(
                name,
                value,
                unit,
                one ? sourceName(sources.get(0)) : Wording.get("explain.source.products"),
                qualities.size() == 1 ? qualities.get(0) : Wording.get("explain.quality.mixed"),
                one ? sources.get(0) : "");
    }

    static String range(DoubleSummaryStatistics values) {
        String least = number(values.getMin());
        String most = number(values.getMax());
        return least.equals(most) ? least : Wording.get("explain.spread.range", least, most);
    }

    static String number(double elasticity) {
        return Double.isInfinite(elasticity) ? Wording.get("explain.line.infinite") : Figures.plain(elasticity);
    }
}
