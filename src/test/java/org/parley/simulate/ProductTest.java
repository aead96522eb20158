package org.parley.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Basis;
import org.parley.scenario.Line;
import org.parley.scenario.Offer;

/** A product's rivals add up with what the outcome says of all of them. */
class ProductTest {

    private static final double ROUNDING = 1e-7;

    private static Product product(Outcome outcome, String id) {
        return Product.of(Cases.PAKISTAN, outcome).stream()
                .filter(each -> each.line().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Foreign exchange counts every seller on every import line: what products say must be the same money. */
    @Test
    void rivalsAddUpToTheForeignExchange() {
        Random random = new Random(71);
        for (int i = 0; i < 40; i++) {
            Offer offer = Cases.random(Cases.PAKISTAN, random);
            Outcome outcome = Cases.run(Cases.PAKISTAN, offer, Map.of());
            double bill = 0;
            double sold = 0;
            for (Product product : Product.of(Cases.PAKISTAN, outcome)) {
                if (product.line().direction() == Line.Direction.IMPORT) {
                    bill += product.changeMusd();
                    for (Product.Rival rival : product.rivals()) {
                        bill += rival.changeMusd();
                    }
                } else {
                    sold += product.changeMusd();
                }
            }
            assertEquals(outcome.on(Basis.LONG_RUN).netForeignExchange(), sold - bill, ROUNDING, "offer " + i);
        }
    }

    @Test
    void beforeTheTariffsNothingHasChanged() {
        for (Product product : Product.of(Cases.PAKISTAN, Cases.run(Offer.BEFORE))) {
            assertEquals(product.shareBefore(), product.shareAfter(), 1e-12);
            assertEquals(0, product.changeMusd(), ROUNDING);
            product.rivals().forEach(rival -> assertEquals(0, rival.changeMusd(), ROUNDING));
        }
    }

    @Test
    void aPurchaseComesFromRivals() {
        Product crude = product(Cases.run(Cases.offer("crude-and-soybeans")), "crude-oil");
        assertEquals(0, crude.shareBefore(), 0);
        assertTrue(crude.shareAfter() > 0.05);
        Product.Rival loser = crude.counterpart().orElseThrow();
        assertTrue(loser.changeMusd() < 0);
        crude.rivals().forEach(rival -> assertTrue(rival.changeMusd() >= loser.changeMusd()));
    }

    @Test
    void withoutADealSalesGoToRivals() {
        Product tops = product(Cases.run(Offer.NO_DEAL), "knit-tops");
        assertTrue(tops.changeMusd() < 0 && tops.shareAfter() < tops.shareBefore());
        assertTrue(tops.counterpart().orElseThrow().changeMusd() > 0);
        assertEquals(List.of("China", "India"), tops.rivals().subList(0, 2).stream().map(Product.Rival::name).toList());
    }
}
