package org.parley.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The product lines of a scenario: suppliers, elasticities and purchases. */
final class LineCheck {

    private final Findings findings;
    private final Set<String> schedules;
    private final String partner;

    LineCheck(Findings findings, Set<String> schedules, String partner) {
        this.findings = findings;
        this.schedules = schedules;
        this.partner = partner;
    }

    void checkLines(
            String place, JsonNode lines, String principal, String who, Set<String> seen, Map<String, JsonNode> byId) {
        for (int i = 0; i < lines.size(); i++) {
            JsonNode line = lines.path(i);
            String here = place + "/" + i;
            String id = line.path("id").asText();
            if (!id.isEmpty() && !seen.add(id)) {
                findings.fault(here + "/id", "is " + Findings.quote(id) + ", which another line has already; expected an id of its own");
            }
            byId.putIfAbsent(id, line);
            findings.checkSource(here + "/source", line.path("source"));
            Set<String> countries = new HashSet<>();
            JsonNode suppliers = line.path("suppliers");
            for (int s = 0; s < suppliers.size(); s++) {
                String country = suppliers.path(s).path("country").asText();
                String supplier = here + "/suppliers/" + s;
                if (!country.isEmpty() && !countries.add(country)) {
                    findings.fault(supplier + "/country", "is " + Findings.quote(country) + ", named twice on this line; expected once");
                }
                suppliers.path(s).path("extraPct").properties().forEach(rate -> {
                    if (!schedules.contains(rate.getKey())) {
                        findings.fault(
                                supplier + "/extraPct/" + Json.escape(rate.getKey()),
                                "is no schedule; expected one of " + schedules);
                    }
                });
            }
            if (suppliers.isArray() && !principal.isEmpty() && !countries.contains(principal)) {
                findings.fault(here + "/suppliers", "does not name " + who + "; expected a supplier " + Findings.quote(principal));
            }
            checkElasticities(here, line);
            checkPurchase(here, line);
        }
    }

    private void checkElasticities(String here, JsonNode line) {
        double substitution = shortRun(line.path("substitution"));
        double demand = shortRun(line.path("demand"));
        if (substitution > 0 && demand < 0 && substitution <= -demand) {
            findings.warn(
                    here + "/substitution",
                    "is not above the demand elasticity in the short run, so that a rival's duty hurts home");
        }
    }

    private static double shortRun(JsonNode elasticity) {
        return elasticity.isObject() ? elasticity.path("short").asDouble() : elasticity.asDouble();
    }

    private void checkPurchase(String here, JsonNode line) {
        JsonNode purchase = line.path("purchase");
        if (purchase.isObject()) {
            checkPromise(here + "/purchase/maxMusd", line, purchase.path("maxMusd").asDouble(0));
        }
    }

    /** A promise may not take more from other suppliers than they sell. */
    void checkPromise(String place, JsonNode line, double promise) {
        double taken = Promise.taken(
                promise,
                line.at("/purchase/displacement").asDouble(0),
                line.at("/purchase/premiumPct").asDouble(0));
        double rivals = 0;
        for (JsonNode supplier : line.path("suppliers")) {
            if (!supplier.path("country").asText().equals(partner)) {
                rivals += supplier.path("valueMusd").asDouble(0);
            }
        }
        String refusal = Promise.refusal(promise, taken, rivals);
        if (refusal != null) {
            findings.fault(place, refusal);
        } else if (Promise.isLarge(taken, rivals)) {
            findings.warn(place, "takes more than 80 percent of what other suppliers sell");
        }
    }
}
