package org.parley.export.briefing;

import java.util.List;
import java.util.Optional;
import org.parley.chart.Scene;
import org.parley.export.ExportFile;
import org.parley.export.ImageOptions;
import org.parley.scenario.Lever;

/** Briefing packs for tests. */
final class Packs {

    private Packs() {}

    static BriefingPlan of(Scene scene, Lever.Side side, boolean scores) {
        return new BriefingPlan(
                scene.scenario(),
                scene.offers(),
                BriefingPlan.USUAL_ITEMS,
                side,
                ImageOptions.USUAL,
                Optional.empty(),
                scores);
    }

    /** The bytes of the one file with this ending that is no image. */
    static byte[] file(BriefingPlan plan, String ending) {
        List<ExportFile> found = plan.files().stream()
                .filter(file -> file.name().endsWith("briefing." + ending))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(plan.files().stream().map(ExportFile::name).toList().toString());
        }
        return found.get(0).content().get();
    }
}
