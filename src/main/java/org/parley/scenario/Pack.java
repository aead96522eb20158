package org.parley.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * What a briefing pack is to hold, as its user has put it together.
 *
 * @param items its charts, in order
 * @param offers the offers it shows, the one it speaks of first: {@link #ON_DESK}, {@link #pin} or {@link #ofCase}
 * @param side whom it speaks to
 * @param print whether it is black on white for paper
 * @param template file of the user's own slides; empty for none
 * @param size size of images, such as {@code 1600x900}; empty for the usual
 * @param scores whether each side's scores go in, which are the user's private beliefs
 */
public record Pack(
        List<Item> items,
        List<String> offers,
        Lever.Side side,
        boolean print,
        String template,
        String size,
        boolean scores) {

    /** The offer on the desk, whichever it is. */
    public static final String ON_DESK = "desk";

    private static final String PIN = "pin:";
    private static final String CASE = "offer:";

    /** Nothing put together yet: the offer on the desk, for home. */
    public static final Pack EMPTY = new Pack(List.of(), List.of(ON_DESK), Lever.Side.HOME, false, "", "", false);

    /**
     * One chart or table.
     *
     * @param chart its name in files, such as {@code exports}
     * @param title a title of the user's own; empty for the chart's finding
     * @param numbers mark of the numbers that the title was written for; empty without a title
     * @param columns offers of its own, as they were chosen in a comparison; {@link Columns#OF_PACK} for the pack's
     */
    public record Item(String chart, String title, String numbers, Columns columns) {

        public Item withTitle(String words, String writtenFor) {
            return new Item(chart, words, words.isEmpty() ? "" : writtenFor, columns);
        }

        public Item withColumns(Columns changed) {
            return new Item(chart, title, numbers, changed);
        }
    }

    /**
     * Offers side by side as they were put together, apart from the offers of the pack.
     *
     * @param offers references as in {@link Pack#offers}, in the order of the columns; empty for the pack's own
     * @param minuend the one that a difference is of; empty for no difference
     * @param subtrahend the one that it is against
     */
    public record Columns(List<String> offers, String minuend, String subtrahend) {

        public static final Columns OF_PACK = new Columns(List.of(), "", "");

        public Columns {
            offers = List.copyOf(offers);
        }

        private Columns renamed(String before, String now) {
            return new Columns(
                    Pack.renamed(offers, before, now),
                    minuend.equals(before) ? now : minuend,
                    subtrahend.equals(before) ? now : subtrahend);
        }
    }

    public Pack {
        items = List.copyOf(items);
        offers = List.copyOf(offers);
    }

    /** A pinned offer by its name, which no other pin has. */
    public static String pin(String name) {
        return PIN + name;
    }

    /** An offer of the case by its id. */
    public static String ofCase(String id) {
        return CASE + id;
    }

    /** Name of the pin that an entry of {@link #offers} stands for; null when it stands for no pin. */
    public static String pinName(String reference) {
        return reference.startsWith(PIN) ? reference.substring(PIN.length()) : null;
    }

    /** Id of the case's offer that an entry of {@link #offers} stands for; null when it stands for none. */
    public static String caseId(String reference) {
        return reference.startsWith(CASE) ? reference.substring(CASE.length()) : null;
    }

    public boolean contains(String chart) {
        return items.stream().anyMatch(item -> item.chart.equals(chart));
    }

    /** Whether an offer is one of the pack's, or has a column of its own in a comparison. */
    public boolean shows(String reference) {
        return offers.contains(reference)
                || items.stream().anyMatch(item -> item.columns.offers.contains(reference));
    }

    /** With a chart at the end, unless it is there already. */
    public Pack with(String chart) {
        if (contains(chart)) {
            return this;
        }
        List<Item> more = new ArrayList<>(items);
        more.add(new Item(chart, "", "", Columns.OF_PACK));
        return withItems(more);
    }

    /** With a chart of these offers: at the end, or in the place of the same chart. */
    public Pack with(String chart, Columns columns) {
        return with(chart)
                .withItems(with(chart).items.stream()
                        .map(item -> item.chart.equals(chart) ? item.withColumns(columns) : item)
                        .toList());
    }

    /** The same pack after a pin has been given another name. */
    public Pack withPinRenamed(String before, String now) {
        List<Item> followed = items.stream()
                .map(item -> item.withColumns(item.columns.renamed(pin(before), pin(now))))
                .toList();
        return withItems(followed).withOffers(renamed(offers, pin(before), pin(now)));
    }

    private static List<String> renamed(List<String> references, String before, String now) {
        return references.stream().map(each -> each.equals(before) ? now : each).toList();
    }

    public Pack withItems(List<Item> changed) {
        return new Pack(changed, offers, side, print, template, size, scores);
    }

    public Pack withOffers(List<String> changed) {
        return new Pack(items, changed, side, print, template, size, scores);
    }

    public Pack withSide(Lever.Side changed) {
        return new Pack(items, offers, changed, print, template, size, scores);
    }

    public Pack withPrint(boolean changed) {
        return new Pack(items, offers, side, changed, template, size, scores);
    }

    public Pack withTemplate(String changed) {
        return new Pack(items, offers, side, print, changed, size, scores);
    }

    public Pack withSize(String changed) {
        return new Pack(items, offers, side, print, template, changed, scores);
    }

    public Pack withScores(boolean changed) {
        return new Pack(items, offers, side, print, template, size, changed);
    }
}
