package org.parley.desk.bargain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.parley.bargain.Attribute;
import org.parley.bargain.GridSample;
import org.parley.bargain.Scorer;
import org.parley.bargain.Scores;
import org.parley.bargain.Weights;
import org.parley.chart.Figures;
import org.parley.chart.Scene;
import org.parley.desk.state.Desk;
import org.parley.desk.state.DeskState;
import org.parley.desk.state.KnownOutcomes;
import org.parley.desk.state.Recompute;
import org.parley.desk.state.Texts;
import org.parley.scenario.AssumptionKey;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Basis;
import org.parley.scenario.InputException;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.OwnPreferences;
import org.parley.scenario.Preference;
import org.parley.scenario.Scenario;
import org.parley.scenario.Schedule;
import org.parley.scenario.Struck;
import org.parley.simulate.Outcome;
import org.parley.simulate.Simulator;

/**
 * The view-model of what each side is believed to care for, and of what the offer is then worth to it. Scores come with every
 * picture; whether a side's scale fits the case is found by a fixed sample of the grid, away from the window's thread; both
 * only while somebody looks. Has no node in it. To be used from the desk's thread.
 */
public final class Beliefs {

    /** One step of a key, of 1. */
    static final double STEP = 0.01;

    private static final double WHOLE_PCT = 100;
    /** The scale of something that no offer moves, so that worst and best differ. */
    private static final double ANY_SCALE = 100;

    private final Desk desk;
    private final Recompute<Request, Sampled> recompute;
    private final ReadOnlyObjectWrapper<Side> home = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Side> partner = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Worth> worth = new ReadOnlyObjectWrapper<>();
    private final Set<Lock> locks = new HashSet<>();

    private volatile boolean watched;
    private Sampled sampled;
    private Grid asked;
    /** What the side cared for when a weight was taken hold of: to drag it there and back changes nothing. */
    private List<Preference> held;

    /** What the computing thread has at hand. */
    private final KnownOutcomes outcomes = new KnownOutcomes();

    private record Lock(Lever.Side side, String attribute, String basis) {}

    /** The world in which offers are judged. */
    private record World(
            String scenarioSha256, Map<String, Schedule> schedules, Struck struck, Assumptions assumptions) {}

    /** All that the results over the grid depend on. */
    private record Grid(World world, Integer day, int extensionDays, boolean mostFavoured) {}

    private record Request(Grid grid, Scenario scenario, Offer offer) {}

    private record Sampled(Grid grid, GridSample sample) {}

    /** What the offer is worth to each side, and where. */
    record Worth(Scenario scenario, Offer offer, Scores scores) {}

    /**
     * One thing a side cares for.
     *
     * @param range its ends over the grid; empty until they are known
     * @param isChanged whether it is not as in the file
     */
    record Care(
            Preference preference,
            Attribute attribute,
            Basis basis,
            boolean locked,
            Optional<GridSample.Range> range,
            boolean isChanged) {

        /** Whether no offer of the grid's sample moves it. */
        boolean isUnmoved() {
            return range.isPresent() && !range.get().moves();
        }
    }

    /**
     * All that a side cares for.
     *
     * @param outside in how many offers of the sample its score is below 0 or above 1; -1 until that is known
     * @param others what it could care for as well
     */
    record Side(Scenario scenario, Lever.Side side, List<Care> cares, int outside, List<Attribute> others) {

        /** Whether the score says little: it is off its scale in most of the offers. */
        boolean isOffScale() {
            return outside > GridSample.OFFERS / 2;
        }

        String name() {
            return side == Lever.Side.HOME ? scenario.home().inText() : scenario.partner().inText();
        }
    }

    public Beliefs(Desk desk) {
        this.desk = desk;
        recompute = desk.background().latest(Beliefs::sample, this::show, this::failed);
        desk.addPainter(this::score);
        desk.scenarioProperty().addListener((property, before, now) -> {
            locks.clear();
            sampled = null;
            asked = null;
            worth.set(null); // of another case
        });
        // Told of every state, even of one that equals the last: the case may be another.
        desk.stateProperty().addListener((Observable state) -> follow());
        follow();
    }

