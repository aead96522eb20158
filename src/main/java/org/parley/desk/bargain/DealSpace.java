package org.parley.desk.bargain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.parley.bargain.DealFrontier;
import org.parley.bargain.Frontier;
import org.parley.bargain.Gains;
import org.parley.bargain.ScenarioSpace;
import org.parley.bargain.Scorer;
import org.parley.bargain.Scores;
import org.parley.bargain.Tactic;
import org.parley.chart.DealPicture;
import org.parley.chart.DealSpaceChart;
import org.parley.chart.Scene;
import org.parley.chart.Wording;
import org.parley.desk.state.Desk;
import org.parley.desk.state.DeskState;
import org.parley.desk.state.KnownOutcomes;
import org.parley.desk.state.Recompute;
import org.parley.desk.state.Texts;
import org.parley.scenario.Assumptions;
import org.parley.scenario.InputException;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.Preferences;
import org.parley.scenario.Scenario;
import org.parley.scenario.Schedule;
import org.parley.scenario.Struck;
import org.parley.simulate.Comparison;
import org.parley.simulate.LimitResult;
import org.parley.simulate.Outcome;
import org.parley.simulate.Simulator;

/**
 * The view-model of the deal space: the offer and the pins with every picture, and the frontier, which is found away from the
 * window's thread and rests on everything but the values of the terms, so that a dragged term moves the offer alone. All only
 * while somebody looks. Has no node in it. To be used from the desk's thread.
 */
public final class DealSpace {

    /** An offer that is better for both by less than this, in scores, is not worth a hint. */
    static final double WORTH_A_HINT = 0.005;

    private final Desk desk;
    private final Recompute<Request, Found> recompute;
    private final List<Function<DealPicture, Runnable>> painters = new CopyOnWriteArrayList<>();
    private final ReadOnlyObjectWrapper<Deal> deal = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper talking = new ReadOnlyBooleanWrapper();
    private final Set<Object> watchers = new HashSet<>();
    private volatile boolean watched;
    private volatile Found found;
    private volatile Path path = new Path(null, List.of());
    private volatile boolean allNamed;
    private volatile boolean hinting = true;
    private volatile Set<String> locked = Set.of();
    private Key asked;

    /** What the computing thread has at hand. */
    private final KnownOutcomes outcomes = new KnownOutcomes();

    /** All that the frontier depends on. The values of the terms are not among it: it is over all of them, but the locked ones. */
    record Key(
            String scenarioSha256,
            Map<String, Schedule> schedules,
            Struck struck,
            Assumptions assumptions,
            Preferences preferences,
            List<Lever> levers,
            int day,
            int extensionDays,
            boolean mostFavoured,
            Map<String, Double> locked) {

        /**
         * @param scenario the case with the beliefs that hold
         * @param locked ids of the terms that stay where the offer has them
         */
        static Key of(Scenario scenario, Offer offer, Assumptions assumptions, Set<String> locked) {
            Map<String, Double> held = new LinkedHashMap<>();
            scenario.levers().stream()
                    .filter(lever -> locked.contains(lever.id()))
                    .forEach(lever -> held.put(lever.id(), offer.value(lever)));
            return new Key(
                    scenario.sha256(),
                    scenario.schedules(),
                    scenario.struck(),
                    assumptions,
                    scenario.preferences(),
                    scenario.levers(),
                    signed(scenario, offer),
                    offer.extensionDays(),
                    offer.mostFavoured(),
                    held);
        }

        /** Without an agreement, offers are thought of as signed at the end of the talks. */
        private static int signed(Scenario scenario, Offer offer) {
            return offer.hasAgreement()
                    ? offer.agreementDay()
                    : scenario.endOfTalks() + offer.extensionDays();
        }
    }

    private record Request(Key key, Scenario scenario, Offer offer) {}

    /**
     * A frontier.
     *
     * @param offers how many offers it is the frontier of
     */
    record Found(Key key, Scenario scenario, ScenarioSpace space, DealFrontier frontier, BigInteger offers) {

        /** Which terms are held because they are locked; empty when none is. */
        String held() {
            return DealWords.held(scenario, key.locked.keySet());
        }
    }

    /** A talk, and for which offers it was held. */
    private record Path(Key key, List<Gains> offers) {}

    /**
     * The way from the offer on the desk to a point of the frontier.
     *
     * @param more what each side gains by it
     * @param moves new values of the terms that move
     * @param same how many offers are worth the same
     * @param crossed limits of the case that it would cross, by name
     */
    record Way(int place, Gains more, Map<String, Double> moves, BigInteger same, List<String> crossed) {}

    /**
     * All that is shown.
     *
     * @param found the frontier; empty until it is that of the offer
     * @param better the nearest point that is notably better for both; empty where there is none
     */
    record Deal(DealPicture picture, Optional<Found> found, Optional<Way> better) {

