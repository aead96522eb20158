package org.parley.desk.bargain;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.parley.bargain.SideScores;

/** Scores on a line from 0 to 100 points: both ends of the gamble, what it is worth, and the offer. What it shows is said beside it. */
final class ScoreBar extends Pane {

    private static final double HEIGHT = 18;
    private static final double DOT = 12;
    private static final double END = 7;
    private static final double LINE = 3;
    private static final double TRACK = 4;

    private final Region track = part("score-track");
    private final Region gamble = part("score-gamble");
    private final Region snapback = part("score-end");
    private final Region pause = part("score-end");
    private final Region walkAway = part("score-walk");
    private final Region offer = part("score-offer");
    private SideScores scores;

    ScoreBar() {
        getStyleClass().add("score-bar");
        getChildren().addAll(track, gamble, snapback, pause, walkAway, offer);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMinWidth(80);
    }

    private static Region part(String style) {
        Region part = new Region();
        part.getStyleClass().add(style);
        return part;
    }

    void show(SideScores now) {
        scores = now;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (scores == null) {
            return;
        }
        double middle = getHeight() / 2;
        track.resizeRelocate(DOT / 2, middle - TRACK / 2, getWidth() - DOT, TRACK);
        double low = x(Math.min(scores.snapback(), scores.pause()));
        double high = x(Math.max(scores.snapback(), scores.pause()));
        gamble.resizeRelocate(low, middle - TRACK / 2, Math.max(1, high - low), TRACK);
        centre(snapback, x(scores.snapback()), middle, END, END);
        centre(pause, x(scores.pause()), middle, END, END);
        centre(walkAway, x(scores.walkAway()), middle, LINE, HEIGHT);
        centre(offer, x(scores.score()), middle, DOT, DOT);
    }

    /** What is off the scale stands at its end. */
    private double x(double score) {
        return DOT / 2 + Math.max(0, Math.min(1, score)) * (getWidth() - DOT);
    }

    private static void centre(Region part, double x, double y, double width, double height) {
        part.resizeRelocate(x - width / 2, y - height / 2, width, height);
    }
}
