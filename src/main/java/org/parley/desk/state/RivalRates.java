package org.parley.desk.state;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.parley.chart.Figures;
import org.parley.chart.InputWords;
import org.parley.scenario.AssumptionKey;
import org.parley.scenario.Line;
import org.parley.scenario.OwnSchedule;
import org.parley.scenario.Scenario;
import org.parley.scenario.Schedule;
import org.parley.scenario.Supplier;

/**
 * What other suppliers pay after the deadline, rate by rate. The case's schedules stay as they are: the first rate that is
 * changed makes a schedule of the user's own, which is chosen with it. Every change is one step to take back.
 */
public final class RivalRates {

    private final Desk desk;

    RivalRates(Desk desk) {
        this.desk = desk;
    }

    /** The schedule that holds for the offer on the desk. */
    public Schedule shown() {
        DeskState now = desk.state();
        String id = desk.scenario()
                .assumptions()
                .with(now.offer().assume())
                .with(now.assumptions())
                .rivals();
        return desk.scenario().schedules().get(id);
    }

    /** The rivals, by what they sell in the case's products, largest first; the rest of the world is the last. */
    public static List<String> countries(Scenario scenario) {
        Map<String, Double> trade = new TreeMap<>();
        for (Line line : scenario.exports()) {
            for (Supplier supplier : line.suppliers()) {
                trade.merge(supplier.country(), supplier.valueMusd(), Double::sum);
            }
        }
        trade.remove(scenario.home().code());
        List<String> countries = new ArrayList<>(trade.keySet());
        countries.sort((one, other) -> Double.compare(rank(trade, other), rank(trade, one)));
        return countries;
    }

    private static double rank(Map<String, Double> trade, String country) {
        return country.equals(Schedule.REST_OF_WORLD) ? -1 : trade.get(country);
    }

    /** What the country's suppliers pay under a schedule, one rate for each of the case's products that it sells, percent. */
    public static List<Double> paid(Scenario scenario, Schedule schedule, String country) {
        return scenario.exports().stream()
                .flatMap(line -> line.suppliers().stream())
                .filter(supplier -> supplier.country().equals(country))
                .map(schedule::extraPct)
                .toList();
    }

    /** Whether the country has one rate under a schedule, and not one for each product or what a ceiling leaves. */
    public static boolean isPlain(Scenario scenario, Schedule schedule, String country) {
        return !schedule.ceilingsPct().containsKey(country)
                && new HashSet<>(paid(scenario, schedule, country)).size() == 1;
    }

    /**
     * Changes one rate, on all that the country sells.
     *
     * @param pct a number that is not NaN; one that makes no sense changes nothing, and a message says so
     */
    public void set(String country, double pct) {
        Scenario scenario = desk.scenario();
        String name = scenario.countryName(country);
        if (pct < 0 || pct > OwnSchedule.HIGHEST_PCT) {
            desk.refuse(Texts.get(
                    "rates.outside", name, Figures.exact(OwnSchedule.HIGHEST_PCT), Figures.exact(pct)));
            return;
        }
        desk.refuse("");
        Schedule shown = shown();
        if (isPlain(scenario, shown, country) && paid(scenario, shown, country).get(0) == pct) {
            return;
        }
        String move = Texts.get("move.rate", name, Figures.exact(pct));
        if (!shown.isOwn()) {
            String title = freeTitle(shown);
            begin(move, new OwnSchedule("", title, shown.id(), Map.of(country, pct)));
            return;
        }
        boolean asInCase = isPlain(scenario, shown.basis(), country)
                && paid(scenario, shown.basis(), country).get(0) == pct;
        change(move, shown.id(), own -> asInCase ? own.withoutRate(country) : own.withRate(country, pct));
    }

    /** One rate as the case's schedule has it. */
    public void back(String country) {
        Schedule shown = shown();
        desk.refuse("");
        if (shown.isOwn()) {
            String move = Texts.get("move.rateBack", desk.scenario().countryName(country), shown.basis().title());
            change(move, shown.id(), own -> own.withoutRate(country));
        }
    }

