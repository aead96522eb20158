package org.parley.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.parley.chart.Scene;
import org.parley.chart.Scenes;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.scenario.Tree;

/** A case from somebody who means ill: every name in it begins with the same words. */
public final class Hostile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Hostile() {}

    /** The classroom's case, all names of which begin with these words and are told apart by a number. */
    public static Scenario scenario(String words) {
        return tree(words).scenario();
    }

    public static Tree tree(String words) {
        Tree tree = Tree.shipped("classroom");
        tree.set("/sources/own", "{}");
        List<String> places = new ArrayList<>(List.of("/title", "/summary", "/home/name", "/partner/name"));
        places.add("/sources/own/title");
        places.add("/sources/own/publisher");
        places.add("/sources/own/licence");
        for (String list : List.of("exports", "imports", "levers", "offers")) {
            for (int i = 0; i < tree.at("/" + list).size(); i++) {
                places.add("/" + list + "/" + i + "/name");
                if (list.equals("levers")) {
                    places.add("/levers/" + i + "/unit");
                } else if (list.equals("exports")) {
                    places.add("/exports/" + i + "/note");
                    tree.set("/exports/" + i + "/source", "\"own\"");
                }
            }
        }
        tree.at("/schedules").fieldNames().forEachRemaining(id -> places.add("/schedules/" + id + "/title"));
        JsonNode countries = tree.at("/countries");
        countries.fieldNames().forEachRemaining(code -> places.add("/countries/" + code));
        int number = 0;
        for (String place : places) {
            tree.set(place, quoted(words + " " + number++));
        }
        return tree;
    }

    private static String quoted(String text) {
        return JSON.valueToTree(text).toString();
    }

    /** One offer of the case beside two others. */
    public static Scene scene(Scenario scenario) {
        List<Offer> offers = scenario.offers();
        return Scenes.of(scenario, offers.get(offers.size() - 1), offers.get(0), offers.get(1));
    }
}
