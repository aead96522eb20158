package org.parley.desk.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import org.parley.chart.ChartStyle;

/** The looks that the desk can have; the charts follow. */
public enum Theme {
    LIGHT(new PrimerLight(), ChartStyle.LIGHT),
    DARK(new PrimerDark(), ChartStyle.DARK);

    private final atlantafx.base.theme.Theme base;
    private final ChartStyle charts;

    Theme(atlantafx.base.theme.Theme base, ChartStyle charts) {
        this.base = base;
        this.charts = charts;
    }

    /** Address of the style sheet that all controls start from. */
    public String userAgentStylesheet() {
        return base.getUserAgentStylesheet();
    }

    public ChartStyle charts() {
        return charts;
    }

    Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }
}
