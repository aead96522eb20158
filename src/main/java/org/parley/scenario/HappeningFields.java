package org.parley.scenario;

import com.fasterxml.jackson.databind.JsonNode;

/** What may strike in a rehearsal, as a scenario file has it. */
final class HappeningFields {

    /** Left out where there is nothing. */
    static final String NAME = "rehearsalEvents";

    static final String RIVAL_DEAL = "rival-deal";
    static final String COURT_RULING = "court-ruling";
    static final String EXTENSION = "extension";
    static final String CROP_FAILURE = "crop-failure";

    private HappeningFields() {}

    static Happening read(JsonNode node) {
        return new Happening(
                ScenarioFile.text(node, "id"),
                node.path("day").asInt(),
                ScenarioFile.text(node, "title"),
                ScenarioFile.text(node, "text"),
                ScenarioFile.text(node, "source"),
                effect(node.path("effect")));
    }

    private static Happening.Effect effect(JsonNode node) {
        return switch (ScenarioFile.text(node, "kind")) {
            case RIVAL_DEAL -> new Happening.RivalDeal(
                    ScenarioFile.text(node, "country"), node.path("ratePct").asDouble());
            case EXTENSION -> new Happening.Extension(node.path("days").asInt());
            case CROP_FAILURE -> new Happening.CropFailure(
                    ScenarioFile.text(node, "line"), node.path("importNeedPct").asDouble());
            case COURT_RULING -> new Happening.CourtRuling();
            default -> throw new IllegalArgumentException("the schema knows no such kind: " + node);
        };
    }
}
