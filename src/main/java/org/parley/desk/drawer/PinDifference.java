package org.parley.desk.drawer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.parley.chart.Figures;
import org.parley.chart.TermWords;
import org.parley.chart.InputWords;
import org.parley.chart.Wording;
import org.parley.desk.state.Texts;
import org.parley.scenario.Basis;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;

/** In which terms a pinned offer differs from the one on the desk, and what that does to trade: a sentence each. */
final class PinDifference {

    private static final List<Basis> BASES = List.of(Basis.TO_DEADLINE, Basis.FIRST_YEAR, Basis.LONG_RUN);

    private PinDifference() {}

    /** What the pin has more or less of than the desk; one sentence that says so when it is the same offer. */
    static List<String> of(Scenario scenario, Comparison desk, Comparison pin) {
        List<String> words = terms(scenario, desk.outcome().offer(), pin.outcome().offer());
        if (words.isEmpty()) {
            return List.of(Texts.get("diff.none"));
        }
        words.add(effect(scenario, "diff.exports", desk, pin, basis -> comparison -> comparison.exportsVsNoDeal(basis)));
        words.add(effect(scenario, "diff.imports", desk, pin, basis -> comparison -> comparison.importsVsNoDeal(basis)));
        return words;
    }

    /** {@code Cotton +US$ 50 m a year}, the day of signature, the extension, the same cuts for all. */
    private static List<String> terms(Scenario scenario, Offer desk, Offer pin) {
        List<String> words = new ArrayList<>();
        for (Lever lever : scenario.levers()) {
            double more = pin.value(lever) - desk.value(lever);
            if (!Figures.signedPlain(more).equals("0")) {
                words.add(Texts.get("diff.term", lever.name(), difference(lever, more)));
            }
        }
        if (!Objects.equals(desk.agreementDay(), pin.agreementDay())) {
            words.add(signature(desk, pin));
        }
        if (desk.extensionDays() != pin.extensionDays()) {
            words.add(Texts.get(
                    "diff.deadline",
                    days(Math.abs(pin.extensionDays() - desk.extensionDays())),
                    Texts.get(pin.extensionDays() > desk.extensionDays() ? "diff.later" : "diff.earlier")));
        }
        if (desk.mostFavoured() != pin.mostFavoured()) {
            words.add(Texts.get(pin.mostFavoured() ? "diff.mfn.on" : "diff.mfn.off"));
        }
        if (desk.situation() != pin.situation()) {
            words.add(Texts.get("diff.situation"));
        }
        if (!desk.assume().equals(pin.assume())) {
            words.add(Texts.get("diff.assume", assumed(scenario, desk, pin)));
        }
        return words;
    }

    /** A difference of two percentages is in points. */
    private static String difference(Lever lever, double more) {
        return switch (lever.kind()) {
            case PARTNER_RATE, PARTNER_DUTY_CUT, DUTY_CUT, BARRIER_CUT ->
                Figures.signedPlain(more) + " " + Texts.get("diff.points");
            case PURCHASE, INVESTMENT -> (more < 0 ? "\u2212" : "+") + TermWords.value(lever, Math.abs(more));
        };
    }

    private static String signature(Offer desk, Offer pin) {
        if (!pin.hasAgreement()) {
            return Texts.get("diff.notSigned", desk.agreementDay());
        }
        if (!desk.hasAgreement()) {
            return Texts.get("diff.signed", pin.agreementDay());
        }
        int later = pin.agreementDay() - desk.agreementDay();
        return Texts.get(
                "diff.day",
                days(Math.abs(later)),
                Texts.get(later > 0 ? "diff.later" : "diff.earlier"),
                pin.agreementDay(),
                desk.agreementDay());
    }

    private static String days(int days) {
        return days == 1 ? Texts.get("diff.oneDay") : Texts.get("diff.days", days);
    }

    private static String assumed(Scenario scenario, Offer desk, Offer pin) {
        TreeSet<String> keys = new TreeSet<>(desk.assume().keySet());
        keys.addAll(pin.assume().keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(desk.assume().get(key), pin.assume().get(key)))
                .map(key -> InputWords.name(scenario, key))
                .collect(Collectors.joining(", "));
    }

    /** A figure of a comparison on a basis. */
    private interface On {

        ToDoubleFunction<Comparison> basis(Basis basis);
    }

    private static String effect(Scenario scenario, String key, Comparison desk, Comparison pin, On figure) {
        return Texts.get(key, BASES.stream()
                .map(basis -> {
                    ToDoubleFunction<Comparison> of = figure.basis(basis);
                    double more = of.applyAsDouble(pin) - of.applyAsDouble(desk);
                    return Texts.get("diff.figure", Figures.change(more), Wording.basis(basis, scenario));
                })
                .collect(Collectors.joining("; ")));
    }
}
