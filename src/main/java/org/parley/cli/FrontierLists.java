package org.parley.cli;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.bargain.FrontierPoint;

/** The offers of points on a frontier as JSON lists, of equals no more than were asked for. */
final class FrontierLists {

    private final FrontierResult result;
    private final int most;
    private boolean leftOut;

    FrontierLists(FrontierResult result, int most) {
        this.result = result;
        this.most = most;
    }

    List<Map<String, Object>> of(List<FrontierPoint> points) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (FrontierPoint point : points) {
            leftOut |= point.offers().compareTo(BigInteger.valueOf(most)) > 0;
            List<Double> scores = List.of(Output.number(point.first()), Output.number(point.second()));
            for (int[] choice : point.choices(most)) {
                list.add(new Output()
                        .with(result.field(), result.options().apply(choice))
                        .with("u", scores)
                        .fields());
            }
        }
        return list;
    }

    /** Whether any list so far is not whole. */
    boolean leftOut() {
        return leftOut;
    }
}
