package org.parley.cli;

import java.util.List;
import java.util.TreeMap;
import org.parley.scenario.Basis;
import org.parley.scenario.Clock;
import org.parley.scenario.Lever;
import org.parley.scenario.Limit;
import org.parley.scenario.Line;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.scenario.Schedule;

/** What a scenario holds, as a page of text. Ids stand first: they are what commands take. */
final class ScenarioText {

    private static final int TERMS_WIDTH = 60;

    private final Scenario scenario;

    ScenarioText(Scenario scenario) {
        this.scenario = scenario;
    }

    String text() {
        return header() + "\n" + levers() + "\n" + offers() + "\n" + schedules() + "\n" + assumptions() + "\n"
                + lines("Exports to " + scenario.partner().inText(), scenario.exports()) + "\n"
                + lines("Imports from " + scenario.partner().inText(), scenario.imports()) + limits();
    }

    private String header() {
        Clock clock = scenario.clock();
        return scenario.title() + " (" + scenario.id() + ")\n"
                + (scenario.summary().isEmpty() ? "" : Words.paragraph(scenario.summary()))
                + Words.paragraph("Day 0 is " + Figures.date(clock.start()) + ", the deadline " + Words.day(clock.deadlineDay(), clock)
                + ", the last day computed " + Words.day(clock.horizonDays(), clock) + ". The deadline can be put off by up to "
                + clock.maxExtensionDays() + " days.")
                + "Before the tariffs (" + scenario.baseYear() + "), a year: exports US$ "
                + Figures.bn(scenario.exportsMusd()) + " bn, imports US$ " + Figures.bn(scenario.importsMusd()) + " bn.\n";
    }

    private String levers() {
        Table table = new Table()
                .words(2)
                .row("Terms", "", "from", "to", "step", "no concession", "unit")
                .rule();
        for (Lever lever : scenario.levers()) {
            table.row(
                    lever.id(),
                    lever.name(),
                    Figures.plain(lever.min()),
                    Figures.plain(lever.max()),
                    Figures.plain(lever.step()),
                    Figures.plain(lever.base()),
                    lever.unit());
        }
        return table.text();
    }

    private String offers() {
        Table table = new Table().words(4).row("Offers", "", "signed", "terms").rule();
        for (Offer offer : scenario.offers()) {
            List<String> terms = Words.wrap(Words.terms(scenario, offer), TERMS_WIDTH);
            table.row(
                    offer.id(),
                    offer.name(),
                    offer.hasAgreement() ? "day " + offer.agreementDay() : "never",
                    terms.get(0));
            terms.stream().skip(1).forEach(more -> table.row("", "", "", more));
        }
        Offer.BUILT_IN.forEach(offer -> table.row(offer.id(), offer.name(), "", "always known"));
        return table.text();
    }

    private String schedules() {
        Table table = new Table()
                .words(2)
                .row("Schedules of extra duties", "", scenario.home().name() + " %", "all others %", "own rates")
                .rule();
        for (Schedule schedule : scenario.schedules().values()) {
            TreeMap<String, Double> rates = new TreeMap<>(schedule.ratesPct());
            table.row(
                    schedule.id(),
                    schedule.title(),
                    rate(rates.get(scenario.home().code())),
                    rate(rates.get(Schedule.REST_OF_WORLD)),
                    Integer.toString(rates.size()));
        }
        return table.text();
    }

    private static String rate(Double rate) {
        return rate == null ? "-" : Figures.plain(rate);
    }

    private String assumptions() {
        Table table = new Table().words(2).row("Assumptions", "").rule();
        scenario.assumptions()
                .values()
                .forEach((key, value) ->
                        table.row(key, value instanceof Number n ? Figures.plain(n.doubleValue()) : value.toString()));
        return table.text();
    }

    private static String lines(String title, List<Line> lines) {
        Table table = new Table()
                .words(2)
                .row(title, "", "US$ m a year", "duty %", "all others US$ m", "quality")
                .rule();
        for (Line line : lines) {
            table.row(
                    line.id(),
                    line.name(),
                    Figures.m(line.baseMusd()),
                    Figures.pct(line.suppliers().get(line.principal()).dutyPct()),
                    Figures.m(line.rivalsBaseMusd()),
                    line.quality().isEmpty() ? "-" : line.quality());
        }
        return table.text();
    }

    private String limits() {
        if (scenario.limits().isEmpty()) {
            return "";
        }
        Table table = new Table().words(3).row("Limits", "", "judged", "limit").rule();
        for (Limit limit : scenario.limits()) {
            table.row(
                    limit.id(),
                    limit.line(),
                    Words.basis(Basis.of(limit.basis()), scenario.clock()),
                    value(limit));
        }
        return "\n" + table.text();
    }

    private String value(Limit limit) {
        return switch (limit.id()) {
            case Limit.FORMULA_RATE -> Figures.pct(limit.limit()) + " %";
            case Limit.CAPACITY ->
                scenario.imports().stream()
                        .filter(line -> line.id().equals(limit.line()))
                        .flatMap(line -> line.purchase().stream())
                        .findFirst()
                        .map(purchase -> Figures.amount(limit.capacityMusd(purchase)))
                        .orElse("-");
            case Limit.PACKAGE -> Figures.amount(limit.limit());
            default -> Figures.change(limit.limit());
        };
    }
}
