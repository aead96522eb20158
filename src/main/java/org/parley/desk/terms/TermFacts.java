package org.parley.desk.terms;

import java.util.ArrayList;
import java.util.List;
import org.parley.chart.Figures;
import org.parley.desk.state.Texts;
import org.parley.scenario.Lever;
import org.parley.scenario.Line;
import org.parley.scenario.Purchase;
import org.parley.scenario.Scenario;
import org.parley.scenario.Source;

/** What there is to know about a term, in sentences. */
final class TermFacts {

    private TermFacts() {}

    /** The name of the band that a value falls into; empty when the lever has none. */
    static String band(Lever lever, double value) {
        for (Lever.Band band : lever.bands()) {
            if (value <= band.to()) {
                return band.name();
            }
        }
        return "";
    }

    static String of(Scenario scenario, Lever lever) {
        List<String> facts = new ArrayList<>();
        if (!lever.note().isEmpty()) {
            facts.add(lever.note());
        }
        if (lever.kind() == Lever.Kind.PURCHASE) {
            scenario.imports().stream()
                    .filter(lever::worksOn)
                    .filter(line -> line.purchase().isPresent())
                    .forEach(line -> facts.add(purchase(scenario, line)));
        }
        if (lever.political().home() > 0 || lever.political().partner() > 0) {
            facts.add(Texts.get(
                    "term.political",
                    scenario.home().name(),
                    Figures.plain(lever.political().home()),
                    scenario.partner().name(),
                    Figures.plain(lever.political().partner())));
        }
        if (!lever.source().isEmpty()) {
            Source source = scenario.sources().get(lever.source());
            facts.add(
                    lever.source().equals(Source.ASSUMPTION)
                            ? Texts.get("term.assumption")
                            : Texts.get(
                                    "term.source",
                                    source == null ? lever.source() : source.title() + ", " + source.publisher()));
        }
        return String.join(" ", facts);
    }

    private static String purchase(Scenario scenario, Line line) {
        Purchase purchase = line.purchase().orElseThrow();
        String text = Texts.get(
                "term.purchase",
                Figures.amount(line.baseMusd()),
                scenario.baseYear(),
                Figures.amount(line.rivalsBaseMusd()),
                purchase.leadDays(),
                Figures.plain(scenario.assumptions().deliveredPct()));
        if (purchase.cargoMusd() > 0) {
            text += " " + Texts.get("term.cargo", Figures.plain(purchase.cargoMusd()), purchase.cargoName());
        }
        return text;
    }
}
