package org.parley.scenario;

import java.util.List;
import java.util.Map;

/** Whether an offer fits its scenario. */
public final class OfferCheck {

    private OfferCheck() {}

    /**
     * Every reason why the offer cannot be judged on this case, empty when it can.
     *
     * @param file what to call the offer in messages
     * @param root JSON pointer of the offer in that file
     */
    public static List<Problem> problems(String file, String root, Scenario scenario, Offer offer) {
        List<Problem> problems = new ProblemList();
        Clock clock = scenario.clock();
        if (offer.extensionDays() < 0 || offer.extensionDays() > clock.maxExtensionDays()) {
            problems.add(new Problem(
                    file,
                    root + "/extensionDays",
                    OfferWords.extension(offer.extensionDays(), clock.maxExtensionDays())));
        }
        int end = scenario.endOfTalks() + offer.extensionDays();
        if (offer.hasAgreement() && (offer.agreementDay() < 0 || offer.agreementDay() > end)) {
            problems.add(new Problem(
                    file,
                    root + "/agreementDay",
                    OfferWords.agreementDay(offer.agreementDay(), end)));
        }
        offer.terms().forEach((id, value) -> {
            String place = root + "/levers/" + Json.escape(id);
            scenario.lever(id)
                    .ifPresentOrElse(
                            lever -> {
                                if (!lever.allows(value)) {
                                    problems.add(new Problem(
                                            file,
                                            place,
                                            OfferWords.outside(value, lever.min(), lever.max(), lever.unit())));
                                }
                            },
                            () -> problems.add(new Problem(
                                    file,
                                    place,
                                    OfferWords.noLever(scenario.levers().stream()
                                            .map(Lever::id)
                                            .toList()))));
        });
        for (Line line : scenario.imports()) {
            double promise = offer.sumOn(scenario.levers(), Lever.Kind.PURCHASE, line);
            line.purchase().ifPresent(purchase -> {
                double taken = Promise.taken(promise, purchase.displacementShare(), purchase.premiumPct());
                String refusal = Promise.refusal(promise, taken, line.rivalsBaseMusd());
                if (refusal != null) {
                    problems.add(new Problem(file, root + "/levers", "for '" + line.id() + "' " + refusal));
                }
            });
        }
        problems.addAll(assumptionProblems(file, root + "/assume", scenario, offer.assume()));
        return problems;
    }

    /** Every reason why these changes of assumptions make no sense on this case. */
    public static List<Problem> assumptionProblems(
            String file, String root, Scenario scenario, Map<String, Object> changes) {
        List<Problem> problems = new ProblemList();
        changes.forEach((key, value) -> {
            String place = root + "/" + Json.escape(key);
            try {
                scenario.assumptions().with(java.util.Collections.singletonMap(key, value));
                if (AssumptionKey.of(key).type() == AssumptionKey.Type.SCHEDULE
                        && !scenario.schedules().containsKey(value)) {
                    problems.add(new Problem(
                            file,
                            place,
                            OfferWords.noSchedule(
                                    (String) value, scenario.schedules().keySet())));
                }
            } catch (IllegalArgumentException e) {
                problems.add(new Problem(file, place, e.getMessage()));
            }
        });
        return problems;
    }
}
