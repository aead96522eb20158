package org.parley.desk.assumptions;

import java.util.Collections;
import java.util.List;
import org.parley.chart.Figures;
import org.parley.desk.state.RivalRates;
import org.parley.desk.state.Texts;
import org.parley.scenario.Line;
import org.parley.scenario.Scenario;
import org.parley.scenario.Schedule;
import org.parley.scenario.Supplier;

/**
 * What one country's suppliers pay, as a view shows it.
 *
 * @param typed the rate as it is typed, percent; empty while there is one for each product or what a ceiling leaves
 * @param instead what stands in place of a rate that is empty
 * @param start the rate from which a key steps, percent
 * @param inCase what the case's schedule says
 * @param sales what the country sells in the case's products, and its share of all rivals' sales
 * @param isEdited whether the user changed it
 */
record RateRow(
        String country,
        String name,
        String typed,
        String instead,
        double start,
        String inCase,
        String sales,
        boolean isEdited) {

    static List<RateRow> of(Scenario scenario, Schedule shown) {
        double all = sales(scenario, null);
        return RivalRates.countries(scenario).stream()
                .map(country -> of(scenario, shown, country, all))
                .toList();
    }

    private static RateRow of(Scenario scenario, Schedule shown, String country, double all) {
        Schedule basis = shown.isOwn() ? shown.basis() : shown;
        boolean plain = RivalRates.isPlain(scenario, shown, country);
        double rate = plain ? RivalRates.paid(scenario, shown, country).get(0) : start(shown, country);
        double sales = sales(scenario, country);
        return new RateRow(
                country,
                scenario.countryName(country),
                plain ? typed(rate) : "",
                plain ? "" : Texts.get(shown.ceilingsPct().containsKey(country) ? "rates.ceilingShort" : "rates.byProductShort"),
                rate,
                inCase(scenario, basis, country),
                Texts.get("rates.sales", Figures.level(sales), Figures.percent(100 * sales / all)),
                shown.editedPct().containsKey(country));
    }

    private static double start(Schedule shown, String country) {
        Double ceiling = shown.ceilingsPct().get(country);
        double rest = shown.ratesPct().getOrDefault(Schedule.REST_OF_WORLD, 0.0);
        return ceiling != null ? ceiling : shown.ratesPct().getOrDefault(country, rest);
    }

    private static String inCase(Scenario scenario, Schedule basis, String country) {
        Double ceiling = basis.ceilingsPct().get(country);
        if (ceiling != null) {
            return Texts.get("rates.ceiling", Figures.exact(ceiling));
        }
        List<Double> paid = RivalRates.paid(scenario, basis, country);
        double low = Collections.min(paid);
        double high = Collections.max(paid);
        return low == high
                ? Texts.get("rates.rate", Figures.exact(low))
                : Texts.get("rates.byProduct", Figures.exact(low), Figures.exact(high));
    }

    /** US$ million a year; of all rivals when no country is named. */
    private static double sales(Scenario scenario, String country) {
        double sum = 0;
        for (Line line : scenario.exports()) {
            for (Supplier supplier : line.suppliers()) {
                boolean counts = country == null
                        ? !supplier.country().equals(scenario.home().code())
                        : supplier.country().equals(country);
                sum += counts ? supplier.valueMusd() : 0;
            }
        }
        return sum;
    }

    /** As it is typed. */
    static String typed(double pct) {
        return Figures.exact(pct).replace("\u2212", "-").replace(",", "");
    }
}
