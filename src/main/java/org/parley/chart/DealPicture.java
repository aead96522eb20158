package org.parley.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.parley.bargain.DealFrontier;
import org.parley.bargain.Gains;
import org.parley.bargain.Scores;
import org.parley.bargain.SideScores;

/**
 * What the deal space shows. The scores of both sides are known.
 *
 * @param scene the offer on the desk and the pins
 * @param offer what the offer is worth
 * @param pins what each pin is worth, beside walking away in its own world
 * @param frontier the frontier found last; empty before the first
 * @param pending whether that is still of other days or beliefs than the offer
 * @param talk the offers of a talk, in turn
 * @param allNamed whether all points that theories name are shown, not Nash's alone
 */
public record DealPicture(
        Scene scene,
        Scores offer,
        List<Scores> pins,
        Optional<DealFrontier> frontier,
        boolean pending,
        List<Gains> talk,
        boolean allNamed) {

    public DealPicture {
        pins = List.copyOf(pins);
        talk = List.copyOf(talk);
    }

    /** The frontier, once it is that of the offer. */
    public Optional<DealFrontier> present() {
        return pending ? Optional.empty() : frontier;
    }

    /** What the offer gives each side over walking away. */
    public Gains gains() {
        return Gains.of(offer).orElseThrow();
    }

    public SideScores home() {
        return offer.home().orElseThrow();
    }

    public SideScores partner() {
        return offer.partner().orElseThrow();
    }

    /** What the offer's mark is called: without an agreement its terms do nothing, and its name would mislead. */
    String offerName() {
        return scene.offer().isNoDeal() ? Wording.get("noDeal") : scene.offerName();
    }

    /** What no deal gives each side; empty where the offer on the desk is none itself. */
    Optional<Gains> noDeal() {
        return scene.offer().isNoDeal()
                ? Optional.empty()
                : Optional.of(new Gains(
                        home().snapback() - home().walkAway(), partner().snapback() - partner().walkAway()));
    }

    /** What a pin gives; empty where it lies on no deal, which is shown anyway. */
    Optional<Gains> pin(int index) {
        return scene.isShownAnyway(scene.pins().get(index)) && scene.pins().get(index).isNoDeal()
                ? Optional.empty()
                : Gains.of(pins.get(index));
    }

    /**
     * Where the arrow from the offer goes: the nearest of the points that are better for both, those that both would sign
     * first; where there is none, the nearest of all. Empty on the frontier itself, where there is nowhere to go.
     */
    public OptionalInt goal() {
        if (present().isEmpty()) {
            return OptionalInt.empty();
        }
        DealFrontier found = frontier.orElseThrow();
        OptionalInt better = found.betterForBoth(gains(), DealTitle.HARDLY);
        if (better.isPresent()) {
            return better;
        }
        int nearest = found.nearest(gains());
        return found.gains(nearest).distance(gains()) > DealTitle.HARDLY ? OptionalInt.of(nearest) : OptionalInt.empty();
    }
}
