package org.parley.export;

import org.parley.chart.Figures;
import org.parley.chart.InputWords;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Line;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.scenario.Schedule;
import org.parley.scenario.Source;
import org.parley.simulate.MarketSetup;
import org.parley.simulate.Outcome;

/**
 * The first sheet of a line's workbook: what it shows, the model in words and in symbols, and where its figures come
 * from.
 */
final class ReadMeSheet {

    private static final int CHARACTERS_PER_LINE = 104;

    private final SheetWriter out;
    private final Scenario scenario;
    private final Outcome outcome;
    private final MarketSetup setup;
    private final Line line;
    private int row = 2;

    private ReadMeSheet(SheetWriter out, Scenario scenario, Outcome outcome, MarketSetup setup) {
        this.out = out;
        this.scenario = scenario;
        this.outcome = outcome;
        this.setup = setup;
        line = setup.line();
    }

    static void write(SheetWriter out, Scenario scenario, Outcome outcome, MarketSetup setup) {
        ReadMeSheet sheet = new ReadMeSheet(out, scenario, outcome, setup);
        out.widths(26, CHARACTERS_PER_LINE);
        out.sheet().createFreezePane(0, 1);
        out.pages(false);
        out.text(0, 0, CellLook.TITLE, setup.line().name() + ": one market, cell by cell");
        sheet.what();
        sheet.words();
        sheet.symbols();
        sheet.sheets();
        sheet.sources();
        sheet.stamp();
    }

    /** Who sells to whom, such as {@code Pakistan sells to the United States}. */
    static String direction(Scenario scenario, Line line) {
        boolean sells = line.direction() == Line.Direction.EXPORT;
        return scenario.home().name() + (sells ? " sells to " : " buys from ")
                + scenario.partner().inText();
    }

    /** Which duties the workbook shows. */
    static String regime(Scenario scenario, Offer offer, MarketSetup setup) {
        return switch (offer.situation()) {
            case BEFORE -> "those of the base year";
            case PAUSE_PERSISTS -> "those of the pause, which goes on";
            case TALKS -> "those from " + Figures.fullDay(scenario.clock().date(setup.fromDay()))
                    + " on, once everything has come into force";
        };
    }

    private void what() {
        heading("What this is");
        item(
                "In one sentence",
                "The market of one product, solved by formulas that you can follow from cell to cell, from the"
                        + " trade and duties of the base year to the trade under new duties. Parley computes the"
                        + " same market; the sheet Compare puts both numbers side by side.");
        item("Case", scenario.title());
        item("Offer", outcome.offer().name());
        item("Product", line.name() + (line.hs().isEmpty() ? "" : " (customs code HS " + line.hs() + ")"));
        item("Direction", direction(scenario, line));
        item("Base year", scenario.baseYear() + ", customs values before the importer's duty, US$ million a year");
        item("Duties shown", regime(scenario, outcome.offer(), setup));
        item(
                "Short run and long run",
                "Two solutions of the same market. Buyers turn to other suppliers slowly: the short run is about"
                        + " the first months, the long run seven to ten years. Parley's daily path leads from the"
                        + " one to the other.");
    }

    private void words() {
        heading("The market in words");
        item(
                "Buyers",
                "Goods of different countries are alike and yet not the same (Armington 1969). When one supplier's"
                        + " price rises, buyers turn in part to the others. How readily is the elasticity of"
                        + " substitution σ. When all prices rise they buy less altogether. By how much is the"
                        + " demand elasticity η, a number below 0.");
        item(
                "Sellers",
                "A supplier who loses sales accepts a lower price, and one who gains sales asks for a higher one."
                        + " How much more is supplied at a higher price is the supply elasticity ε. The sheets use"
                        + " w = 1/ε. With w = 0 supply is infinite, and the price never moves.");
        item(
                "Duties and barriers",
                "A duty t and a barrier worth a (both in percent of the price) put a wedge of (1+t)(1+a) between"
                        + " what the seller receives and what buyers pay. τ is the new wedge over the old one: 1"
                        + " means no change.");
        item(
                "Balance",
                "Every price is fixed once the price index P of the whole market is known, and P is an average of"
                        + " these prices. So one number is to be found. The sheets find ln P in a few of Newton's"
                        + " steps.");
    }