        Scenario scenario() {
            return picture.scene().scenario();
        }
    }

    public DealSpace(Desk desk) {
        this.desk = desk;
        recompute = desk.background().latest(DealSpace::find, this::show, this::failed);
        desk.addPainter(this::paint);
        desk.scenarioProperty().addListener((property, before, now) -> {
            found = null;
            asked = null;
            path = new Path(null, List.of());
            deal.set(null); // of another case
        });
        // Told of every state, even of one that equals the last: the case may be another.
        desk.stateProperty().addListener((Observable state) -> ask());
    }

    /** Whether somebody looks: else nothing is computed. */
    public void watch(Object who, boolean looks) {
        boolean changed = looks ? watchers.add(who) : watchers.remove(who);
        watched = !watchers.isEmpty();
        if (changed && looks) {
            ask();
            desk.repaint();
        }
    }

    /** Adds something that is drawn with every picture: called off the window's thread, what it returns on it. */
    public void addPainter(Function<DealPicture, Runnable> painter) {
        painters.add(painter);
    }

    // --- The frontier

    private void ask() {
        if (!watched || desk.state() == null) {
            return;
        }
        Key key = keyOnDesk();
        if (!key.equals(asked)) {
            asked = key;
            recompute.request(new Request(key, desk.scenario(), desk.state().offer()));
        }
    }

    private Key keyOnDesk() {
        DeskState state = desk.state();
        locked = state.locked();
        Assumptions world =
                desk.scenario().assumptions().with(state.offer().assume()).with(state.assumptions());
        return Key.of(desk.scenario(), state.offer(), world, state.locked());
    }

    /** Called off the window's thread. */
    private static Found find(Request request) {
        Key key = request.key;
        // Of the offer, no more is held than what the frontier is asked for by.
        Offer held = Offer.NO_DEAL
                .withTerms(key.locked)
                .withAgreementDay(key.day)
                .withExtensionDays(key.extensionDays)
                .withMostFavoured(key.mostFavoured);
        Simulator simulator = new Simulator(request.scenario);
        // A locked term is held at its very value, which need not be a step of its slider.
        ScenarioSpace space = key.locked.isEmpty()
                ? ScenarioSpace.of(simulator, held, key.assumptions)
                : ScenarioSpace.around(
                        simulator, held, key.assumptions, lever -> !key.locked.containsKey(lever.id()));
        Frontier frontier = Frontier.of(space.space());
        return new Found(key, request.scenario, space, DealFrontier.of(frontier), space.space().offers());
    }

    private void show(Found result) {
        problem.set("");
        if (result.key.equals(asked)) {
            found = result;
            desk.repaint();
        }
    }

    private void failed(InputException refused) {
        found = null;
        // Unknown beliefs are told in plainer words, with the scores.
        problem.set(refused.problems().get(0).message());
        desk.repaint();
    }

    // --- The picture

    /** Called off the window's thread. */
    private Runnable paint(Scene scene) {
        if (!watched) {
            return () -> {};
        }
        Scenario scenario = scene.scenario();
        Scorer scorer = new Scorer(new Simulator(scenario));
        KnownOutcomes.Round round = outcomes.round(scenario, Map.of());
        Scores offer = scores(scorer, round, scene.offer());
        List<Scores> pins = scene.pins().stream().map(pin -> scores(scorer, round, pin)).toList();
        round.end();
        if (Gains.of(offer).isEmpty()) {
            String unknown = unknown(scenario, offer);
            return () -> {
                problem.set(unknown);
                deal.set(null);
            };
        }
        Key key = Key.of(
                scenario, scene.offer().outcome().offer(), scene.offer().outcome().assumptions(), locked);
        Found known = found;
        boolean present = known != null && known.key.equals(key);
        Path talk = path;
        DealPicture picture = new DealPicture(
                scene,
                offer,
                pins,
                Optional.ofNullable(known).map(Found::frontier),
                !present,
                key.equals(talk.key) ? talk.offers : List.of(),
                allNamed);
        Deal now = new Deal(
                picture,
                present ? Optional.of(known) : Optional.empty(),
                present && hinting ? better(known, picture, scene.offer().outcome().offer()) : Optional.empty());
        List<Runnable> drawings = new ArrayList<>();
        painters.forEach(painter -> drawings.add(painter.apply(picture)));
        return () -> {
            drawings.forEach(Runnable::run);
            deal.set(now);
        };
    }

    private static Scores scores(Scorer scorer, KnownOutcomes.Round round, Comparison offer) {
        Outcome pause = round.outcome(Offer.PAUSE_PERSISTS, offer.outcome().assumptions());
        return scorer.scores(offer, pause);
    }

