package org.parley.desk.present;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.chart.ChartKind;
import org.parley.chart.Scene;
import org.parley.desk.state.Desk;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.scenario.ShippedScenarios;

/** What stands on the large screen, without a screen. */
class PresentingTest {

    private static final Scenario CASE =
            ShippedScenarios.find("pakistan-us-2025").orElseThrow().value();
    private static final Lever COTTON = CASE.lever("cotton").orElseThrow();
    private static final Lever FARM = CASE.lever("farm-duties").orElseThrow();

    private Desk desk;
    private Presenting model;

    @BeforeEach
    void open() {
        desk = new Desk(Runnable::run, Runnable::run);
        desk.open(CASE);
        model = new Presenting(desk);
    }

    private Presenting.Card card() {
        return model.cardProperty().get();
    }

    private List<String> terms() {
        return card().terms().stream()
                .map(term -> term.group() + ": " + term.name() + " " + term.value())
                .toList();
    }

    @Test
    void tellsTheOfferInAFewWords() {
        assertEquals("Crude oil and soybeans", card().offer());
        assertEquals("Signed on day 75 \u00b7 24 Jun 2025", card().signed());
        assertEquals("Deadline day 90 \u00b7 9 Jul 2025", card().deadline());
        assertEquals(
                List.of(
                        "United States gives: US extra tariff 15%",
                        "Pakistan buys more each year: Soybeans US$ 250 m",
                        "Pakistan buys more each year: Crude oil US$ 600 m"),
                terms());
    }

    @Test
    void followsTheDesk() {
        desk.offers().setTerm(COTTON, 120);
        desk.offers().setTerm(FARM, 50);
        desk.offers().setMostFavoured(true);
        desk.offers().setExtensionDays(10);
        desk.offers().setAgreementDay(80);
        assertEquals("Crude oil and soybeans (changed)", card().offer());
        assertEquals("Signed on day 80 \u00b7 29 Jun 2025", card().signed());
        assertEquals("Deadline put off to day 100 \u00b7 19 Jul 2025", card().deadline());
        assertTrue(terms().contains("Pakistan buys more each year: Cotton US$ 120 m"), terms().toString());
        assertTrue(terms().contains("Pakistan opens its market: Farm duties 50% cut"), terms().toString());
        assertTrue(terms().contains("Pakistan opens its market: Same cuts for every country yes"), terms().toString());
    }

    /** Terms that do nothing are not shown as if they did. */
    @Test
    void withoutAnAgreementThereAreNoTerms() {
        desk.offers().setAgreementDay(null);
        assertEquals("No agreement", card().signed());
        assertEquals(List.of(), card().terms());
    }

    @Test
    void eachGroupStandsTogether() {
        for (Offer offer : CASE.offers()) {
            desk.offers().pick(offer);
            Set<String> closed = new TreeSet<>();
            String now = "";
            for (Presenting.Term term : card().terms()) {
                if (!term.group().equals(now)) {
                    assertTrue(closed.add(term.group()), offer.name() + ": " + terms());
                    now = term.group();
                }
            }
        }
    }

    /** No words of the case's preferences and limits, whatever lies on the desk. */
    @Test
    void tellsNothingPrivate() {
        for (Offer offer : CASE.offers()) {
            desk.offers().pick(offer);
            String all = card().toString().toLowerCase(java.util.Locale.ROOT);
            for (String word : List.of("score", "belief", "reservation", "walk", "political", "limit", "weight", "private")) {
                assertFalse(all.contains(word), word + ": " + all);
            }
        }
    }

    /** What one would settle for stands among the pins: they are shown only when asked for. */
    @Test
    void pinnedOffersStayAtHomeUnlessAskedFor() {
        Scene scene = desk.pictureProperty().get().scene();
        assertEquals(1, scene.pins().size());
        Scene seen = model.seen(scene);
        assertEquals(List.of(), seen.pins());
        assertEquals(scene.offer(), seen.offer(), "the offer stays, and no deal with it");
        assertEquals(scene.lastDay(), seen.lastDay());
        model.pinsShownProperty().set(true);
        assertSame(scene, model.seen(scene));
        model.pinsShownProperty().set(false);
        assertEquals(List.of(), model.seen(scene).pins());
    }

    @Test
    void changesItsChartsInARound() {
        assertEquals(0, model.sightProperty().get());
        model.previous();
        assertEquals(4, Presenting.SIGHTS.get(model.sightProperty().get()).size(), "the last are four together");
        model.next();
        assertEquals(List.of(ChartKind.OUTCOMES), Presenting.SIGHTS.get(model.sightProperty().get()));
        for (int i = 0; i < Presenting.SIGHTS.size(); i++) {
            model.show(i);
            assertEquals(i, model.sightProperty().get());
        }
        for (int none : new int[] {-1, Presenting.SIGHTS.size(), 8}) {
            model.show(none);
            assertEquals(Presenting.SIGHTS.size() - 1, model.sightProperty().get());
        }
    }

    @Test
    void closedItFollowsNoMore() {
        model.close();
        Presenting.Card before = card();
        desk.offers().setTerm(COTTON, 10);
        assertSame(before, card());
    }
}
