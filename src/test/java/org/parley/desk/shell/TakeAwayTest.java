package org.parley.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.desk.OnFx.onFx;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.parley.bargain.PriceList;
import org.parley.desk.NeedsSystemText;
import org.parley.desk.outcome.MoreButton;
import org.parley.desk.state.Texts;
import org.parley.scenario.AssumptionKey;
import org.parley.scenario.Basis;
import org.parley.scenario.Line;
import org.parley.scenario.Scenario;
import org.parley.simulate.LineResult;
import org.parley.simulate.MethodComparison;
import org.parley.simulate.Product;
import org.parley.simulate.ScheduleComparison;
import org.parley.simulate.Simulator;
import org.testfx.util.WaitForAsyncUtils;

/** Tables and bars of every tab and window taken away from the desk: copied, and saved in every format from the menu. */
@NeedsSystemText
class TakeAwayTest extends DeskJourney {

    private static final double EPS = 1e-9;
    private static final String FIRST = "Knit tops \u00b7 From";

    @Override
    int patienceSeconds() {
        return 120;
    }

    /** A node of any window that is open. */
    @Override
    @SuppressWarnings("unchecked")
    <T extends Node> T node(String selector) {
        for (Window each : Window.getWindows()) {
            Node found = each.getScene() == null ? null : each.getScene().lookup(selector);
            if (found != null) {
                return (T) found;
            }
        }
        return null;
    }

    private void tab(String name) throws Exception {
        onFx(() -> {
            TabPane tabs = node(".desk-tabs");
            tabs.getTabs().stream()
                    .filter(tab -> tab.getText().equals(name))
                    .forEach(tabs.getSelectionModel()::select);
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void page(String name) throws Exception {
        onFx(() -> {
            for (Node button : stage.getScene().getRoot().lookupAll(".toggle-button")) {
                if (button instanceof ToggleButton toggle && name.equals(toggle.getText())) {
                    toggle.fire();
                }
            }
            return null;
        });
    }

    private void menuOfTheDesk(String name) throws Exception {
        onFx(() -> {
            MenuBar bar = node(".menu-bar");
            bar.getMenus().stream()
                    .flatMap(menu -> menu.getItems().stream())
                    .filter(item -> item.getText() != null && item.getText().replace("_", "").equals(name))
                    .forEach(MenuItem::fire);
            return null;
        });
    }

    private Scenario scenario() {
        return desk().scenario();
    }

    /** What the menu saves under a name; the menu is worked without the mouse. */
    private byte[] save(String word, String ending) throws Exception {
        Path file = folder.resolve(word + "." + ending);
        dialogs.save.add(Optional.of(file));
        item(word, "chart.save");
        WaitForAsyncUtils.waitFor(patienceSeconds(), TimeUnit.SECONDS, () -> Files.exists(file));
        return Files.readAllBytes(file);
    }

    private void item(String word, String key) throws Exception {
        until(() -> node("#more-" + word) != null && node("#more-" + word).isVisible());
        onFx(() -> {
            MoreButton button = node("#more-" + word);
            button.menu().getItems().stream()
                    .filter(item -> Texts.get(key).equals(item.getText()))
                    .forEach(MenuItem::fire);
            return null;
        });
    }

    private static String pdfText(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(1, document.getNumberOfPages(), "one tall page");
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /** The first sheet after the contents, as rows of text and numbers. */
    private static List<List<Object>> sheet(byte[] workbook) throws Exception {
        List<List<Object>> rows = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            XSSFSheet sheet = book.getSheetAt(1);
            for (Row row : sheet) {
                List<Object> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(
                        switch (cell.getCellType()) {
                            case NUMERIC -> cell.getNumericCellValue();
                            case STRING -> cell.getStringCellValue();
                            default -> "";
                        }));
                rows.add(cells);
            }
        }
        return rows;
    }

    private static List<Object> row(List<List<Object>> rows, String first) {
        return rows.stream()
                .filter(row -> !row.isEmpty() && row.get(0).equals(first))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + first + " in " + rows));
    }

    private static void assertFooter(String text) {
        assertTrue(text.contains("Source: Parley, model results on"), text);
        assertTrue(text.contains("assumptions ") && text.contains("by day 90 is the total from"), text);
        assertTrue(text.matches("(?s).*Parley \\d.*"), "the program's version is in\n" + text);
    }

    private List<Product> products() {
        return Product.of(scenario(), desk().pictureProperty().get().offer().outcome());
    }