    private static String unknown(Scenario scenario, Scores offer) {
        return Texts.get(
                "worth.unknown",
                (offer.home().isEmpty() ? scenario.home() : scenario.partner()).inText());
    }

    private static Optional<Way> better(Found found, DealPicture picture, Offer from) {
        OptionalInt place = found.frontier.betterForBoth(picture.gains(), WORTH_A_HINT);
        return place.isPresent() ? Optional.of(way(found, picture, from, place.getAsInt())) : Optional.empty();
    }

    private static Way way(Found found, DealPicture picture, Offer from, int place) {
        Map<String, Double> moves = found.space.moves(found.frontier.point(place), from);
        return new Way(
                place,
                found.frontier.gains(place).minus(picture.gains()),
                moves,
                found.frontier.point(place).offers(),
                crossed(found, from, moves));
    }

    /** What the scores know nothing of: the limits of one's mandate. */
    private static List<String> crossed(Found found, Offer from, Map<String, Double> moves) {
        Map<String, Double> terms = new LinkedHashMap<>(from.hasAgreement() ? from.terms() : Map.of());
        terms.putAll(moves);
        Offer there = Offer.NO_DEAL
                .withTerms(terms)
                .withAgreementDay(found.key.day)
                .withExtensionDays(found.key.extensionDays)
                .withMostFavoured(found.key.mostFavoured);
        return new Simulator(found.scenario)
                .run(there, found.key.assumptions).limits().stream()
                        .filter(limit -> limit.state() == LimitResult.State.BROKEN)
                        .map(limit -> Wording.limitName(limit, found.scenario))
                        .toList();
    }

    // --- Moves

    /** How to get from the offer on the desk to a point; empty while the frontier is not that of the offer. */
    Optional<Way> way(int place) {
        return now().map(now -> way(now.found.orElseThrow(), now.picture, desk.state().offer(), place));
    }

    /** Puts the offer of a point on the desk, in one step. */
    void put(int place) {
        way(place).ifPresent(way -> {
            Found point = deal.get().found.orElseThrow();
            desk.offers().setTerms(
                    Texts.get("move.deal", DealSpaceChart.gains(desk.scenario(), point.frontier.gains(place))),
                    way.moves,
                    point.key.day);
        });
    }

    /** Puts the offer of the hint on the desk. */
    public void putBetter() {
        now().flatMap(Deal::better).ifPresent(way -> put(way.place));
    }

    /** What is shown, unless the desk has moved on to other offers. */
    private Optional<Deal> now() {
        return Optional.ofNullable(deal.get())
                .filter(now -> now.found.isPresent() && now.found.get().key.equals(keyOnDesk()));
    }

    /** Whether it says when something is better for both; a rehearsal may be without. */
    public void setHinting(boolean hints) {
        if (hints != hinting) {
            hinting = hints;
            desk.repaint();
        }
    }

    /** Whether all points that theories name are shown. */
    void setAllNamed(boolean all) {
        allNamed = all;
        desk.repaint();
    }

    /**
     * Lets two machines talk over the offers that are on the desk now, and shows their offers as a path.
     *
     * @param home how home bargains
     */
    void talk(Tactic home, Tactic partner) {
        if (now().isEmpty() || talking.get()) {
            return;
        }
        Found over = deal.get().found.orElseThrow();
        talking.set(true);
        desk.background()
                .run(
                        () -> MachineTalk.hold(over.space.space(), home, partner),
                        () -> talking.set(false),
                        talk -> show(over, talk),
                        refused -> desk.refuse(refused.problems().get(0).message()));
    }

    private void show(Found over, MachineTalk talk) {
        // Held over other offers than those on the desk by now, it is of no use.
        if (over.key.equals(keyOnDesk())) {
            setTalk(talk.offers());
            desk.tell(DealWords.talk(over.scenario, talk));
        }
    }

    /** Whether machines are talking. */
    ReadOnlyBooleanProperty talkingProperty() {
        return talking.getReadOnlyProperty();
    }

    /** Shows the offers of a talk over the offers that are on the desk now, in turn; none takes the path away. */
    public void setTalk(List<Gains> offers) {
        path = new Path(keyOnDesk(), List.copyOf(offers));
        desk.repaint();
    }

    // --- What views observe

    /** What is shown; null until something is, and while it cannot be. */
    ReadOnlyObjectProperty<Deal> dealProperty() {
        return deal.getReadOnlyProperty();
    }

    /** Why there is no deal space, or no frontier in it; empty when all is well. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The offer on the desk. */
    Offer offer() {
        return desk.state().offer();
    }

    /** The key of the frontier asked for last. */
    Key asked() {
        return asked;
    }
}
