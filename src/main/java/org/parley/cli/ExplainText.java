package org.parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.chart.Explanation;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.simulate.Contributions;

/** Where one figure comes from, for people and as JSON fields. */
final class ExplainText {

    private ExplainText() {}

    static Map<String, Object> fields(Explanation explanation, Offer offer) {
        Contributions contributions = explanation.contributions();
        List<Map<String, Object>> parts = new ArrayList<>();
        for (Contributions.Part part : contributions.parts()) {
            parts.add(new Output()
                    .with("part", part.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .with("lever", part.lever().map(Lever::id).orElse(null))
                    .with("name", Explanation.name(part, offer))
                    .with("value", part.value())
                    .fields());
        }
        List<Map<String, Object>> inputs = new ArrayList<>();
        for (Explanation.Input input : explanation.inputs()) {
            inputs.add(new Output()
                    .with("name", input.name())
                    .with("value", input.value())
                    .with("unit", input.unit())
                    .with("source", input.source())
                    .with("quality", input.quality())
                    .fields());
        }
        return new Output()
                .with("field", explanation.figure().name())
                .with("name", explanation.name())
                .with("basis", explanation.days())
                .with("unit", unit(explanation))
                .with("value", contributions.offer())
                .with("noDeal", contributions.noDeal())
                .with("whole", contributions.whole())
                .with("exact", contributions.exact())
                .with("words", explanation.words())
                .with("symbols", explanation.symbols())
                .with("contributions", parts)
                .with("inputs", inputs)
                .fields();
    }

    private static String unit(Explanation explanation) {
        return switch (explanation.figure().unit()) {
            case MUSD, CHANGE_MUSD -> "US$ m";
            case PERCENT -> "%";
            case POINTS -> "points";
        };
    }

    static String text(Explanation explanation, Offer offer) {
        Contributions contributions = explanation.contributions();
        Table waterfall = new Table().row(explanation.name(), explanation.days()).rule();
        if (!contributions.parts().isEmpty()) {
            waterfall.row("No deal", explanation.written(contributions.noDeal()));
        }
        for (Contributions.Part part : contributions.parts()) {
            waterfall.row("  " + Explanation.name(part, offer), explanation.writtenChange(part.value()));
        }
        waterfall.row(offer.name(), explanation.written(contributions.offer()));
        // Sources have long names, and few of them stand behind many numbers.
        List<String> sources = new ArrayList<>();
        Table inputs = new Table().words(4).row("What goes in", "value", "unit", "source", "quality").rule();
        for (Explanation.Input input : explanation.inputs()) {
            String value = input.value() instanceof Double number ? Figures.plain(number) : input.value().toString();
            if (!sources.contains(input.source())) {
                sources.add(input.source());
            }
            inputs.row(
                    input.name(), value, input.unit(), "(" + (sources.indexOf(input.source()) + 1) + ")", input.quality());
        }
        StringBuilder named = new StringBuilder();
        for (int i = 0; i < sources.size(); i++) {
            named.append(Words.paragraph("(" + (i + 1) + ") " + sources.get(i)));
        }
        return "Where this figure comes from\n"
                + Words.paragraph(explanation.words())
                + Words.paragraph("In symbols: " + explanation.symbols()) + "\n"
                + waterfall.text()
                + shares(contributions)
                + "\n" + inputs.text() + named;
    }

    /** How the parts were found, where there are any. */
    private static String shares(Contributions contributions) {
        if (contributions.parts().isEmpty()) {
            return "";
        }
        return Words.paragraph(
                contributions.exact()
                        ? "Each part's share is the mean of what it adds in all orders of the parts (Shapley)."
                        : "Each part's share is the mean of what it adds in a fixed sample of orders of the parts (Shapley).");
    }
}
