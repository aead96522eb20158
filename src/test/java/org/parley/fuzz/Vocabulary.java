package org.parley.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The words that whole documents have at each field, and the names that they give to the fields of each object. */
final class Vocabulary {

    private final Map<String, List<String>> words;
    private final Map<String, List<String>> keys;

    private Vocabulary(Map<String, List<String>> words, Map<String, List<String>> keys) {
        this.words = words;
        this.keys = keys;
    }

    static Vocabulary of(List<JsonNode> wholes) {
        Map<String, TreeSet<String>> words = new TreeMap<>();
        Map<String, TreeSet<String>> keys = new TreeMap<>();
        wholes.forEach(whole -> collect("", whole, words, keys));
        return new Vocabulary(lists(words), lists(keys));
    }

    private static Map<String, List<String>> lists(Map<String, TreeSet<String>> sets) {
        Map<String, List<String>> lists = new TreeMap<>();
        sets.forEach((name, set) -> lists.put(name, new ArrayList<>(set)));
        return lists;
    }

    private static void collect(
            String field, JsonNode node, Map<String, TreeSet<String>> words, Map<String, TreeSet<String>> keys) {
        if (node.isTextual()) {
            words.computeIfAbsent(field, any -> new TreeSet<>()).add(node.textValue());
        } else if (node.isArray()) {
            node.forEach(item -> collect(field, item, words, keys));
        } else {
            node.properties().forEach(each -> {
                keys.computeIfAbsent(field, any -> new TreeSet<>()).add(each.getKey());
                collect(each.getKey(), each.getValue(), words, keys);
            });
        }
    }

    /** A text as it stands at such a field; any when the documents have none there. */
    String word(String field, Dice dice) {
        return words.containsKey(field) ? dice.of(words.get(field)) : "word-" + dice.below(4);
    }

    /** A name for a field of such an object. */
    String key(String field, Dice dice) {
        return keys.containsKey(field) ? dice.of(keys.get(field)) : "key-" + dice.below(4);
    }
}
