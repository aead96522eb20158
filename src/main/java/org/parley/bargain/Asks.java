package org.parley.bargain;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.scenario.Lever;

/**
 * What a side wants moved in an offer that it has heard: the terms in which its own offer differs, those first that matter most to
 * it. Told by names, directions and the values of its own offer, which lies on the table; never by what anything is worth to it.
 */
final class Asks {

    /** More than two are not kept in mind. */
    private static final int MOST = 2;

    private final RehearsalWorld world;
    private final Lever.Side side;
    private final Proposal own;
    private final Proposal heard;

    Asks(RehearsalWorld world, Lever.Side side, Proposal own, Proposal heard) {
        this.world = world;
        this.side = side;
        this.own = own;
        this.heard = heard;
    }

    /** One term that it wants moved. */
    private record Ask(Lever lever, double from, double to, double gain) {}

    private List<Ask> asks() {
        OfferSpace space = world.space().space();
        int[] choice = heard.choice();
        Map<String, Double> from = world.space().values(choice);
        Map<String, Double> to = world.space().values(own.choice());
        double now = space.utilities(choice)[side.ordinal()];
        List<Ask> asks = new ArrayList<>();
        for (int issue = 0; issue < choice.length; issue++) {
            Lever lever = world.scenario().levers().get(issue);
            int[] changed = choice.clone();
            changed[issue] = own.option(issue);
            double gain = space.utilities(changed)[side.ordinal()] - now;
            if (changed[issue] != choice[issue] && gain > SideScores.SAME) {
                asks.add(new Ask(lever, from.get(lever.id()), to.get(lever.id()), gain));
            }
        }
        asks.sort(Comparator.comparingDouble((Ask ask) -> -ask.gain()));
        return asks.subList(0, Math.min(MOST, asks.size()));
    }

    String sentence() {
        List<String> asks = asks().stream().map(Asks::words).toList();
        return switch (asks.size()) {
            case 0 -> Phrases.get("asks.none");
            case 1 -> Phrases.get("asks.one", asks.get(0));
            default -> Phrases.get("asks.two", asks.get(0), asks.get(1));
        };
    }

    private static String words(Ask ask) {
        Lever lever = ask.lever();
        boolean up = ask.to() > ask.from();
        if (!up && ask.to() == lever.base() && lever.kind() != Lever.Kind.PARTNER_RATE) {
            return Phrases.get("asks.base", lever.name());
        }
        // Beyond the end of a slider there is neither more nor less.
        String key = ask.to() == (up ? lever.max() : lever.min()) ? "asks.end" : up ? "asks.up" : "asks.down";
        return Phrases.get(key, lever.name(), value(lever, ask.to()));
    }

    /** A term's value with its unit: {@code US$ 120 m a year}, {@code 20%}. */
    static String value(Lever lever, double value) {
        String number = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
        return lever.amount(number);
    }
}