    /** Another name for the user's own schedule that is shown; one that cannot be told from another changes nothing. */
    public void rename(String typed) {
        String title = typed.strip();
        Schedule shown = shown();
        if (!shown.isOwn() || title.equals(shown.title())) {
            return;
        }
        if (title.isEmpty() || title.length() > OwnSchedule.LONGEST_TITLE) {
            desk.refuse(Texts.get("rates.nameLength", OwnSchedule.LONGEST_TITLE, shown.title()));
        } else if (titles().contains(title)) {
            desk.refuse(Texts.get("rates.nameTaken", title, shown.title()));
        } else {
            desk.refuse("");
            change(
                    Texts.get("move.rateName", shown.title(), title),
                    shown.id(),
                    own -> own.withName(own.id(), title));
        }
    }

    /** A second schedule of the user's own with the rates shown, from which to go on. */
    public void copy() {
        Schedule shown = shown();
        Schedule basis = shown.isOwn() ? shown.basis() : shown;
        String title = freeTitle(basis);
        desk.refuse("");
        begin(Texts.get("move.rateCopy", title), new OwnSchedule("", title, basis.id(), shown.editedPct()));
    }

    /** Takes the user's own schedule that is shown away; the case's schedule that it was made from holds in its place. */
    public void delete() {
        Schedule shown = shown();
        if (!shown.isOwn()) {
            return;
        }
        DeskState now = desk.state();
        List<OwnSchedule> left = new ArrayList<>(now.schedules());
        left.removeIf(own -> own.id().equals(shown.id()));
        DeskState next = now.withSchedules(left);
        for (AssumptionKey key : AssumptionKey.values()) {
            if (shown.id().equals(next.assumptions().get(key.key()))) {
                next = next.withAssumptions(ChangedAssumptions.with(
                        desk.scenario(), next, key, shown.basis().id()));
            }
        }
        desk.refuse("");
        desk.move(Texts.get("move.rateDelete", shown.title()), next);
    }

    private void begin(String move, OwnSchedule unnamed) {
        DeskState now = desk.state();
        if (now.schedules().size() >= OwnSchedule.MOST) {
            desk.refuse(Texts.get("rates.most", OwnSchedule.MOST));
            return;
        }
        OwnSchedule own = unnamed.withName(freeId(), unnamed.title());
        List<OwnSchedule> more = new ArrayList<>(now.schedules());
        more.add(own);
        desk.move(
                move,
                now.withSchedules(more)
                        .withAssumptions(ChangedAssumptions.with(desk.scenario(), now, AssumptionKey.RIVALS, own.id())));
    }

    private void change(String move, String id, UnaryOperator<OwnSchedule> to) {
        DeskState now = desk.state();
        desk.move(
                move,
                now.withSchedules(now.schedules().stream()
                        .map(own -> own.id().equals(id) ? to.apply(own) : own)
                        .toList()));
    }

    private String freeId() {
        Set<String> taken = desk.scenario().schedules().keySet();
        int number = 1;
        while (taken.contains("own-" + number)) {
            number++;
        }
        return "own-" + number;
    }

    private Set<String> titles() {
        Set<String> titles = new HashSet<>();
        desk.scenario().schedules().values().forEach(schedule -> titles.add(schedule.title()));
        return titles;
    }

    private String freeTitle(Schedule basis) {
        Set<String> taken = titles();
        for (int number = 1; ; number++) {
            String mine = number == 1 ? Texts.get("rates.mine") : Texts.get("rates.mineNumbered", number);
            String title = Texts.get("rates.own", mine, InputWords.inText(basis.title()));
            title = title.length() > OwnSchedule.LONGEST_TITLE ? mine : title;
            if (!taken.contains(title)) {
                return title;
            }
        }
    }
}
