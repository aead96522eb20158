package org.parley.bargain;

import java.util.Optional;

/** What an offer gives each side over walking away: score minus reservation value, in scores. */
public record Gains(double home, double partner) {

    /** Empty when nobody said what one of the sides cares for. */
    public static Optional<Gains> of(Scores scores) {
        return scores.home()
                .flatMap(home -> scores.partner()
                        .map(partner -> new Gains(home.score() - home.walkAway(), partner.score() - partner.walkAway())));
    }

    /** How much more this is than another, for each side. */
    public Gains minus(Gains other) {
        return new Gains(home - other.home, partner - other.partner);
    }

    public double distance(Gains other) {
        return Math.hypot(home - other.home, partner - other.partner);
    }

    /** Whether each side has more of this than so much. */
    public boolean isMoreThan(double least) {
        return home > least && partner > least;
    }
}
