package org.parley.desk.briefing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.parley.chart.ChartKind;
import org.parley.chart.Scene;
import org.parley.desk.state.Desk;
import org.parley.desk.state.Dialogs;
import org.parley.desk.state.Texts;
import org.parley.export.ExportFile;
import org.parley.export.ExportFormat;
import org.parley.export.ExportPlan;
import org.parley.export.ImageOptions;
import org.parley.export.LineWorkbook;
import org.parley.export.PageSize;
import org.parley.export.RangeKind;
import org.parley.export.RangePlan;
import org.parley.export.Resolution;
import org.parley.scenario.Line;
import org.parley.scenario.Scenario;

/** Which charts of the desk to write, and how. */
public final class Exporting {

    private final Desk desk;
    private final Delivery delivery;
    private final ObservableSet<ChartKind> kinds = FXCollections.observableSet();
    private final ObservableSet<RangeKind> ranges = FXCollections.observableSet();
    private final ObservableSet<ExportFormat> formats = FXCollections.observableSet();
    private final ObjectProperty<Resolution> resolution = new SimpleObjectProperty<>(Resolution.SINGLE);
    private final BooleanProperty transparent = new SimpleBooleanProperty();
    private final BooleanProperty print = new SimpleBooleanProperty();
    private final StringProperty size = new SimpleStringProperty("");
    private final ObjectProperty<Line> line = new SimpleObjectProperty<>();
    private final StringBinding problem = Bindings.createStringBinding(this::findProblem, kinds, ranges, formats, size, resolution, line);

    public Exporting(Desk desk, Dialogs dialogs) {
        this.desk = desk;
        delivery = new Delivery(desk, dialogs);
        kinds.addAll(Arrays.asList(ChartKind.values()));
        formats.add(ExportFormat.PNG);
    }

    private String findProblem() {
        boolean any = !kinds.isEmpty() || !ranges.isEmpty();
        boolean sized = any && formats.stream().anyMatch(ExportFormat::hasSize);
        if (sized && !size.get().isBlank() && PageSize.of(size.get()).isEmpty()) {
            return Texts.get("export.size.wrong", size.get().strip(), PageSize.expected());
        }
        boolean pixels = any && formats.stream().anyMatch(ExportFormat::hasPixels);
        Optional<String> tooLarge = pixels ? options().problem() : Optional.empty();
        if (tooLarge.isPresent()) {
            return Texts.get("export.tooLarge", tooLarge.get());
        }
        boolean charts = !kinds.isEmpty() && !formats.isEmpty()
                || !ranges.isEmpty() && formats.stream().anyMatch(RangePlan::holds);
        return charts || line.get() != null ? "" : Texts.get("export.nothing");
    }

    /** Writes the files; does nothing while there is a problem, or some are being written. */
    public void export() {
        if (!problem.get().isEmpty() || busyProperty().get() || desk.pictureProperty().get() == null) {
            return;
        }
        List<ExportFile> files = files();
        delivery.deliver(Texts.get("export.folder"), files, () -> files);
    }

    private ImageOptions options() {
        return new ImageOptions(
                PageSize.of(size.get()).orElse(PageSize.USUAL), resolution.get(), transparent.get(), print.get());
    }

    private List<ExportFile> files() {
        Scene scene = desk.pictureProperty().get().scene();
        ImageOptions options = options();
        List<ChartKind> chosenKinds = Arrays.stream(ChartKind.values()).filter(kinds::contains).toList();
        List<ExportFormat> chosenFormats = Arrays.stream(ExportFormat.values()).filter(formats::contains).toList();
        List<ExportFile> files = new ArrayList<>();
        if (!chosenKinds.isEmpty()) {
            files.addAll(new ExportPlan(scene, chosenKinds, chosenFormats, options, Optional.empty()).files());
        }
        List<RangeKind> chosenRanges = Arrays.stream(RangeKind.values()).filter(ranges::contains).toList();
        files.addAll(new RangePlan(scene, chosenRanges, chosenFormats, options).files());
        Line product = line.get();
        if (product != null && lines().contains(product)) {
            String name = ExportPlan.fileName(scene.scenario(), scene.offers(), product.id() + " market") + ".xlsx";
            files.add(new ExportFile(name, () -> LineWorkbook.of(scene.scenario(), scene.offer(), product)));
        }
        return files;
    }

    /** All products of the case. */
    public List<Line> lines() {
        Scenario scenario = desk.scenario();
        List<Line> lines = new ArrayList<>(scenario.exports());
        lines.addAll(scenario.imports());
        return lines;
    }

    /** Charts and tables that are wanted. */
    public ObservableSet<ChartKind> kinds() {
        return kinds;
    }

    /** Charts of what nobody knows for sure that are wanted. */
    public ObservableSet<RangeKind> ranges() {
        return ranges;
    }

    public ObservableSet<ExportFormat> formats() {
        return formats;
    }

    public ObjectProperty<Resolution> resolutionProperty() {
        return resolution;
    }

    public BooleanProperty transparentProperty() {
        return transparent;
    }

    public BooleanProperty printProperty() {
        return print;
    }

    /** Width x height in pixels; empty for the usual. */
    public StringProperty sizeProperty() {
        return size;
    }

    /** A product whose market is written as a workbook too; null for none. */
    public ObjectProperty<Line> lineProperty() {
        return line;
    }

    /** Why nothing can be written; empty when it can. */
    public StringBinding problemProperty() {
        return problem;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return delivery.busyProperty();
    }
}
