package org.parley.scenario.making;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The tables that the shipped cases of Bangladesh, India and Vietnam are made from, out of published figures: US imports by chapter
 * and partner, trade and announced rates by country, and the rates of neighbours as they came.
 */
final class CountryTables {

    /** A seller is named when the United States buys at least this share of some chapter from it. */
    private static final double LARGE_SHARE = 0.05;

    /** Less than this in a year, US$ million, is no line of its own. */
    private static final double LEAST_MUSD = 1;

    private static final double UNLISTED_PCT = 10;
    private static final double CANADA_PCT = 3;
    private static final double MEXICO_PCT = 5;

    /** Code by name in the table of chapters, of those that are large sellers. */
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("CHINA", "CN"),
            Map.entry("EU27", "EU"),
            Map.entry("CANADA", "CA"),
            Map.entry("INDIA", "IN"),
            Map.entry("VIETNAM", "VN"),
            Map.entry("MEXICO", "MX"),
            Map.entry("THAILAND", "TH"),
            Map.entry("TURKEY", "TR"),
            Map.entry("PAKISTAN", "PK"),
            Map.entry("BRAZIL", "BR"),
            Map.entry("KOREA, SOUTH", "KR"),
            Map.entry("CAMBODIA", "KH"),
            Map.entry("BANGLADESH", "BD"),
            Map.entry("TAIWAN", "TW"),
            Map.entry("INDONESIA", "ID"),
            Map.entry("JAPAN", "JP"));

    /** A chapter's name, group, and elasticities of substitution where the case of Pakistan has that kind of goods. */
    private record Chapter(String id, String name, String group, String shortRun, String longRun, String exempt, String note) {}

    private static final String STEEL =
            "Taken to be wholly under the steel duties of Section 232, which the country rates leave out; that share is an assumption.";

    private static final Map<String, Chapter> CHAPTERS = new TreeMap<>(Map.ofEntries(
            chapter("10", "cereals", "Rice and other cereals", "food", "1.0", "3.22"),
            chapter("17", "sugar", "Sugar", "food", "", ""),
            chapter("39", "plastics", "Plastics", "chemicals", "0.9", "3.22"),
            chapter("41", "hides", "Hides and leather", "leather", "", ""),
            chapter("42", "leather-goods", "Leather goods and bags", "leather", "0.8", "2.85"),
            chapter("52", "cotton", "Cotton yarn and fabric", "textiles", "1.0", "3.22"),
            chapter("57", "carpets", "Carpets and rugs", "home textiles", "0.8", "2.85"),
            chapter("61", "knit-apparel", "Knit apparel", "apparel", "0.8", "3.05"),
            chapter("62", "woven-apparel", "Woven apparel", "apparel", "0.8", "2.39"),
            chapter("63", "home-textiles", "Home textiles", "home textiles", "0.8", "2.85"),
            chapter("64", "footwear", "Footwear", "footwear", "", ""),
            Map.entry("72", new Chapter("steel", "Iron and steel", "metals", "", "", "1", STEEL)),
            chapter("82", "tools", "Tools and cutlery", "instruments", "1.0", "3.22"),
            chapter("90", "instruments", "Optical and medical instruments", "instruments", "1.0", "3.22"),
            chapter("94", "furniture", "Furniture and bedding", "furniture", "0.8", "2.85"),
            chapter("95", "toys", "Toys and sports goods", "sports goods", "1.0", "3.22")));

    /**
     * One country at the table.
     *
     * @param name as the tables of countries have it
     * @param worldImportsMusd what it bought from everybody in 2020
     * @param meanDutyPct its applied duty on all that it imports, weighted by trade
     */
    record Home(String id, String code, String name, double worldImportsMusd, double meanDutyPct) {}

    /** Merchandise imports of 2020: WTO. Weighted mean duty: World Bank. */
    static final List<Home> HOMES = List.of(
            new Home("bangladesh", "BD", "Bangladesh", 52_804, 10.99),
            new Home("india", "IN", "India", 372_854, 6.19),
            new Home("vietnam", "VN", "Vietnam", 262_753, 1.34));

    private record Flow(double valueMusd, double dutyMusd) {}

    private record Country(double usExportsMusd, double usImportsMusd, double aprilPct, double augustPct) {}

    /** By chapter, then by the partner's name. */
    private final Map<String, Map<String, Flow>> market = new TreeMap<>();

    /** By name in capital letters. */
    private final Map<String, Country> countries = new LinkedHashMap<>();

    /** Rates of neighbours as they came, by schedule and code. */
    private final Map<String, Map<String, String>> neighbours = new LinkedHashMap<>();

    private final Set<String> large = new LinkedHashSet<>();

    CountryTables() throws IOException {
        for (CsvTable.Row row : table("/us-market-by-chapter-2024.csv").rows()) {
            market.computeIfAbsent(row.cells().get("hs2"), any -> new LinkedHashMap<>())
                    .put(row.cells().get("partner"), new Flow(
                            Double.parseDouble(row.cells().get("imports_usd_2024")) / 1e6,
                            Double.parseDouble(row.cells().get("duty_usd_2024")) / 1e6));
        }
        for (CsvTable.Row row : table("/us-trade-and-rates-2024.csv").rows()) {
            String name = row.cells().get("country").toUpperCase(Locale.ROOT);
            countries.put(name.equals("EUROPEAN UNION") ? "EU27" : name, new Country(
                    Double.parseDouble(row.cells().get("us_exports_musd")),
                    Double.parseDouble(row.cells().get("us_imports_musd")),
                    rate(name, row.cells().get("april_2025_rate_pct")),
                    rate(name, row.cells().get("august_2025_rate_pct"))));
        }
        for (CsvTable.Row row : table("/us-extra-duties-2025.csv").rows()) {
            neighbours.put(row.cells().get("schedule"), row.cells());
        }
        market.values().forEach(partners -> {
            double all = total(partners);
            partners.forEach((partner, flow) -> {
                if (flow.valueMusd >= LARGE_SHARE * all) {
                    large.add(partner);
                }
            });
        });
        if (!large.equals(CODES.keySet())) {
            throw new IllegalStateException("large sellers are " + large);
        }
    }

    private static CsvTable table(String resource) throws IOException {
        try (InputStream in = CountryTables.class.getResourceAsStream(resource)) {
            return CsvTable.read(resource, in.readAllBytes());
        }
    }

    private static double rate(String name, String listed) {
        return switch (name) {
            case "CANADA" -> CANADA_PCT;
            case "MEXICO" -> MEXICO_PCT;
            default -> listed == null ? UNLISTED_PCT : Double.parseDouble(listed);
        };
    }

    private static Map.Entry<String, Chapter> chapter(
            String hs, String id, String name, String group, String shortRun, String longRun) {
        return Map.entry(hs, new Chapter(id, name, group, shortRun, longRun, "", ""));
    }

    private static double total(Map<String, Flow> partners) {
        return partners.values().stream().mapToDouble(Flow::valueMusd).sum();
    }

    /** Codes of the named sellers, home first. */
    private List<String> sellers(Home home) {
        List<String> codes = new ArrayList<>(List.of(home.code));
        large.stream().map(CODES::get).filter(code -> !code.equals(home.code)).forEach(codes::add);
        return codes;
    }

    /** US imports by chapter, with a line for all else that home sells. */
    String exports(Home home) {
        List<String> sellers = sellers(home);
        StringBuilder text = new StringBuilder("# US imports for consumption of 2024 by chapter of the tariff and by supplier, US$ million, and the average duty"
                + " that each supplier paid before any duty of 2025, percent.\n"
                + "# Source: US Census Bureau, imports for consumption and calculated duty by chapter, 2024 (public domain), via"
                + " tradewartracker/trade-war-redux-2025 (MIT)\n# Year: 2024\n"
                + "# Named are those from whom the United States buys at least 5 percent of one of these chapters; all others together are ROW."
                + " Its April and August rates are weighted by what each of them sells (not listed: 10).\n"
                + "# other-exports brings the sum to the general imports of the country table, " + plain(country(home).usImportsMusd)
                + "; its duty and what the extra duties leave out of it are not in the data.\n"
                + "# Elasticities: the judgement of the case of Pakistan for goods of the same kind; blank where it has none.\n");
        List<String> head = new ArrayList<>(List.of("id", "name", "hs", "group", "substitution_short", "substitution_long"));
        sellers.forEach(code -> head.add(code + "_value"));
        head.add("ROW_value");
        sellers.forEach(code -> head.add(code + "_duty_pct"));
        head.addAll(List.of("ROW_duty_pct", "ROW_april_pct", "ROW_august_pct", "exempt", "quality", "note"));
        text.append(String.join(",", head)).append('\n');
        double listed = 0;
        for (Map.Entry<String, Chapter> entry : CHAPTERS.entrySet()) {
            Map<String, Flow> partners = market.get(entry.getKey());
            Flow own = partners.get(home.name.toUpperCase(Locale.ROOT));
            if (own == null || own.valueMusd < LEAST_MUSD) {
                continue;
            }
            listed += rounded(own.valueMusd);
            text.append(line(entry.getKey(), entry.getValue(), partners, sellers)).append('\n');
        }
        List<String> rest = new ArrayList<>(List.of("other-exports", "All other goods", "everything else", "other", "0.8", "2.39"));
        rest.add(decimals(country(home).usImportsMusd - listed, 2));
        while (rest.size() < head.size() - 2) {
            rest.add("");
        }
        rest.add("estimate");
        rest.add(quoted("The country's total less the lines above; a good with one supplier."));
        return text.append(String.join(",", rest)).append('\n').toString();
    }

    private Country country(Home home) {
        return countries.get(home.name.toUpperCase(Locale.ROOT));
    }

    private String line(String hs, Chapter chapter, Map<String, Flow> partners, List<String> sellers) {
        Map<String, Flow> byCode = new LinkedHashMap<>();
        double value = 0;
        double duty = 0;
        double april = 0;
        double august = 0;
        for (Map.Entry<String, Flow> each : partners.entrySet()) {
            String code = CODES.get(each.getKey());
            if (code != null) {
                byCode.put(code, each.getValue());
                continue;
            }
            Flow flow = each.getValue();
            Country country = countries.get(each.getKey());
            value += flow.valueMusd;
            duty += flow.dutyMusd;
            april += flow.valueMusd * (country == null ? UNLISTED_PCT : country.aprilPct);
            august += flow.valueMusd * (country == null ? UNLISTED_PCT : country.augustPct);
        }
        List<String> cells = new ArrayList<>(
                List.of(chapter.id, chapter.name, hs, chapter.group, chapter.shortRun, chapter.longRun));
        sellers.forEach(code -> cells.add(byCode.containsKey(code) ? decimals(byCode.get(code).valueMusd, 2) : ""));
        cells.add(decimals(value, 2));
        sellers.forEach(code -> cells.add(byCode.containsKey(code) ? dutyPct(byCode.get(code)) : ""));
        cells.add(dutyPct(new Flow(value, duty)));
        cells.add(decimals(april / value, 1));
        cells.add(decimals(august / value, 1));
        cells.add(chapter.exempt);
        cells.add("measured");
        cells.add(quoted(chapter.note));
        return String.join(",", cells);
    }

    private static String dutyPct(Flow flow) {
        return flow.valueMusd > 0 ? decimals(100 * flow.dutyMusd / flow.valueMusd, 2) : "0";
    }

    /** What home buys, from two totals. */
    String imports(Home home) {
        double fromUs = country(home).usExportsMusd;
        return "# US exports of goods to " + home.name + " in 2024 and all other imports of " + home.name + ", US$ million: two totals, as one line.\n"
                + "# Source: US Census Bureau, goods exports of 2024 (public domain); World Trade Organization, merchandise imports of 2020;"
                + " World Bank, weighted mean of applied duties\n"
                + "# An assumption but for the US total: the others are those of 2020 less the US value; all pay the average duty of the country;"
                + " twice what it was in 2024 is taken as the most that promises to buy can bring.\n"
                + "id,name,hs,group,US_value,ROW_value,duty_pct,purchase_max,quality,note\n"
                + String.join(
                        ",",
                        "us-goods",
                        "All goods",
                        "all",
                        "goods",
                        decimals(fromUs, 1),
                        decimals(home.worldImportsMusd - fromUs, 1),
                        decimals(home.meanDutyPct, 2),
                        plain(Round.two(fromUs)),
                        "assumption",
                        quoted("US sales of " + plain(fromUs) + " are measured (US Census Bureau, 2024). The others' are all imports of 2020 ("
                                + plain(home.worldImportsMusd) + ", World Trade Organization) less that. The duty is the country's average, "
                                + plain(home.meanDutyPct) + " percent (World Bank)."))
                + "\n";
    }

    /** Extra duties of the named sellers under each schedule. */
    String rates() {
        List<String> codes = large.stream().map(CODES::get).toList();
        StringBuilder text = new StringBuilder("# US duty on top of the ordinary one, percent, by schedule and country.\n"
                + "# Source: Executive orders 14257, 14266, 14298, 14326, as listed in public trackers\n"
                + "# Simplified to a few moments: China paid 145 percent from 10 April to 14 May 2025 and 30 after, India 25 from 7 August and 50 from"
                + " 27 August; the later rate is used. Canada 3 and Mexico 5 are averages, an assumption: most of their goods qualify for the"
                + " regional agreement. In August the European Union has a ceiling on ordinary and extra duty together.\n"
                + "schedule,title," + String.join(",", codes) + ",ROW,EU_ceiling\n");
        neighbours.forEach((schedule, cells) -> {
            List<String> row = new ArrayList<>(List.of(schedule, cells.get("title")));
            boolean ceiling = schedule.startsWith("august");
            for (Map.Entry<String, String> each : inOrder()) {
                row.add(ceiling && each.getValue().equals("EU") ? "" : rate(schedule, cells, each.getKey(), each.getValue()));
            }
            row.add(cells.get("ROW"));
            row.add(ceiling ? cells.get("EU") : "");
            text.append(String.join(",", row)).append('\n');
        });
        return text.toString();
    }

    private List<Map.Entry<String, String>> inOrder() {
        return large.stream().map(name -> Map.entry(name, CODES.get(name))).toList();
    }

    private String rate(String schedule, Map<String, String> cells, String name, String code) {
        if (cells.containsKey(code)) {
            return cells.get(code);
        }
        Country country = countries.get(name);
        return switch (schedule) {
            case "none" -> "0";
            case "pause" -> name.equals("CANADA") ? plain(CANADA_PCT) : plain(UNLISTED_PCT);
            case "april-2025" -> plain(country.aprilPct);
            default -> plain(country.augustPct);
        };
    }

    private static double rounded(double value) {
        return Round.decimals(value, 2);
    }

    private static String decimals(double value, int decimals) {
        return plain(Round.decimals(value, decimals));
    }

    private static String plain(double value) {
        return Round.plain(value);
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "" : '"' + text.replace("\"", "\"\"") + '"';
    }
}
