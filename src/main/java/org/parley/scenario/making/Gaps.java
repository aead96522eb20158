package org.parley.scenario.making;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what the tables left out: one entry for each kind of thing, with every place that it was put into. */
final class Gaps {

    private static final int NAMED = 3;

    private final Map<String, Gap> gaps = new LinkedHashMap<>();

    private record Gap(Object[] arguments, List<String> names, List<String> pointers) {}

    /** Something of the whole case. */
    void add(String key, String pointer, Object... arguments) {
        gap(key, arguments).pointers.add(pointer);
    }

    /** Something of one product. */
    void addFor(String key, String product, String pointer, Object... arguments) {
        Gap gap = gap(key, arguments);
        gap.pointers.add(pointer);
        if (!gap.names.contains(product)) {
            gap.names.add(product);
        }
    }

    private Gap gap(String key, Object... arguments) {
        return gaps.computeIfAbsent(key, any -> new Gap(arguments, new ArrayList<>(), new ArrayList<>()));
    }

    List<Assumed> list() {
        List<Assumed> list = new ArrayList<>();
        gaps.forEach((key, gap) -> {
            String sentence = Words.get(key, gap.arguments);
            list.add(new Assumed(gap.names.isEmpty() ? sentence : Words.get("gap.of", sentence, names(gap.names)), gap.pointers));
        });
        return list;
    }

    /** The first few by name, the rest by their number. */
    private static String names(List<String> names) {
        if (names.size() <= NAMED + 1) {
            return String.join(", ", names);
        }
        return Words.get("gap.more", String.join(", ", names.subList(0, NAMED)), names.size() - NAMED);
    }
}
