package org.parley.desk.present;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ChangeListener;
import org.parley.chart.ChartKind;
import org.parley.chart.Figures;
import org.parley.chart.Scene;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Picture;
import org.parley.desk.state.Texts;
import org.parley.scenario.Lever;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.simulate.Outcome;

/**
 * The view-model of the large screen: what the offer is, in a few words, and which charts are shown. Of the desk it tells no
 * more than the other side may see: no preferences, no limits, no files, and no
 * pinned offers until they are asked for. Has no node in it.
 */
public final class Presenting {

    /** One by one, then the four of the calendar together. */
    static final List<List<ChartKind>> SIGHTS = List.of(
            List.of(ChartKind.OUTCOMES),
            List.of(ChartKind.EXPORTS),
            List.of(ChartKind.IMPORTS),
            List.of(ChartKind.BALANCE),
            List.of(ChartKind.GAIN),
            List.of(ChartKind.EXPORTS, ChartKind.IMPORTS, ChartKind.BALANCE, ChartKind.GAIN));

    /**
     * One term that is moved.
     *
     * @param group who does what
     */
    record Term(String group, String name, String value) {}

    /** The offer as it is presented. */
    record Card(String offer, String signed, String deadline, List<Term> terms) {}

    private final Desk desk;
    private final ReadOnlyObjectWrapper<Card> card = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper sight = new ReadOnlyIntegerWrapper();
    private final BooleanProperty pinsShown = new SimpleBooleanProperty();
    /** The same, for the thread that draws. */
    private volatile boolean withPins;
    private final ChangeListener<Picture> followed = (property, before, now) -> follow(now);

    public Presenting(Desk desk) {
        this.desk = desk;
        pinsShown.addListener((property, before, now) -> withPins = now);
        desk.pictureProperty().addListener(followed);
        follow(desk.pictureProperty().get());
    }

    /** From here on it follows the desk no more. */
    public void close() {
        desk.pictureProperty().removeListener(followed);
    }

    private void follow(Picture picture) {
        if (picture != null) {
            card.set(card(picture));
        }
    }

    private static Card card(Picture picture) {
        Outcome outcome = picture.offer().outcome();
        Offer offer = outcome.offer();
        int end = outcome.end();
        return new Card(
                offer.name(),
                outcome.hasAgreement()
                        ? day("present.signed", outcome, offer.agreementDay())
                        : Texts.get("present.noAgreement"),
                day(offer.extensionDays() > 0 ? "present.extended" : "present.deadline", outcome, end),
                outcome.hasAgreement() ? terms(picture.scene().scenario(), offer) : List.of());
    }

    private static String day(String key, Outcome outcome, int day) {
        return Texts.get(key, day, Figures.fullDay(outcome.clock().date(day)));
    }

    /** In the order of the case, those of one group together. */
    private static List<Term> terms(Scenario scenario, Offer offer) {
        List<Term> terms = new ArrayList<>();
        for (Lever lever : offer.moved(scenario.levers())) {
            terms.add(new Term(group(scenario, lever), lever.name(), value(lever, offer.value(lever))));
        }
        if (offer.mostFavoured()) {
            terms.add(new Term(
                    Texts.get("terms.opens", scenario.home().name()), Texts.get("term.mfn"), Texts.get("present.yes")));
        }
        List<String> groups = terms.stream().map(Term::group).distinct().toList();
        terms.sort(Comparator.comparingInt(term -> groups.indexOf(term.group)));
        return terms;
    }

    private static String group(Scenario scenario, Lever lever) {
        String home = scenario.home().name();
        return switch (lever.kind()) {
            case PARTNER_RATE, PARTNER_DUTY_CUT -> Texts.get("terms.gives", scenario.partner().name());
            case PURCHASE -> Texts.get("present.buys", home);
            case DUTY_CUT, BARRIER_CUT -> Texts.get("terms.opens", home);
            case INVESTMENT -> Texts.get("terms.invests", home);
        };
    }

    private static String value(Lever lever, double value) {
        return switch (lever.kind()) {
            case PURCHASE, INVESTMENT -> Figures.amount(value);
            case PARTNER_RATE, PARTNER_DUTY_CUT, DUTY_CUT, BARRIER_CUT -> Figures.plain(value) + lever.unit();
        };
    }

    /** Shows other charts; a number that there is not is passed over. */
    void show(int which) {
        if (which >= 0 && which < SIGHTS.size()) {
            sight.set(which);
        }
    }

    void next() {
        sight.set((sight.get() + 1) % SIGHTS.size());
    }

    void previous() {
        sight.set((sight.get() + SIGHTS.size() - 1) % SIGHTS.size());
    }

    /** What of a scene the other side may see. Called off the window's thread. */
    Scene seen(Scene scene) {
        return withPins ? scene : new Scene(scene.scenario(), scene.offer(), List.of(), scene.lastDay(), scene.spans());
    }

    /** Whether pinned offers stand on the charts: not unless asked, for they may be what one would settle for. */
    BooleanProperty pinsShownProperty() {
        return pinsShown;
    }

    /** Which of {@link #SIGHTS} is shown. */
    ReadOnlyIntegerProperty sightProperty() {
        return sight.getReadOnlyProperty();
    }

    /** The offer; null until the desk has its first picture. */
    ReadOnlyObjectProperty<Card> cardProperty() {
        return card.getReadOnlyProperty();
    }
}
