package org.parley.desk.products;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.parley.chart.Figures;
import org.parley.chart.Scene;
import org.parley.chart.Why;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Painter;
import org.parley.desk.state.Picture;
import org.parley.desk.state.Recompute;
import org.parley.desk.state.Texts;
import org.parley.scenario.Line;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.simulate.Comparison;
import org.parley.simulate.DayFigure;
import org.parley.simulate.LineDayFigure;
import org.parley.simulate.Product;
import org.parley.simulate.Simulator;

/**
 * The view-model of the products of the offer on the desk. Works only while it is looked at. Has no node in it. To be used from
 * the window's thread.
 */
public final class Products {

    private final Desk desk;
    private final ReadOnlyObjectWrapper<List<Product>> products = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper(true);
    private final Recompute<Picture, Found> recompute;
    private final Recompute<Drawing, Runnable> draw;
    private boolean watched;
    private Picture asked;

    private record Found(Picture picture, List<Product> products) {}

    private record Drawing(Picture picture, Line line, Painter painter) {}

    public Products(Desk desk) {
        this.desk = desk;
        recompute = desk.background()
                .latest(
                        picture -> new Found(
                                picture,
                                Product.of(picture.scene().scenario(), picture.offer().outcome())),
                        this::show,
                        refused -> desk.refuse(refused.problems().get(0).message()));
        draw = desk.background()
                .latest(Products::paint, Runnable::run, refused -> desk.refuse(refused.problems().get(0).message()));
        desk.pictureProperty().addListener((property, before, now) -> ask());
    }

    /** Whether anybody looks: nothing is worked out that nobody sees. */
    public void watch(boolean now) {
        watched = now;
        ask();
    }

    private void ask() {
        Picture picture = desk.pictureProperty().get();
        if (picture == null || picture == asked && !stale.get()) {
            return;
        }
        stale.set(true);
        if (watched) {
            asked = picture;
            recompute.request(picture);
        }
    }

    private void show(Found found) {
        if (found.picture == desk.pictureProperty().get()) {
            stale.set(false);
            products.set(found.products);
        }
    }

    /** Paints one product's path away from the window's thread, as the charts of all of them are. */
    public void paint(Product product, Painter painter) {
        Picture picture = desk.pictureProperty().get();
        if (picture != null && picture.scene().scenario().isSameCase(desk.scenario())) {
            draw.request(new Drawing(picture, product.line(), painter));
        }
    }

    private static Runnable paint(Drawing drawing) {
        return drawing.painter.paint(alone(drawing.picture, drawing.line));
    }

    /** A day on the path of one product, which its chart names as a day of the whole case. */
    static Why ofPath(Line line, Why why) {
        return why.figure() instanceof DayFigure day
                ? why.with(new LineDayFigure(line.direction(), line.id(), day.day()))
                : why;
    }

    /** One product is a case with that product alone. */
    static Scene alone(Picture picture, Line line) {
        Scenario alone = picture.scene().scenario().alone(line);
        Comparison all = picture.offer();
        Offer offer = all.outcome().offer();
        Comparison one = new Simulator(alone).compare(offer, all.outcome().assumptions());
        return Scene.of(alone, one, List.of());
    }

    /** Whether a product goes with what was typed into the search, in its name, its customs codes or its group. */
    static boolean matches(Product product, String typed) {
        String sought = typed.strip().toLowerCase(Locale.ROOT);
        Line line = product.line();
        return sought.isEmpty()
                || (line.name() + " " + line.hs() + " " + line.group()).toLowerCase(Locale.ROOT).contains(sought);
    }

    /** The seller that moves most the other way, and by how much: all that it loses or gains, whoever the others are. */
    static String counterpart(Product product) {
        return product.counterpart()
                .map(rival -> Texts.get(
                        rival.changeMusd() < 0 ? "products.losesMost" : "products.gainsMost",
                        rival.name(),
                        Figures.change(rival.changeMusd())))
                .orElse("");
    }

    /** The largest changes of either sign, from the largest gain to the largest loss. */
    static List<Product> movers(List<Product> products, int most) {
        return products.stream()
                .sorted(Comparator.comparingDouble((Product product) -> -Math.abs(product.changeMusd())))
                .limit(most)
                .sorted(Comparator.comparingDouble(Product::changeMusd).reversed())
                .toList();
    }

    // --- What the view observes

    /** Products of the offer shown last, in the case's order. */
    public ReadOnlyObjectProperty<List<Product>> productsProperty() {
        return products.getReadOnlyProperty();
    }

    /** Whether they are those of another offer. */
    public ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }
}
