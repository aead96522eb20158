package org.parley.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A briefing pack in a session file: its charts as {@code pack}, its choices as {@code briefing}. */
final class PackFields {

    static final String ITEMS = "pack";
    static final String CHOICES = "briefing";

    private PackFields() {}

    static Pack read(JsonNode session) {
        List<Pack.Item> items = ScenarioFile.list(
                session.path(ITEMS),
                item -> new Pack.Item(
                        ScenarioFile.text(item, "chart"),
                        ScenarioFile.text(item, "title"),
                        ScenarioFile.text(item, "numbers"),
                        columns(item)));
        JsonNode choices = session.path(CHOICES);
        List<String> offers = ScenarioFile.list(choices.path("offers"), JsonNode::asText);
        return new Pack(
                items,
                offers.isEmpty() ? Pack.EMPTY.offers() : offers,
                choices.path("for").asText().equals("partner") ? Lever.Side.PARTNER : Lever.Side.HOME,
                choices.path("look").asText().equals("print"),
                ScenarioFile.text(choices, "template"),
                ScenarioFile.text(choices, "size"),
                choices.path("scores").asBoolean(false));
    }

    private static Pack.Columns columns(JsonNode item) {
        List<String> offers = ScenarioFile.list(item.path("offers"), JsonNode::asText);
        JsonNode difference = item.path("difference");
        return offers.isEmpty()
                ? Pack.Columns.OF_PACK
                : new Pack.Columns(offers, difference.path(0).asText(""), difference.path(1).asText(""));
    }

    /** Adds the fields, unless nothing has been put together. */
    static void write(Pack pack, Map<String, Object> fields) {
        if (pack.equals(Pack.EMPTY)) {
            return;
        }
        fields.put(ITEMS, pack.items().stream().map(PackFields::fields).toList());
        Map<String, Object> choices = new LinkedHashMap<>();
        choices.put("offers", pack.offers());
        choices.put("for", pack.side().name().toLowerCase(Locale.ROOT));
        choices.put("look", pack.print() ? "print" : "light");
        putText(choices, "template", pack.template());
        putText(choices, "size", pack.size());
        choices.put("scores", pack.scores());
        fields.put(CHOICES, choices);
    }

    private static Map<String, Object> fields(Pack.Item item) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("chart", item.chart());
        putText(fields, "title", item.title());
        putText(fields, "numbers", item.numbers());
        Pack.Columns columns = item.columns();
        if (!columns.offers().isEmpty()) {
            fields.put("offers", columns.offers());
        }
        if (!columns.minuend().isEmpty()) {
            fields.put("difference", List.of(columns.minuend(), columns.subtrahend()));
        }
        return fields;
    }

    private static void putText(Map<String, Object> fields, String name, String text) {
        if (!text.isEmpty()) {
            fields.put(name, text);
        }
    }
}
