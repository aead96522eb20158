package org.parley.export;

import java.util.ArrayList;
import java.util.List;
import org.parley.chart.Figures;
import org.parley.scenario.Clock;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;

/**
 * The foot of every printed page of a workbook, in a spreadsheet's own code: the stamp over two lines at the left, the
 * sheet and the page at the right.
 */
final class PageFoot {

    /** A spreadsheet rejects a workbook whose foot has more characters than this. */
    static final int LONGEST = 255;

    /** So many letters of a case's title leave room for the sheet's name beside it, on an upright page too. */
    private static final int TITLE_LETTERS = 80;

    /** So many hashes fit on the line; of further ones the number is said. */
    private static final int HASHES = 4;

    /** Letters of 7 points; the space keeps a text that begins with a digit from becoming part of the size. */
    private static final String SMALL = "&7 ";

    private PageFoot() {}

    static String of(Scenario scenario, List<Comparison> offers) {
        Clock clock = scenario.clock();
        String stamp = ExportTexts.get(
                "foot",
                title(scenario.title()),
                scenario.baseYear(),
                clock.deadlineDay(),
                Figures.fullDay(clock.start()),
                Figures.fullDay(clock.date(clock.deadlineDay() - 1)),
                hashes(Stamp.assumptionHashes(scenario, offers)),
                Program.nameAndVersion());
        return "&L" + SMALL + stamp + "&R" + SMALL + "&A, &P / &N";
    }

    /** The title on one line, cut where it is very long, with its ampersands doubled: a single one begins a code. */
    private static String title(String title) {
        String line = title.replaceAll("\\p{Cntrl}", " ");
        StringBuilder shown = new StringBuilder();
        for (int letter : line.codePoints().toArray()) {
            String code = letter == '&' ? "&&" : Character.toString(letter);
            if (shown.length() + code.length() > TITLE_LETTERS) {
                return shown + "\u2026";
            }
            shown.append(code);
        }
        return shown.toString();
    }

    private static String hashes(List<String> hashes) {
        if (hashes.size() <= HASHES) {
            return String.join(Stamp.JOIN, hashes);
        }
        List<String> first = new ArrayList<>(hashes.subList(0, HASHES - 1));
        first.add(ExportTexts.get("foot.further", hashes.size() - first.size()));
        return String.join(Stamp.JOIN, first);
    }
}
