package org.parley.bargain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.bargain.RehearsalWorld.Worth;

/** What both sides could have had beyond what they got, in the world in which the talks ended. */
final class LeftOnTable {

    private final RehearsalWorld world;
    private final Worth got;

    LeftOnTable(RehearsalWorld world, Worth got) {
        this.world = world;
        this.got = got;
    }

    /** The frontier's point nearest to what they got, of those that are worse for neither; empty where they could not do better. */
    Optional<Debrief.Missed> betterForBoth() {
        return world.frontier().points().stream()
                .filter(point -> point.first() >= got.home() - SideScores.SAME
                        && point.second() >= got.partner() - SideScores.SAME
                        && distance(point) > SideScores.SAME)
                .min(Comparator.comparingDouble(this::distance))
                .map(this::missed);
    }

    /** The Nash point; empty where no offer is better for both than walking away. */
    Optional<Debrief.Missed> nash() {
        List<FrontierPoint> nash = world.points().nash();
        return nash.isEmpty() ? Optional.empty() : Optional.of(missed(nash.get(0)));
    }

    private double distance(FrontierPoint point) {
        return Math.hypot(point.first() - got.home(), point.second() - got.partner());
    }

    private Debrief.Missed missed(FrontierPoint point) {
        Map<String, Double> terms = world.space().offer(point.choice()).terms();
        return new Debrief.Missed(terms, world.worth(terms).minus(got));
    }
}
