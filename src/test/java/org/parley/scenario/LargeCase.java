package org.parley.scenario;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A made-up case of any size: so many lines, each with so many suppliers. Every number in it is drawn by a fixed seed. */
public final class LargeCase {

    private static final int IMPORTS = 5;

    private LargeCase() {}

    public static Scenario scenario(int lines, int suppliers) {
        return ScenarioFile.read("large", json(lines, suppliers)).value();
    }

    /** The file's bytes. */
    public static byte[] json(int lines, int suppliers) {
        Random random = new Random(1);
        List<Object> exports = new ArrayList<>();
        for (int i = 0; i < lines - IMPORTS; i++) {
            exports.add(line("x" + i, "Product " + i, "AA", suppliers, random));
        }
        List<Object> imports = new ArrayList<>();
        for (int i = 0; i < IMPORTS; i++) {
            Map<String, Object> line = line("m" + i, "Import " + i, "BB", suppliers, random);
            line.put("barrierPct", 5);
            imports.add(line);
        }
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("format", ScenarioFile.FORMAT);
        root.put("id", "large");
        root.put("title", "Many products");
        root.put("home", Map.of("code", "AA", "name", "Aland"));
        root.put("partner", Map.of("code", "BB", "name", "Beland"));
        root.put("baseYear", 2024);
        root.put("clock", Map.of("start", "2025-04-10", "deadlineDay", 90, "horizonDays", 730));
        Map<String, Object> schedules = new LinkedHashMap<>();
        schedules.put("before", schedule(0, 0));
        schedules.put("pause", schedule(10, 10));
        schedules.put("threat", schedule(29, 20));
        root.put("schedules", schedules);
        root.put("exports", exports);
        root.put("imports", imports);
        root.put("levers", List.of(
                lever("partner-rate", "partner-rate", "partner", 50, 0.5, 29),
                lever("partner-duties", "partner-duty-cut", "partner", 100, 5, 0),
                lever("home-duties", "duty-cut", "home", 100, 5, 0)));
        root.put("offers", List.of(Map.of(
                "id", "deal", "name", "Deal", "agreementDay", 75, "levers", Map.of("partner-rate", 10, "home-duties", 50))));
        root.put("assumptions", Map.of("rivals", "threat", "snapback", "threat", "pause", "pause"));
        return Json.write(root).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> line(String id, String name, String first, int suppliers, Random random) {
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < suppliers; i++) {
            String country = i == 0 ? first : i == suppliers - 1 ? "ROW" : "C" + i;
            double valueMusd = Math.round(1000 * (0.1 + 50 * random.nextDouble())) / 1000.0;
            double dutyPct = Math.round(100 * 20 * random.nextDouble()) / 100.0;
            all.add(Map.of("country", country, "valueMusd", valueMusd, "dutyPct", dutyPct));
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", id);
        line.put("name", name);
        line.put("group", "goods");
        line.put("substitution", Map.of("short", 0.8, "long", 3.05));
        line.put("demand", Map.of("short", -0.5, "long", -1.0));
        line.put("suppliers", all);
        line.put("source", Source.ASSUMPTION);
        return line;
    }

    private static Map<String, Object> schedule(double home, double others) {
        return Map.of("title", "Rates of " + home, "rates", Map.of("AA", home, "ROW", others), "source", Source.ASSUMPTION);
    }

    private static Map<String, Object> lever(String id, String kind, String side, double max, double step, double base) {
        Map<String, Object> lever = new LinkedHashMap<>();
        lever.put("id", id);
        lever.put("kind", kind);
        lever.put("side", side);
        lever.put("name", "Term " + id);
        lever.put("unit", "%");
        lever.put("min", 0);
        lever.put("max", max);
        lever.put("step", step);
        lever.put("base", base);
        lever.put("source", Source.ASSUMPTION);
        return lever;
    }
}