    /** Whether somebody looks: else nothing is computed. */
    void watch(boolean looks) {
        watched = looks;
        if (looks) {
            follow();
            desk.repaint();
        }
    }

    // --- Scores

    /** Called off the window's thread. */
    private Runnable score(Scene scene) {
        if (!watched) {
            return () -> {};
        }
        Scenario scenario = scene.scenario();
        KnownOutcomes.Round round = outcomes.round(scenario, Map.of());
        Outcome pause = round.outcome(Offer.PAUSE_PERSISTS, scene.offer().outcome().assumptions());
        round.end();
        Scores scores = new Scorer(new Simulator(scenario)).scores(scene.offer(), pause);
        Worth now = new Worth(scenario, scene.offer().outcome().offer(), scores);
        return () -> worth.set(now);
    }

    // --- The sample of the grid

    private void ask() {
        Scenario scenario = desk.scenario();
        DeskState state = desk.state();
        Offer offer = state.offer();
        Assumptions world = scenario.assumptions().with(offer.assume()).with(state.assumptions());
        Grid grid = new Grid(
                new World(scenario.sha256(), scenario.schedules(), scenario.struck(), world),
                offer.agreementDay(),
                offer.extensionDays(),
                offer.mostFavoured());
        if (watched && !grid.equals(asked)) {
            asked = grid;
            recompute.request(new Request(grid, scenario, offer));
        }
    }

    /** Called off the window's thread. */
    private static Sampled sample(Request request) {
        Simulator simulator = new Simulator(request.scenario);
        return new Sampled(request.grid, GridSample.of(simulator, request.offer, request.grid.world.assumptions));
    }

    private void show(Sampled result) {
        if (result.grid.equals(asked)) {
            sampled = result;
            follow();
        }
    }

    /** Nothing is said of a grid that cannot be computed; the desk says why of the offer itself. */
    private void failed(InputException refused) {
        sampled = null;
        follow();
    }

    // --- What each side cares for

    private void follow() {
        if (desk.state() == null) {
            return;
        }
        ask();
        home.set(side(Lever.Side.HOME));
        partner.set(side(Lever.Side.PARTNER));
    }

    private Side side(Lever.Side side) {
        Scenario scenario = desk.scenario();
        GridSample sample = sampled != null && sampled.grid.equals(asked) ? sampled.sample : null;
        List<Preference> inFile = OwnPreferences.NONE.of(file(), side);
        List<Preference> now = cares(side);
        List<Care> cares = new ArrayList<>();
        List<Attribute> others = new ArrayList<>(List.of(Attribute.values()));
        for (Preference each : now) {
            Attribute attribute = Attribute.of(each.attribute());
            Basis basis = Basis.of(each.basis());
            others.remove(attribute);
            cares.add(new Care(
                    each,
                    attribute,
                    basis,
                    locks.contains(lock(side, each)),
                    Optional.ofNullable(sample).map(grid -> grid.range(scenario, side, attribute, basis)),
                    !inFile.contains(each)));
        }
        int outside = sample == null || now.isEmpty() ? -1 : sample.outside(scenario, side, now);
        return new Side(scenario, side, List.copyOf(cares), outside, List.copyOf(others));
    }

    private Scenario file() {
        return desk.scenarioProperty().get();
    }

    private List<Preference> cares(Lever.Side side) {
        return desk.state().preferences().of(file(), side);
    }

    private static Lock lock(Lever.Side side, Preference care) {
        return new Lock(side, care.attribute(), care.basis());
    }

    // --- Moves

    /** From here on all moves are one step, and each is counted from how the weights are now, until the gesture ends. */
    void beginDrag(Lever.Side side) {
        held = cares(side);
        desk.beginDrag();
    }

    void endDrag() {
        held = null;
        desk.endDrag();
    }

