package org.parley.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.parley.bargain.Gains;
import org.parley.scenario.Lever;

/** The offers of each side as a path with the numbers of their turns, the deal as a ring, and Nash's point. */
final class DancePath extends Overlay {

    private static final long serialVersionUID = 1L;

    private static final double RADIUS = 4.5;
    private static final double RING = 9;
    private static final float SIZE = 10.5f;
    private static final double HEIGHT = 12;
    private static final double ASCENT = 9.6;
    /** Room on both sides of a name, without which two would read as one. */
    private static final double SIDE = 2.5;
    private static final double[] AWAY = {2, 9, 18, 30};
    private static final double[][] DIRECTIONS = {{1, -1}, {1, 0}, {1, 1}, {-1, -1}, {-1, 0}, {-1, 1}, {0, -1}, {0, 1}};

    private final transient DebriefPicture picture;
    private final transient ChartStyle style;

    /** One offer's place on the page. */
    private record Mark(int turn, Lever.Side side, double x, double y) {}

    DancePath(DebriefPicture picture, ChartStyle style) {
        this.picture = picture;
        this.style = style;
    }

    @Override
    void paint(Graphics2D g2, Frame frame) {
        Shape clip = g2.getClip();
        g2.clip(frame.area());
        List<Mark> marks = marks(frame);
        List<Rectangle2D> taken = new ArrayList<>();
        for (Mark mark : marks) {
            taken.add(around(mark.x, mark.y, RADIUS));
        }
        taken.addAll(new WalkAwayGround(picture.scenario(), style).places(frame));
        for (Lever.Side side : Lever.Side.values()) {
            path(g2, marks.stream().filter(mark -> mark.side == side).toList(), side);
        }
        for (Mark mark : marks) {
            Shape shape = SideLook.mark(mark.side, mark.x, mark.y, RADIUS);
            g2.setColor(SideLook.line(mark.side, style));
            g2.fill(shape);
            g2.setColor(style.background());
            g2.setStroke(new BasicStroke(1f));
            g2.draw(shape);
        }
        Font font = style.font(SIZE);
        g2.setFont(font);
        picture.nash().ifPresent(gain -> nash(g2, x(frame, gain), y(frame, gain), taken, frame));
        picture.deal().ifPresent(deal -> {
            Gains gain = picture.result();
            ring(g2, x(frame, gain), y(frame, gain));
            taken.add(around(x(frame, gain), y(frame, gain), RING));
            name(g2, Wording.get("debrief.point.deal"), x(frame, gain), y(frame, gain), RING, style.text(), taken, frame);
        });
        names(g2, marks, taken, frame);
        frontier(g2, taken, frame);
        g2.setClip(clip);
    }

    private List<Mark> marks(Frame frame) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < picture.gains().size(); i++) {
            Lever.Side side = picture.debrief().steps().get(i).tabled().side();
            int turn = picture.debrief().steps().get(i).turn();
            picture.gains().get(i).ifPresent(gain -> marks.add(new Mark(turn, side, x(frame, gain), y(frame, gain))));
        }
        return marks;
    }

    private static double x(Frame frame, Gains gain) {
        return frame.x(DanceChart.POINTS * gain.home());
    }

    private static double y(Frame frame, Gains gain) {
        return frame.y(DanceChart.POINTS * gain.partner());
    }

    private static Rectangle2D around(double x, double y, double radius) {
        return new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private void path(Graphics2D g2, List<Mark> marks, Lever.Side side) {
        Path2D line = new Path2D.Double();
        for (int i = 0; i < marks.size(); i++) {
            if (i == 0) {
                line.moveTo(marks.get(i).x, marks.get(i).y);
            } else {
                line.lineTo(marks.get(i).x, marks.get(i).y);
            }
        }
        g2.setColor(SideLook.line(side, style));
        g2.setStroke(SideLook.stroke(side));
        g2.draw(line);
    }

    private void ring(Graphics2D g2, double x, double y) {
        g2.setColor(style.text());
        g2.setStroke(new BasicStroke(2f));
        g2.draw(SideLook.mark(Lever.Side.HOME, x, y, RING));
    }

    private void nash(Graphics2D g2, double x, double y, List<Rectangle2D> taken, Frame frame) {
        Path2D shape = new Path2D.Double();
        shape.moveTo(x, y - RADIUS - 1);
        shape.lineTo(x + RADIUS + 1, y);
        shape.lineTo(x, y + RADIUS + 1);
        shape.lineTo(x - RADIUS - 1, y);
        shape.closePath();
        g2.setColor(style.background());
        g2.fill(shape);
        g2.setColor(style.text());
        g2.setStroke(new BasicStroke(1.6f));
        g2.draw(shape);
        taken.add(around(x, y, RADIUS + 1));
        name(g2, Wording.get("debrief.point.nash"), x, y, RADIUS + 1, style.text(), taken, frame);
    }

    /** Names the line where there is room, from its middle in the zone of agreement on. */
    private void frontier(Graphics2D g2, List<Rectangle2D> taken, Frame frame) {
        List<Gains> seen = picture.frontier().stream()
                .filter(gain -> frame.area().contains(x(frame, gain), y(frame, gain)))
                .toList();
        if (!seen.isEmpty()) {
            Gains at = seen.get(seen.size() / 4);
            name(g2, Wording.get("debrief.point.line"), x(frame, at), y(frame, at), 3, style.text(), taken, frame);
        }
    }

    /** Numbers of the turns; the first of each side with the side's name. */
    private void names(Graphics2D g2, List<Mark> marks, List<Rectangle2D> taken, Frame frame) {
        DebriefWords words = new DebriefWords(picture);
        List<Lever.Side> named = new ArrayList<>();
        for (Mark mark : marks) {
            String number = String.valueOf(mark.turn);
            boolean first = !named.contains(mark.side);
            named.add(mark.side);
            String text = first
                    ? Wording.get("debrief.point.first", words.party(mark.side).shortName(), number)
                    : number;
            name(g2, text, mark.x, mark.y, RADIUS, SideLook.label(mark.side, style), taken, frame);
        }
    }

    /** Where there is room beside a mark, the nearest place first; where there is none, nowhere: the table has all of them. */
    private void name(
            Graphics2D g2,
            String text,
            double x,
            double y,
            double radius,
            Color color,
            List<Rectangle2D> taken,
            Frame frame) {
        double width = Writing.width(text, g2.getFont());
        for (double away : AWAY) {
            for (double[] direction : DIRECTIONS) {
                double reach = radius + away;
                double left = x + direction[0] * reach + (direction[0] - 1) * width / 2;
                double top = y + direction[1] * reach + (direction[1] - 1) * HEIGHT / 2;
                Rectangle2D place = new Rectangle2D.Double(left - SIDE, top, width + 2 * SIDE, HEIGHT);
                if (frame.area().contains(place) && taken.stream().noneMatch(place::intersects)) {
                    taken.add(place);
                    text(g2, text, left, top + ASCENT, color, style.wash(style.background()));
                    return;
                }
            }
        }
    }
}
