package org.parley.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Line;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.simulate.Timeline.Regime;

/** Who pays what, and when. Rates are fractions; the shipped case has 29 percent threatened and 10 in the pause. */
class DutiesTest {

    private static final double ROUNDING = 1e-15;

    private static final Scenario CASE = Cases.PAKISTAN;
    private static final Line TOPS = Cases.line(CASE, "knit-tops");
    private static final int HOME = 0;
    private static final int CHINA = 1;
    private static final int EUROPE = 10;
    private static final int OTHERS = 11;
    private static final double ORDINARY = 0.1708;

    private static Duties duties(Scenario scenario, Offer offer, Map<String, Object> changed) {
        return new Duties(scenario, offer, Cases.world(scenario, offer, changed));
    }

    private static Duties duties(Offer offer) {
        return duties(CASE, offer, Map.of());
    }

    /** The regime that holds on a day. */
    private static Regime on(int day, Offer offer) {
        List<Regime> regimes =
                Timeline.of(CASE, offer, Cases.world(CASE, offer, Map.of())).regimes();
        Regime found = regimes.get(0);
        for (Regime regime : regimes) {
            if (regime.startDay() <= day) {
                found = regime;
            }
        }
        return found;
    }

    private static double home(Offer offer, int day) {
        return duties(offer).partnerDuty(TOPS, HOME, on(day, offer)) - ORDINARY;
    }

    private static double rival(Offer offer, int supplier, int day) {
        return duties(offer).partnerDuty(TOPS, supplier, on(day, offer))
                - TOPS.suppliers().get(supplier).dutyPct() / 100;
    }

    private static Offer signed(int day, double ratePct) {
        return Offer.NO_DEAL
                .withTerm(CASE.partnerRate().orElseThrow(), ratePct)
                .withAgreementDay(day);
    }

    @Test
    void withoutAgreementThePauseAndThenTheThreat() {
        Offer none = Offer.NO_DEAL;
        assertEquals(0.10, home(none, 0), ROUNDING);
        assertEquals(0.10, home(none, 89), ROUNDING);
        assertEquals(0.29, home(none, 90), ROUNDING);
        Offer extended = none.withExtensionDays(30);
        assertEquals(0.10, home(extended, 119), ROUNDING);
        assertEquals(0.29, home(extended, 120), ROUNDING);
    }

    @Test
    void theAgreedRateHoldsFromTheDayInForce() {
        // signed on day 75, in force on day 82, before the deadline: the lower of the two, then the agreed rate
        assertEquals(0.10, home(signed(75, 5), 81), ROUNDING);
        assertEquals(0.05, home(signed(75, 5), 82), ROUNDING);
        assertEquals(0.05, home(signed(75, 5), 90), ROUNDING);
        assertEquals(0.10, home(signed(75, 19), 82), ROUNDING, "no higher than the pause while it lasts");
        assertEquals(0.10, home(signed(75, 19), 89), ROUNDING);
        assertEquals(0.19, home(signed(75, 19), 90), ROUNDING);
    }

    @Test
    void aSignedAgreementHoldsThePauseOpen() {
        // signed on day 88, in force on day 95: the threat of day 90 does not come in between
        Offer late = signed(88, 19);
        assertEquals(0.10, home(late, 90), ROUNDING);
        assertEquals(0.10, home(late, 94), ROUNDING);
        assertEquals(0.19, home(late, 95), ROUNDING);
        // rivals do not wait
        assertEquals(0.30, rival(late, CHINA, 90), ROUNDING);
        assertEquals(0.128, rival(late, OTHERS, 90), ROUNDING);
    }

    @Test
    void aRateThatIsNotNamedIsTheBaseOfItsLever() {
        assertEquals(0.29, home(Offer.NO_DEAL.withAgreementDay(75), 90), ROUNDING);
    }

    @Test
    void aCaseWithoutALeverForTheRateKeepsTheThreat() {
        Scenario without = Cases.pakistan().remove("/offers").remove("/levers/0").scenario();
        Offer offer = Offer.NO_DEAL.withAgreementDay(75);
        Duties duties = duties(without, offer, Map.of());
        assertEquals(ORDINARY + 0.29, duties.partnerDuty(TOPS, HOME, on(90, offer)), ROUNDING);
    }

    @Test
    void rivalsSwitchAtTheEndWhateverHomeSigns() {
        for (Offer offer : List.of(Offer.NO_DEAL, signed(10, 5), signed(90, 5))) {
            assertEquals(0.10, rival(offer, EUROPE, 89), ROUNDING);
            assertEquals(0, rival(offer, EUROPE, 90), ROUNDING, "16.31 percent ordinary is above the ceiling of 15");
            assertEquals(0.10, rival(offer, OTHERS, 89), ROUNDING);
            assertEquals(0.128, rival(offer, OTHERS, 90), ROUNDING, "a rate of its own on this line");
        }
        assertEquals(0.10, rival(Offer.NO_DEAL.withExtensionDays(10), OTHERS, 99), ROUNDING);
        assertEquals(0.128, rival(Offer.NO_DEAL.withExtensionDays(10), OTHERS, 100), ROUNDING);
    }

