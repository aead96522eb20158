package org.parley.desk.help;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.parley.desk.state.Texts;
import org.parley.export.Program;
import org.parley.scenario.Scenario;
import org.parley.scenario.Source;

/** What is to be known about the program on this machine and about the case on the desk. */
final class AboutFacts {

    private static final long MEGABYTE = 1 << 20;

    private final Scenario scenario;
    private final UnaryOperator<String> property;

    /** @param property what the machine says of itself, by the names of Java's system properties */
    AboutFacts(Scenario scenario, UnaryOperator<String> property) {
        this.scenario = scenario;
        this.property = property;
    }

    /** The technical part: what somebody who helps will ask for. */
    Map<String, String> program() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(Texts.get("about.version"), Program.nameAndVersion());
        facts.put(
                Texts.get("about.java"),
                property.apply("java.version") + ", " + property.apply("java.vendor"));
        facts.put(Texts.get("about.javafx"), property.apply("javafx.runtime.version"));
        facts.put(
                Texts.get("about.system"),
                property.apply("os.name") + " " + property.apply("os.version") + ", " + property.apply("os.arch"));
        facts.put(
                Texts.get("about.memory"),
                Texts.get("about.read", Runtime.getRuntime().maxMemory() / MEGABYTE));
        facts.put(Texts.get("about.case"), scenario.title());
        facts.put(Texts.get("about.baseYear"), String.valueOf(scenario.baseYear()));
        return facts;
    }

    /** The technical part for the clipboard. */
    String details() {
        return program().entrySet().stream()
                .map(fact -> fact.getKey() + ": " + fact.getValue() + "\n")
                .collect(Collectors.joining());
    }

    /** Each source of the case: what, from whom, of which year, and under what licence it may be used. */
    List<List<String>> sources() {
        List<List<String>> rows = new ArrayList<>();
        for (Source source : scenario.sources().values()) {
            rows.add(List.of(
                    source.title(),
                    told(source.publisher()),
                    source.year() == 0 ? Texts.get("about.noYear") : String.valueOf(source.year()),
                    told(source.licence())));
        }
        return rows;
    }

    private static String told(String text) {
        return text.isEmpty() ? Texts.get("about.noYear") : text;
    }
}
