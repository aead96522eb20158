package org.parley.bargain;

import java.util.Optional;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;
import org.parley.simulate.Outcome;
import org.parley.simulate.Simulator;
import org.parley.uncertainty.Judge;

/** Judges draws by what home is believed to care for, walking away as the gamble that it is: model, section 8. */
public final class HomeJudge implements Judge {

    private final Scorer scorer;

    private HomeJudge(Scorer scorer) {
        this.scorer = scorer;
    }

    /** Empty when nobody said what home cares for. */
    public static Optional<Judge> of(Simulator simulator) {
        Scenario scenario = simulator.scenario();
        return scenario.preferences().home().isEmpty()
                ? Optional.empty()
                : Optional.of(new HomeJudge(new Scorer(simulator)));
    }

    @Override
    public Verdict judge(Comparison comparison, Outcome pause) {
        SideScores home = scorer.scores(comparison, pause).home().orElseThrow();
        return new Verdict(home.score(), home.snapback(), home.walkAway());
    }
}