    @Test
    void theCeilingLooksAtTheOrdinaryDuty() {
        // 6115: the European Union pays 13.25, so that 1.75 is left below the ceiling of 15
        Line socks = Cases.line(CASE, "hosiery");
        Duties duties = duties(Offer.NO_DEAL);
        assertEquals(0.15, duties.partnerDuty(socks, EUROPE, on(90, Offer.NO_DEAL)), ROUNDING);
    }

    @Test
    void theChosenScheduleOfRivals() {
        Duties april = duties(CASE, Offer.NO_DEAL, Map.of("rivals", "april-2025"));
        Regime after = on(90, Offer.NO_DEAL);
        assertEquals(0.2664 + 0.54, april.partnerDuty(TOPS, CHINA, after), ROUNDING);
        assertEquals(ORDINARY + 0.29, april.partnerDuty(TOPS, HOME, after), ROUNDING, "home's own threat does not change");
        Duties milder = duties(CASE, Offer.NO_DEAL, Map.of("snapback", "august-2025"));
        assertEquals(ORDINARY + 0.19, milder.partnerDuty(TOPS, HOME, after), ROUNDING);
        Duties harder = duties(CASE, Offer.NO_DEAL, Map.of("pause", "august-2025"));
        assertEquals(ORDINARY + 0.19, harder.partnerDuty(TOPS, HOME, on(0, Offer.NO_DEAL)), ROUNDING);
    }

    @Test
    void anExemptShareIsLeftOutForEverybody() {
        Scenario half = Cases.pakistan().set("/exports/0/exempt", "0.25").scenario();
        Line line = half.exports().get(0);
        Duties duties = duties(half, Offer.NO_DEAL, Map.of());
        Regime after = on(90, Offer.NO_DEAL);
        assertEquals(ORDINARY + 0.75 * 0.29, duties.partnerDuty(line, HOME, after), ROUNDING);
        assertEquals(0.2664 + 0.75 * 0.30, duties.partnerDuty(line, CHINA, after), ROUNDING);
        assertEquals(0.75 * 19, duties.fearedRisePct(line), ROUNDING);
    }

    @Test
    void aCutOfOrdinaryDutiesIsForHomeAloneAndPartlyUsed() {
        Offer offer = signed(75, 0).withTerm(CASE.lever("partner-duties").orElseThrow(), 50);
        Duties duties = duties(offer);
        assertEquals(ORDINARY * (1 - 0.5 * 0.8), duties.partnerDuty(TOPS, HOME, on(90, offer)), ROUNDING);
        assertEquals(ORDINARY + 0.10, duties.partnerDuty(TOPS, HOME, on(81, offer)), ROUNDING, "not before it is in force");
        assertEquals(0.2664 + 0.30, duties.partnerDuty(TOPS, CHINA, on(90, offer)), ROUNDING);
        Duties all = duties(CASE, offer, Map.of("preferenceUsePct", 100));
        assertEquals(ORDINARY * 0.5, all.partnerDuty(TOPS, HOME, on(90, offer)), ROUNDING);
    }

    @Test
    void homesCutsAreAPreferenceOrForEverybody() {
        Line cars = Cases.line(CASE, "vehicles");
        Offer offer = signed(75, 19).withTerm(CASE.lever("vehicle-duties").orElseThrow(), 50);
        Duties preference = duties(offer);
        assertEquals(0.62, homeDuty(preference, cars, 0, on(81, offer)), ROUNDING);
        assertEquals(0.62 * 0.6, homeDuty(preference, cars, 0, on(82, offer)), ROUNDING, "four in five use it");
        assertEquals(0.62, homeDuty(preference, cars, 1, on(82, offer)), ROUNDING);
        Duties everybody = duties(offer.withMostFavoured(true));
        for (int i = 0; i < cars.suppliers().size(); i++) {
            assertEquals(0.62 * 0.5, homeDuty(everybody, cars, i, on(82, offer)), ROUNDING, "no papers are needed");
            assertEquals(0.62, homeDuty(everybody, cars, i, on(81, offer)), ROUNDING);
        }
        assertEquals(0.05, homeDuty(preference, Cases.line(CASE, "soybeans"), 0, on(82, offer)), ROUNDING);
    }

    @Test
    void barriersFallForThePartner() {
        Line beans = Cases.line(CASE, "soybeans");
        Offer offer = signed(75, 19).withTerm(CASE.lever("inspections").orElseThrow(), 40);
        assertEquals(2.5, duties(offer).barrier(beans, on(81, offer)), ROUNDING);
        assertEquals(1.5, duties(offer).barrier(beans, on(82, offer)), ROUNDING);
        assertEquals(2.5, duties(Offer.NO_DEAL).barrier(beans, on(700, Offer.NO_DEAL)), ROUNDING);
    }

