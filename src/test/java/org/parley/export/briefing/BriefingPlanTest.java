package org.parley.export.briefing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.chart.ChartKind;
import org.parley.chart.Scene;
import org.parley.chart.Scenes;
import org.parley.export.Archive;
import org.parley.export.ExportFile;
import org.parley.scenario.Lever;

class BriefingPlanTest {

    private static BriefingPlan plan(BriefingPlan.Item... items) {
        Scene scene = Scenes.opening();
        BriefingPlan usual = Packs.of(scene, Lever.Side.HOME, false);
        return new BriefingPlan(
                scene.scenario(), scene.offers(), List.of(items), Lever.Side.HOME, usual.options(), usual.template(), false);
    }

    @Test
    void titlesOfTheUsersOwn() {
        BriefingPlan plan = plan(new BriefingPlan.Item(ChartKind.EXPORTS, "What I want you to see"));
        for (String ending : List.of("pptx", "xlsx")) {
            assertTrue(Archive.text(Packs.file(plan, ending)).contains("What I want you to see"), ending);
        }
    }

    @Test
    void theSameChartTwice() {
        BriefingPlan plan = plan(
                new BriefingPlan.Item(ChartKind.EXPORTS, "First title"),
                new BriefingPlan.Item(ChartKind.LIMITS, ""),
                new BriefingPlan.Item(ChartKind.EXPORTS, "Second title"));
        List<String> names = plan.files().stream().map(ExportFile::name).toList();
        assertEquals(names.size(), new HashSet<>(names).size(), names.toString());
        for (String ending : List.of("pptx", "xlsx")) {
            String text = Archive.text(Packs.file(plan, ending));
            assertTrue(text.contains("First title") && text.contains("Second title"), ending);
        }
        plan.files().forEach(file -> assertTrue(file.content().get().length > 0, file.name()));
    }
}