    /**
     * Moves one weight; the others give way in proportion, so that all sum to one.
     *
     * @param weight of 1
     */
    void setWeight(Lever.Side side, int index, double weight) {
        List<Preference> from = held != null && held.size() == cares(side).size() ? held : cares(side);
        boolean[] locked = new boolean[from.size()];
        for (int i = 0; i < locked.length; i++) {
            locked[i] = locks.contains(lock(side, from.get(i)));
        }
        double asked = Math.max(0, Math.min(1, weight));
        double[] moved = Weights.moved(weights(from), locked, index, asked);
        Preference care = from.get(index);
        String name = BeliefWords.name(desk.scenario(), side, Attribute.of(care.attribute()));
        String got = BeliefWords.percent(moved[index]);
        if (cares(side).get(index).weight() != moved[index]) {
            set(Texts.get("move.weight", party(side), name, got), side, weighted(from, moved));
        }
        if (asked != weight) {
            desk.refuse(Texts.get("belief.weight", name, BeliefWords.percent(weight)));
        } else {
            boolean kept = Math.abs(moved[index] - asked) > STEP / 2;
            desk.refuse(kept ? Texts.get("belief.held", name, got) : "");
        }
    }

    /** Keeps a weight where it is while others move. */
    void setLocked(Lever.Side side, int index, boolean locked) {
        Lock lock = lock(side, cares(side).get(index));
        if (locked ? locks.add(lock) : locks.remove(lock)) {
            follow();
        }
    }

    /** Sets the result that scores 0. */
    void setWorst(Lever.Side side, int index, double worst) {
        scale(side, index, worst, cares(side).get(index).best(), "move.worst", worst);
    }

    /** Sets the result that scores 1. */
    void setBest(Lever.Side side, int index, double best) {
        scale(side, index, cares(side).get(index).worst(), best, "move.best", best);
    }

    private void scale(Lever.Side side, int index, double worst, double best, String move, double typed) {
        String name = BeliefWords.name(desk.scenario(), side, Attribute.of(cares(side).get(index).attribute()));
        if (worst == best) {
            desk.refuse(Texts.get("belief.same", name, Figures.exact(typed)));
            return;
        }
        String done = "move.worst".equals(move)
                ? Texts.get("move.worst", party(side), name, Figures.exact(typed))
                : Texts.get("move.best", party(side), name, Figures.exact(typed));
        change(done, side, index, care -> new Preference(care.attribute(), care.basis(), care.weight(), worst, best));
    }

    /** Adds one more thing, which counts for nothing until its weight is moved; it spans what the grid can reach. */
    void add(Lever.Side side, Attribute attribute) {
        List<Preference> cares = new ArrayList<>(cares(side));
        GridSample.Range range = sampled == null
                ? new GridSample.Range(0, ANY_SCALE)
                : sampled.sample.range(desk.scenario(), side, attribute, Basis.LONG_RUN);
        double least = range.moves() ? rounded(range.least(), false) : 0;
        double most = range.moves() ? rounded(range.most(), true) : ANY_SCALE;
        boolean more = isMoreBetter(side, attribute);
        cares.add(new Preference(
                attribute.word(), Basis.LONG_RUN.key(), cares.isEmpty() ? 1 : 0, more ? least : most, more ? most : least));
        String name = BeliefWords.name(desk.scenario(), side, attribute);
        set(Texts.get("move.careAdd", party(side), name), side, cares);
    }

    /** What is a gain for one side and a loss for the other has two ends; the rest is a gain, or a cost, for whoever cares. */
    private static boolean isMoreBetter(Lever.Side side, Attribute attribute) {
        boolean isHome = side == Lever.Side.HOME;
        return switch (attribute) {
            case EXPORTS, HOME_DUTY_REVENUE -> isHome;
            case IMPORTS_SOLD, DEFICIT_CUT, PARTNER_DUTY_REVENUE, MARKET_ACCESS -> !isHome;
            case INVESTMENT -> true;
            case PURCHASE_COST, POLITICAL_COST -> false;
        };
    }