    @Test
    void leversOnOneLineAddUpToTheWhole() {
        Scenario two = Cases.pakistan()
                .set("/levers/-", "{\"id\": \"car-duty\", \"kind\": \"duty-cut\", \"lines\": [\"vehicles\", \"paper\"],"
                        + " \"side\": \"home\", \"min\": 0, \"max\": 100, \"step\": 5, \"base\": 0}")
                .scenario();
        Line cars = Cases.line(two, "vehicles");
        Offer offer = Offer.NO_DEAL
                .withAgreementDay(0)
                .withTerm(two.lever("vehicle-duties").orElseThrow(), 30)
                .withTerm(two.lever("car-duty").orElseThrow(), 40);
        Map<String, Object> all = Map.of("preferenceUsePct", 100);
        Regime after = new Regime(90, true, true);
        assertEquals(0.62 * 0.3, homeDuty(duties(two, offer, all), cars, 0, after), ROUNDING);
        Offer more = offer.withTerm(two.lever("car-duty").orElseThrow(), 90);
        assertEquals(0, homeDuty(duties(two, more, all), cars, 0, after), ROUNDING, "no subsidy beyond zero");
    }

    @Test
    void signingEarlyNeverRaisesADuty() {
        Random random = new Random(75);
        for (int n = 0; n < 500; n++) {
            Offer offer = Cases.random(CASE, random);
            if (!offer.hasAgreement()) {
                continue;
            }
            int end = CASE.clock().deadlineDay() + offer.extensionDays();
            Offer none = offer.withAgreementDay(null);
            Offer earlier = offer.withAgreementDay(random.nextInt(offer.agreementDay() + 1));
            for (int day = 0; day < end; day++) {
                for (Line line : List.of(TOPS, Cases.line(CASE, "carpets"))) {
                    double open = duties(none).partnerDuty(line, line.principal(), on(day, none));
                    double late = duties(offer).partnerDuty(line, line.principal(), on(day, offer));
                    double early = duties(earlier).partnerDuty(line, line.principal(), on(day, earlier));
                    assertTrue(late <= open, offer + " on day " + day);
                    assertTrue(early <= late, offer + " on day " + day);
                }
            }
        }
    }

    @Test
    void builtInSituations() {
        Regime only = new Regime(0, false, false);
        assertEquals(ORDINARY, duties(Offer.BEFORE).partnerDuty(TOPS, HOME, only), ROUNDING);
        assertEquals(0.2664, duties(Offer.BEFORE).partnerDuty(TOPS, CHINA, only), ROUNDING);
        assertEquals(ORDINARY + 0.10, duties(Offer.PAUSE_PERSISTS).partnerDuty(TOPS, HOME, only), ROUNDING);
        assertEquals(0.2664 + 0.30, duties(Offer.PAUSE_PERSISTS).partnerDuty(TOPS, CHINA, only), ROUNDING);
    }

    @Test
    void regimes() {
        assertEquals(
                List.of(new Regime(0, false, false), new Regime(90, false, true)), regimesOf(Offer.NO_DEAL));
        assertEquals(List.of(new Regime(0, false, false)), regimesOf(Offer.PAUSE_PERSISTS));
        assertEquals(List.of(new Regime(0, false, false)), regimesOf(Offer.BEFORE));
        assertEquals(
                List.of(new Regime(0, false, false), new Regime(82, true, false), new Regime(90, true, true)),
                regimesOf(signed(75, 10)));
        assertEquals(
                List.of(new Regime(0, false, false), new Regime(90, true, true)),
                regimesOf(signed(83, 10)),
                "in force on the very day of the deadline");
        assertEquals(
                List.of(new Regime(0, false, false), new Regime(90, false, true), new Regime(97, true, true)),
                regimesOf(signed(90, 10)));
        assertEquals(
                List.of(new Regime(0, false, false), new Regime(82, true, false), new Regime(100, true, true)),
                regimesOf(signed(75, 10).withExtensionDays(10)));
        Offer atOnce = signed(0, 10);
        assertEquals(
                List.of(new Regime(0, true, false), new Regime(90, true, true)),
                Timeline.of(CASE, atOnce, Cases.world(CASE, atOnce, Map.of("effectiveDays", 0))).regimes());
    }

    private static List<Regime> regimesOf(Offer offer) {
        return Timeline.of(CASE, offer, Cases.world(CASE, offer, Map.of())).regimes();
    }

    /** Home's duty on one supplier of an import line, as a fraction. */
    private static double homeDuty(Duties duties, Line line, int supplier, Timeline.Regime regime) {
        boolean partner = supplier == line.principal();
        double left = partner ? duties.partnerDutyLeft(line, regime) : duties.rivalDutyLeft(line, regime);
        return line.suppliers().get(supplier).dutyPct() / 100 * left;
    }
}