    private void symbols() {
        heading("The same in symbols");
        item("Ratios", "c, q and P are ratios to the base year: 1 is no change. Each supplier has its own v, t, a, w, τ, θ, c and q.");
        item("Change of the wedge", "τ = (1+t₁)(1+a₁) / ((1+t₀)(1+a₀))");
        item("Share of spending", "θ = v (1+t₀)(1+a₀) / Σ v (1+t₀)(1+a₀)");
        item("Price index", "P = [ Σ θ (τ c)^(1−σ) ]^(1/(1−σ)), and when σ is 1: P = exp( Σ θ ln(τ c) )");
        item("Price received", "c = [ τ^−σ P^(σ+η) ]^(w/(1+σw))");
        item("Quantity", "q = (τ c / P)^−σ P^η");
        item("New value", "v c q");
        item("Landed price, in logs", "ln(τ c) = α + β ln P, with α = ln τ / (1+σw) and β = w (σ+η) / (1+σw)");
        item("Duty revenue", "Σ t₁ v c q");
        item("Gain of buyers", "E (1 − P^(1+η)) / (1+η) with E = Σ v (1+t₀)(1+a₀), and when η is −1: −E ln P");
        item("Gain of producers", "v (c^(1+ε) − 1) / (1+ε), and none when supply is infinite");
    }

    private void sheets() {
        heading("The sheets");
        item(
                "Market, short run",
                "The market with short-run elasticities, top to bottom: inputs, shares and wedges, price index,"
                        + " prices and values, gains. Change any coloured cell. The terms of the price index stand"
                        + " at the right of its steps, on the screen alone.");
        item(
                "Market, long run",
                "The same with long-run elasticities. Values, duties and barriers come from the sheet of the short run.");
        if (setup.promiseMusd() > 0) {
            item(
                    "Purchase",
                    "What the promise to buy adds: flow = max(market flow, base + promise × delivered share); the part"
                        + " above the market flow replaces other suppliers' goods at a premium.");
        }
        item("Compare", "The workbook's numbers beside the program's, and against no deal.");
        item("Colours", "Coloured cells with blue figures are inputs. Green figures come from another sheet. Grey cells"
                        + " hold the program's numbers. All else is formulas.");
    }

    private void sources() {
        Assumptions assumptions = outcome.assumptions();
        heading("Where the figures come from");
        item("Trade and duties", source(line.source()));
        item("How well they are known", line.quality().isEmpty() ? "the case does not say" : line.quality());
        if (!line.note().isEmpty()) {
            item("Note", line.note());
        }
        if (line.direction() == Line.Direction.EXPORT && outcome.offer().situation() == Offer.Situation.TALKS) {
            Schedule rivals = scenario.schedules().get(assumptions.rivals());
            item("What other suppliers pay", InputWords.schedule(scenario, rivals) + ". " + source(rivals.source()));
        }
        item(
                "Elasticities",
                elasticities(assumptions) + " Where it gives no supply, a small supplier passes on "
                        + Figures.plain(assumptions.passThroughPct()) + " percent of its own duty: an assumption.");
        item(
                "Preferences",
                "Traders use " + Figures.plain(assumptions.preferenceUsePct())
                        + " percent of a duty cut that is given to one country alone: an assumption.");
    }

    private static String elasticities(Assumptions assumptions) {
        if (assumptions.substitution() == 1 && assumptions.demand() == 1) {
            return "Substitution, demand and supply are the case's.";
        }
        return "Substitution is " + Figures.exact(assumptions.substitution()) + " times and demand "
                + Figures.exact(assumptions.demand()) + " times the case's elasticities, by assumption; in the short run"
                + " substitution is kept above demand. Supply is the case's.";
    }

    private String source(String id) {
        if (id.equals(Source.ASSUMPTION) || id.isEmpty()) {
            return "An assumption: somebody's judgement, not a measured figure";
        }
        Source source = scenario.sources().get(id);
        if (source == null) {
            return id;
        }
        return source.title() + (source.publisher().isEmpty() ? "" : ". " + source.publisher());
    }

    private void stamp() {
        heading("Stamp");
        item("Made by", Program.nameAndVersion());
        item("From", scenario.title() + " (" + scenario.id() + "), data of " + scenario.baseYear());
        item("Assumptions", Stamp.assumptionHash(scenario, outcome.assumptions()));
        item("Case file, SHA-256", scenario.sha256());
    }

    private void heading(String text) {
        row++;
        out.text(row, 0, CellLook.HEADING, text);
        row++;
    }

    private void item(String name, String text) {
        out.text(row, 0, CellLook.NAME, name);
        out.lines(row, 1, text, CHARACTERS_PER_LINE);
        row++;
    }
}