    /** By mouse, as somebody would: the table of products as data, and the bars beside it as a page. */
    @Test
    void aTableIsSavedAsDataAndBarsAsAPageByMouse() throws Exception {
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        until(() -> node("#more-products") != null && !((TableView<?>) node("#table")).getItems().isEmpty());
        Path csv = folder.resolve("products.csv");
        dialogs.save.add(Optional.of(csv));
        robot.clickOn((Node) node("#more-products"));
        robot.clickOn("Save as image, page or data\u2026");
        WaitForAsyncUtils.waitFor(patienceSeconds(), TimeUnit.SECONDS, () -> Files.exists(csv));
        List<String> lines = Files.readAllLines(csv);
        List<Product> products = products();
        assertEquals(3 + 1 + products.size(), lines.size(), "three notes, the heads and every product");
        assertFooter(lines.get(2));
        assertTrue(lines.get(3).startsWith("Product,Way,"), lines.get(3));
        for (int i = 0; i < products.size(); i++) {
            LineResult result = products.get(i).result();
            String line = lines.get(4 + i);
            String change = line.substring(line.indexOf(plain(result.longRun()) + "," + plain(result.longRun() - result.base())));
            assertTrue(line.contains(products.get(i).line().name()), line);
            assertTrue(change.contains("," + plain(result.dutyBasePct()) + "," + plain(result.dutyPct())), line);
        }
        Path pdf = folder.resolve("bars.pdf");
        dialogs.save.add(Optional.of(pdf));
        // A click of the other button, which a screen without a system beneath does not make.
        onFx(() -> {
            Node bars = node(".products-bars");
            bars.fireEvent(new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5, stage.getX() + 900, stage.getY() + 500, false, null));
            return null;
        });
        robot.clickOn("Save as image, page or data\u2026");
        WaitForAsyncUtils.waitFor(patienceSeconds(), TimeUnit.SECONDS, () -> Files.exists(pdf));
        String text = pdfText(Files.readAllBytes(pdf));
        assertFooter(text);
        assertTrue(text.contains("Crude oil"), text);
        String finding = onFx(() -> this.<Label>node("#moversTitle").getText());
        assertTrue(finding.startsWith("Products change by +US$ "), finding);
        assertTrue(text.replaceAll("\\s+", " ").contains(finding), "the same finding on the desk and on paper: " + text);
        assertTrue(dialogs.suggested.get(0).contains("products"), dialogs.suggested.toString());
        assertTrue(dialogs.suggested.get(1).contains("winners-and-losers"), dialogs.suggested.toString());
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : BigDecimal.valueOf(value).toPlainString();
    }

    /** Every product is on the page, however many there are, and what is on screen is what is saved. */
    @Test
    void productsInEveryFormat() throws Exception {
        tab("Products");
        until(() -> node("#table") != null && !((TableView<?>) node("#table")).getItems().isEmpty());
        String page = pdfText(save("products", "pdf"));
        String svg = new String(save("products", "svg"), StandardCharsets.UTF_8);
        List<List<Object>> sheet = sheet(save("products", "xlsx"));
        for (Product product : products()) {
            String lastWord = product.line().name().replaceAll(".* ", "");
            assertTrue(page.contains(lastWord), product.line().name());
            assertTrue(svg.contains(lastWord), product.line().name());
            String way = product.line().direction() == Line.Direction.EXPORT ? "sold" : "bought";
            List<Object> row = row(
                    sheet.stream().filter(each -> each.contains(way)).toList(), product.line().name());
            assertEquals(product.result().base(), (Double) row.get(4), EPS);
            assertEquals(product.changeMusd(), (Double) row.get(6), EPS);
            assertEquals(100 * product.shareAfter(), (Double) row.get(11), EPS);
        }
        for (List<String> row : onScreen(node("#table"))) {
            for (String cell : row) {
                for (String word : cell.split(" ")) {
                    assertTrue(page.contains(word), cell + " is on screen, and not in " + page);
                }
            }
        }
        // A search narrows what is taken away, and the page says so.
        onFx(() -> {
            ((TextField) node("#search")).setText("crude");
            return null;
        });
        Files.delete(folder.resolve("products.pdf"));
        String narrowed = pdfText(save("products", "pdf"));
        onFx(() -> {
            ((TextField) node("#search")).setText("");
            return null;
        });
        assertTrue(narrowed.contains("1 of " + products().size() + " products"), narrowed);
        assertFalse(narrowed.contains("Raw cotton"), narrowed);
        // One product's path names the product.
        onFx(() -> {
            ((TableView<?>) node("#table")).getSelectionModel().selectFirst();
            return null;
        });
        String path = pdfText(save("product", "pdf"));
        assertTrue(path.contains(FIRST), path);
        assertTrue(new String(save("product", "csv"), StandardCharsets.UTF_8).contains(FIRST));
    }

    /** What a table on screen says, cell by cell. */
    private static List<List<String>> onScreen(TableView<?> table) {
        return onFx(() -> {
            List<List<String>> rows = new ArrayList<>();
            for (int i = 0; i < table.getItems().size(); i++) {
                List<String> cells = new ArrayList<>();
                for (TableColumn<?, ?> column : table.getColumns()) {
                    Object value = column.getCellData(i);
                    if (value instanceof String text && !text.isEmpty()) {
                        cells.add(text);
                    }
                }
                rows.add(cells);
            }
            return rows;
        });
    }

    @Test
    void theFourPagesOfAssumptions() throws Exception {
        tab("Assumptions");
        String list = pdfText(save("assumptions", "pdf"));
        assertFooter(list);
        assertTrue(list.contains("assumptions as in the case's file"), list);
        assertTrue(list.contains("Jobs for each US$ million"), "the last of them");
        page("Schedules");
        until(() -> node("#more-schedules") != null && !((TableView<?>) node(".assume-table")).getItems().isEmpty());
        List<List<Object>> schedules = sheet(save("schedules", "xlsx"));
        var outcome = desk().pictureProperty().get().offer().outcome();
        ScheduleComparison all =
                ScheduleComparison.of(new Simulator(scenario()), outcome.offer(), outcome.assumptions());
        for (ScheduleComparison.Row each : all.rows()) {
            List<Object> row = schedules.stream()
                    .filter(cells -> !cells.isEmpty()
                            && cells.get(0).toString().startsWith(each.schedule().title()))
                    .findFirst()
                    .orElseThrow();
            assertEquals(each.offer().exports(), (Double) row.get(1), EPS);
            assertEquals(each.noDeal().balance(), (Double) row.get(4), EPS);
            assertEquals(each.breakEvenRatePct().orElseThrow(), (Double) row.get(5), EPS);
        }
        page("Other methods");
        List<List<Object>> methods = sheet(save("methods", "xlsx"));
        MethodComparison three = MethodComparison.of(scenario(), outcome.offer(), outcome.assumptions());
        assertEquals(32, three.rows().size());
        for (MethodComparison.Row each : three.rows()) {
            String way = each.line().direction() == Line.Direction.EXPORT ? "Exports: " : "Imports: ";
            assertMethods(each.values(), row(methods, way + each.line().name()));
        }
        assertMethods(three.total(Line.Direction.EXPORT), row(methods, "All exports"));
        assertMethods(three.total(Line.Direction.IMPORT), row(methods, "All imports"));
        page("Sources");
        String sources = new String(save("sources", "csv"), StandardCharsets.UTF_8);
        scenario().sources().values().forEach(source -> assertTrue(
                sources.contains(source.title().replace("\"", "\"\"")), source.title()));
    }

    private static void assertMethods(MethodComparison.Values values, List<Object> row) {
        assertEquals(values.base(), (Double) row.get(1), EPS);
        assertEquals(values.shortRun() - values.base(), (Double) row.get(2), EPS);
        assertEquals(values.longRun() - values.base(), (Double) row.get(3), EPS);
        assertEquals(values.smart() - values.base(), (Double) row.get(4), EPS);
    }

    /** A changed assumption is told on every page that leaves. */
    @Test
    void whatDiffersFromTheFileIsTold() throws Exception {
        tab("Assumptions");
        onFx(() -> {
            desk().setAssumption(AssumptionKey.DELIVERED, 57.0);
            return null;
        });
        until(() -> desk().pictureProperty().get().isOf(desk().state()));
        String list = pdfText(save("assumptions", "pdf"));
        assertTrue(list.contains("Assumptions that differ from the case's file: 1 of"), list);
        assertTrue(list.contains("by the user") && list.contains("Changed from the case's file:"), list);
    }

    @Test
    void thePriceListLeavesBeliefsAtHome() throws Exception {
        menuOfTheDesk("Price list and goal seek");
        until(() -> node("#more-price-list") != null && !((TableView<?>) node(".prices .table-view")).getItems().isEmpty());
        String page = pdfText(save("price-list", "pdf"));
        assertTrue(page.contains("stay on the desk"), page);
        assertFalse(page.contains("Political cost to") || page.contains("Score of"), page);
        assertFooter(page);
        List<List<Object>> sheet = sheet(save("price-list", "xlsx"));
        PriceList list = PriceList.of(
                new Simulator(scenario()), desk().pictureProperty().get().offer(), Basis.LONG_RUN);
        for (PriceList.Row row : list.rows()) {
            List<Object> cells = row(sheet, row.lever().name());
            assertEquals(row.exportsMusd(), (Double) cells.get(2), EPS);
            assertEquals(row.homeDutyRevenueMusd(), (Double) cells.get(4), EPS);
            assertEquals(5, cells.size(), "neither political cost nor scores");
        }
        onFx(() -> {
            node(".prices").getScene().getWindow().hide();
            return null;
        });
    }

    @Test
    void anExplanationAsBarsAndAsATable() throws Exception {
        menuOfTheDesk("Explain a number");
        until(() -> node("#more-inputs") != null && !((TableView<?>) node("#inputs")).getItems().isEmpty());
        List<List<Object>> bars = sheet(save("explanation", "xlsx"));
        Simulator simulator = new Simulator(scenario());
        var offer = desk().pictureProperty().get().offer();
        double noDeal = offer.noDeal().on(Basis.LONG_RUN).exports();
        double with = offer.outcome().on(Basis.LONG_RUN).exports();
        assertEquals(noDeal, (Double) row(bars, "No deal").get(1), EPS);
        assertEquals(with, (Double) row(bars, offer.outcome().offer().name()).get(1), EPS);
        double sum = bars.stream()
                .filter(row -> row.size() == 2 && row.get(1) instanceof Double)
                .mapToDouble(row -> (Double) row.get(1))
                .sum();
        assertEquals(noDeal + with + (with - noDeal), sum, 1e-6, "two levels, and the parts between them");
        String page = pdfText(save("inputs", "pdf"));
        simulator.scenario().exports().forEach(line -> assertTrue(
                page.contains(line.name().replaceAll(".* ", "")), line.name()));
        String svg = new String(save("explanation", "svg"), StandardCharsets.UTF_8);
        assertTrue(svg.contains("Shapley"), "the method is told");
        onFx(() -> {
            node(".explain").getScene().getWindow().hide();
            return null;
        });
    }

    /** Copied as a picture and as data; and PNG as sharp as asked for. */
    @Test
    void copiedAndAsSharpAsAskedFor() throws Exception {
        tab("Products");
        until(() -> node("#table") != null && !((TableView<?>) node("#table")).getItems().isEmpty());
        item("products", "chart.copyData");
        String data = onFx(() -> Clipboard.getSystemClipboard().getString());
        assertEquals(4 + products().size(), data.lines().count());
        item("products", "chart.copyImage");
        Image image = onFx(() -> Clipboard.getSystemClipboard().getImage());
        assertEquals(1600, image.getWidth());
        int[] widths = {1600, 3200, 5000};
        for (int i = 0; i < widths.length; i++) {
            Path file = folder.resolve("sharp" + i + ".png");
            dialogs.save.add(Optional.of(file));
            int which = i;
            onFx(() -> {
                MoreButton button = node("#more-products");
                button.menu().getItems().stream()
                        .filter(item -> item instanceof Menu)
                        .forEach(item -> ((Menu) item).getItems().get(which).fire());
                return null;
            });
            WaitForAsyncUtils.waitFor(patienceSeconds(), TimeUnit.SECONDS, () -> Files.exists(file));
            assertEquals(widths[i], new Image(file.toUri().toString()).getWidth());
        }
        assertTrue(dialogs.suggested.get(2).endsWith("-300dpi.png"), dialogs.suggested.toString());
    }

    /** Figures of other terms than those on the desk do not leave it. */
    @Test
    void nothingLeavesWhileItIsStale() throws Exception {
        tab("Products");
        until(() -> node("#table") != null && !((TableView<?>) node("#table")).getItems().isEmpty());
        onFx(() -> {
            desk().offers().setTerm(scenario().partnerRate().orElseThrow(), 40);
            MoreButton button = node("#more-products");
            button.menu().getItems().get(2).fire(); // a dialog would fail: none is expected
            return null;
        });
        assertEquals(List.of(), dialogs.suggested);
    }
}
