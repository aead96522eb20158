package org.parley.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.parley.scenario.AssumptionKey;
import org.parley.scenario.Basis;
import org.parley.scenario.Lever;
import org.parley.scenario.Line;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.scenario.Source;
import org.parley.simulate.Comparison;
import org.parley.simulate.Contributions;
import org.parley.simulate.Quantity;
import org.parley.simulate.Simulator;

/**
 * Where one figure comes from: the formula, what goes into it and from whom that is, and what each part of the offer adds.
 *
 * @param name what the figure is
 * @param days of which days it is
 * @param words the formula in words
 * @param symbols the formula in the model's notation
 * @param contributions from no deal to the offer
 * @param inputs terms first, then assumptions, then trade at the base from the largest on
 */
public record Explanation(
        Quantity quantity,
        String name,
        String days,
        String words,
        String symbols,
        Contributions contributions,
        List<Input> inputs) {

    /**
     * One number that goes in.
     *
     * @param value a {@link Double}, or a text for a choice
     * @param source where it comes from, in words
     * @param quality measured, estimate or assumption
     */
    public record Input(String name, Object value, String unit, String source, String quality) {}

    /** What only the way to the long run needs. */
    private static final Set<AssumptionKey> PATH = EnumSet.of(
            AssumptionKey.ORDER_LAG,
            AssumptionKey.ADJUSTMENT,
            AssumptionKey.GROWTH,
            AssumptionKey.RUSH_ON,
            AssumptionKey.RUSH_BETA,
            AssumptionKey.RUSH_RISK,
            AssumptionKey.RUSH_WINDOW,
            AssumptionKey.RUSH_REPAY,
            AssumptionKey.EFFECTIVE);

    public Explanation {
        inputs = List.copyOf(inputs);
    }

    /** Explains a figure of an outcome. Runs the simulator once for every set of the offer's parts. */
    public static Explanation of(Simulator simulator, Comparison comparison, Quantity quantity) {
        Scenario scenario = simulator.scenario();
        boolean longRun = quantity.basis() == Basis.LONG_RUN;
        String word = quantity.field().word();
        return new Explanation(
                quantity,
                name(quantity.field(), scenario),
                Wording.basis(quantity.basis(), scenario),
                Wording.get("explain.words." + word, scenario.home().inText(), scenario.partner().inText()),
                Wording.get("explain.symbols." + word) + "; "
                        + Wording.get(longRun ? "explain.symbols.longRun" : "explain.symbols.path"),
                Contributions.of(simulator, comparison, quantity),
                inputs(scenario, comparison, quantity));
    }

    /** What a figure is called. */
    public static String name(Quantity.Field field, Scenario scenario) {
        return Wording.get(
                "explain.name." + field.word(),
                scenario.home().inText(),
                scenario.partner().inText(),
                scenario.partner().shortName());
    }

    /** What a part of an offer is called, with its value. */
    public static String name(Contributions.Part part, Offer offer) {
        return switch (part.kind()) {
            case SITUATION -> offer.name();
            case MOST_FAVOURED -> Wording.get("explain.part.mfn");
            case SIGNING -> signing(offer);
            case TERM -> {
                Lever lever = part.lever().orElseThrow();
                yield Wording.get("explain.part.term", lever.name(), Figures.plain(offer.value(lever)), lever.unit())
                        .strip();
            }
        };
    }

    private static String signing(Offer offer) {
        if (!offer.hasAgreement()) {
            return Wording.get("explain.part.extension", offer.extensionDays());
        }
        return offer.extensionDays() > 0
                ? Wording.get("explain.part.signingLater", offer.agreementDay(), offer.extensionDays())
                : Wording.get("explain.part.signing", offer.agreementDay());
    }

    /** A value of this figure, with its unit and, where it is a change, its sign. */
    public String written(double value) {
        return switch (quantity.field().unit()) {
            case MUSD -> Figures.level(value);
            case CHANGE_MUSD -> Figures.change(value);
            case PERCENT -> Figures.percent(value);
        };
    }

    /** A change of this figure, with its sign and unit. */
    public String writtenChange(double value) {
        return quantity.field().unit() == Quantity.Unit.PERCENT ? Figures.points(value) : Figures.change(value);
    }

    // --- What goes in

    private static List<Input> inputs(Scenario scenario, Comparison comparison, Quantity quantity) {
        List<Input> inputs = new ArrayList<>();
        Offer offer = comparison.outcome().offer();
        if (offer.hasAgreement()) {
            for (Lever lever : offer.moved(scenario.levers())) {
                inputs.add(new Input(
                        lever.name(), offer.value(lever), lever.unit(), Wording.get("explain.source.offer"), ""));
            }
        }
        for (AssumptionKey key : assumptions(quantity)) {
            Object value = CaseTables.value(scenario, key, comparison.outcome().assumptions());
            inputs.add(new Input(
                    CaseTables.assumptionName(scenario, key),
                    value,
                    Wording.get("assumption.unit." + key.key()),
                    Wording.get(
                            value.equals(CaseTables.value(scenario, key, scenario.assumptions()))
                                    ? "explain.source.file"
                                    : "explain.source.changed"),
                    Source.ASSUMPTION));
        }
        if (needsExports(quantity.field())) {
            trade(inputs, scenario, scenario.exports());
        }
        if (needsImports(quantity.field())) {
            trade(inputs, scenario, scenario.imports());
        }
        return inputs;
    }

    private static List<AssumptionKey> assumptions(Quantity quantity) {
        Quantity.Field field = quantity.field();
        List<AssumptionKey> keys = new ArrayList<>();
        boolean sells = needsExports(field);
        boolean buys = needsImports(field);
        for (AssumptionKey key : AssumptionKey.values()) {
            boolean used =
                    switch (key) {
                        case RIVALS, SNAPBACK, PAUSE -> sells;
                        case PASS_THROUGH, PREFERENCE_USE, ORDER_LAG, ADJUSTMENT, GROWTH, EFFECTIVE -> sells || buys;
                        case RUSH_ON, RUSH_BETA, RUSH_RISK, RUSH_WINDOW, RUSH_REPAY -> sells;
                        case DELIVERED -> buys;
                        case JOBS -> false;
                    };
            boolean financed = field == Quantity.Field.FINANCED_IMPORTS;
            if (financed ? key == AssumptionKey.EFFECTIVE : used && !(quantity.basis() == Basis.LONG_RUN && PATH.contains(key))) {
                keys.add(key);
            }
        }
        return keys;
    }

    private static boolean needsExports(Quantity.Field field) {
        return switch (field) {
            case EXPORTS,
                    BALANCE,
                    EXPORTS_VS_BEFORE,
                    EXPORTS_VS_NO_DEAL,
                    PARTNER_DUTY_ON_HOME,
                    NET_FOREIGN_EXCHANGE,
                    IMPLIED_RATE -> true;
            case IMPORTS, FINANCED_IMPORTS, IMPORTS_VS_NO_DEAL, HOME_DUTY_REVENUE_CHANGE, PURCHASE_COST -> false;
        };
    }

    private static boolean needsImports(Quantity.Field field) {
        return switch (field) {
            case IMPORTS,
                    BALANCE,
                    IMPORTS_VS_NO_DEAL,
                    HOME_DUTY_REVENUE_CHANGE,
                    PURCHASE_COST,
                    NET_FOREIGN_EXCHANGE,
                    IMPLIED_RATE -> true;
            case EXPORTS, FINANCED_IMPORTS, EXPORTS_VS_BEFORE, EXPORTS_VS_NO_DEAL, PARTNER_DUTY_ON_HOME -> false;
        };
    }

    private static void trade(List<Input> inputs, Scenario scenario, List<Line> lines) {
        List<Line> largest = new ArrayList<>(lines);
        largest.sort(Comparator.comparingDouble(Line::baseMusd).reversed());
        for (Line line : largest) {
            String key = line.direction() == Line.Direction.EXPORT ? "explain.trade.sold" : "explain.trade.bought";
            inputs.add(new Input(
                    Wording.get(key, line.name(), Integer.toString(scenario.baseYear())),
                    line.baseMusd(),
                    Wording.get("explain.trade.unit"),
                    source(scenario, line.source()),
                    line.quality()));
        }
    }

    private static String source(Scenario scenario, String id) {
        Source source = scenario.sources().get(id);
        if (source == null) {
            return Wording.get("explain.source.judgement");
        }
        return source.publisher().isEmpty() ? source.title() : source.publisher() + ": " + source.title();
    }
}