    /** Away from zero, or towards the end that is asked for, to two digits. */
    private static double rounded(double value, boolean up) {
        if (Math.abs(value) < 1e-9) {
            return 0;
        }
        double digit = Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - 1);
        double steps = value / digit;
        double whole = up ? Math.ceil(steps - 1e-9) : Math.floor(steps + 1e-9);
        return Math.rint(whole * digit * 1e6) / 1e6;
    }

    /** Takes one thing away; the others share its weight in proportion. */
    void remove(Lever.Side side, int index) {
        List<Preference> cares = new ArrayList<>(cares(side));
        double[] left = Weights.without(weights(cares), index);
        Preference gone = cares.remove(index);
        String name = BeliefWords.name(desk.scenario(), side, Attribute.of(gone.attribute()));
        locks.remove(lock(side, gone));
        set(Texts.get("move.careRemove", party(side), name), side, weighted(cares, left));
    }

    /**
     * Sets what a term's full concession costs a side among its own people.
     *
     * @param points taken back to 0 or 10 when they are beyond, and a message says so
     */
    void setPolitical(String leverId, Lever.Side side, double points) {
        Lever inFile = file().lever(leverId).orElseThrow();
        double kept = Math.max(0, Math.min(OwnPreferences.MOST_POINTS, points));
        OwnPreferences now = desk.state().preferences();
        Lever.Political before = now.of(inFile);
        Lever.Political cost = side == Lever.Side.HOME
                ? new Lever.Political(kept, before.partner())
                : new Lever.Political(before.home(), kept);
        if (!cost.equals(before)) {
            desk.setPreferences(
                    Texts.get("move.political", party(side), inFile.name(), Figures.plain(kept)), now.with(inFile, cost));
        }
        desk.refuse(kept == points ? "" : Texts.get("belief.points", inFile.name(), Figures.plain(points)));
    }

    /** Sets the chance that the threatened rate comes when talks fail, an assumption like others. */
    void setRisk(double chance) {
        desk.setAssumption(AssumptionKey.RUSH_RISK, chance);
    }

    /** All beliefs as in the file, in one step; assumptions are not among them. */
    void reset() {
        desk.setPreferences(Texts.get("move.resetBeliefs"), OwnPreferences.NONE);
    }

    private void change(String move, Lever.Side side, int index, UnaryOperator<Preference> to) {
        List<Preference> cares = new ArrayList<>(cares(side));
        cares.set(index, to.apply(cares.get(index)));
        set(move, side, cares);
    }

    private void set(String move, Lever.Side side, List<Preference> cares) {
        desk.setPreferences(move, desk.state().preferences().with(file(), side, cares));
    }

    private String party(Lever.Side side) {
        return side == Lever.Side.HOME ? file().home().name() : file().partner().name();
    }

    private static double[] weights(List<Preference> cares) {
        return cares.stream().mapToDouble(Preference::weight).toArray();
    }

    private static List<Preference> weighted(List<Preference> cares, double[] weights) {
        List<Preference> result = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            Preference care = cares.get(i);
            result.add(new Preference(care.attribute(), care.basis(), weights[i], care.worst(), care.best()));
        }
        return result;
    }

    // --- What the view observes

    /** What a side cares for. */
    ReadOnlyObjectProperty<Side> sideProperty(Lever.Side side) {
        return (side == Lever.Side.HOME ? home : partner).getReadOnlyProperty();
    }

    /** What the offer is worth; null until it is known. */
    ReadOnlyObjectProperty<Worth> worthProperty() {
        return worth.getReadOnlyProperty();
    }

    /** Chance that the threatened rate comes when talks fail, in the world of the offer. */
    double risk() {
        DeskState state = desk.state();
        Assumptions world =
                desk.scenario().assumptions().with(state.offer().assume()).with(state.assumptions());
        return world.rush().risk();
    }

    /** Whether the sample of the grid is that of the present offer's days and assumptions. */
    boolean isSampled() {
        return sampled != null && sampled.grid.equals(asked);
    }
}
