package org.parley.scenario.making;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a case is to be made of.
 *
 * @param exports what the partner buys, home among those who sell
 * @param imports what home buys, the partner among those who sell
 * @param rates extra duties by schedule; without it they are assumed
 * @param start day 0 of the talks
 * @param deadlineDay first day of the new regime, in days after the start
 * @param home code of the country whose desk it is; without it the first seller of the exports
 * @param partner code of the country across the table; without it the first seller of the imports
 * @param title name on screen; without it the two countries and the year
 * @param id name in files and commands; without it made of the title's parts
 * @param baseYear year of the trade values; without it that of the exports, else the year before the talks
 */
public record NewCase(
        TradeTable exports,
        TradeTable imports,
        Optional<RatesTable> rates,
        LocalDate start,
        int deadlineDay,
        Optional<String> home,
        Optional<String> partner,
        Optional<String> title,
        Optional<String> id,
        Optional<Integer> baseYear) {

    /** The longest that talks may take, days. */
    public static final int MOST_DAYS = 36_500;

    String homeCode() {
        return home.orElse(exports.sellers().get(0));
    }

    String partnerCode() {
        return partner.orElse(imports.sellers().get(0));
    }

    String titleText() {
        return title.orElseGet(() ->
                Words.get("case.title", CountryNames.of(homeCode()), CountryNames.inText(partnerCode()), start.getYear()));
    }

    String idText() {
        return id.orElseGet(() -> TradeTable.slug(
                CountryNames.of(homeCode()) + " " + CountryNames.shortName(partnerCode()) + " " + start.getYear()));
    }

    int baseYearNumber() {
        return baseYear.or(exports::year).orElse(start.getYear() - 1);
    }
}
