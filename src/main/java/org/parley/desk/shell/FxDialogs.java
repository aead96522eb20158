package org.parley.desk.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.parley.desk.state.Dialogs;
import org.parley.desk.state.Texts;

/** Questions asked with dialogs of the window. */
final class FxDialogs implements Dialogs {

    private final Stage stage;

    FxDialogs(Stage stage) {
        this.stage = stage;
    }

    @Override
    public Optional<Path> chooseOpen() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.get("dialog.open"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(Texts.get("dialog.files"), "*.json", "*.parley"),
                        new FileChooser.ExtensionFilter(Texts.get("dialog.allFiles"), "*.*"));
        return Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath);
    }

    @Override
    public Optional<Path> chooseSave(String title, String suggestedName, String... endings) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(suggestedName);
        for (String ending : endings) {
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(ending.toUpperCase(Locale.ROOT), "*." + ending));
        }
        File file = chooser.showSaveDialog(stage);
        if (file == null) {
            return Optional.empty();
        }
        FileChooser.ExtensionFilter filter = chooser.getSelectedExtensionFilter();
        String ending = filter == null ? endings[0] : filter.getExtensions().get(0).substring(2);
        Path completed = completed(file.toPath(), suggestedName, ending, endings);
        // The chooser has asked about the name it was given, not about the one with the ending.
        boolean asked = completed.equals(file.toPath()) || !Files.exists(completed);
        return asked || mayReplace(List.of(completed)) ? Optional.of(completed) : Optional.empty();
    }

    /**
     * The file that is meant: a name left as it was suggested takes the ending of the type that was chosen, one that was typed
     * keeps its own.
     */
    static Path completed(Path file, String suggestedName, String chosenEnding, String... endings) {
        String name = file.getFileName().toString();
        String small = name.toLowerCase(Locale.ROOT);
        Optional<String> own = Stream.of(endings).filter(ending -> small.endsWith("." + ending)).findFirst();
        if (own.isPresent() && (own.get().equals(chosenEnding) || !name.equals(suggestedName))) {
            return file;
        }
        String base = own.map(ending -> name.substring(0, name.length() - ending.length() - 1)).orElse(name);
        return file.resolveSibling(base + "." + chosenEnding);
    }

    @Override
    public Optional<Path> chooseTemplate() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.get("dialog.template"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(Texts.get("dialog.slides"), "*.pptx"));
        return Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath);
    }

    @Override
    public Optional<Path> chooseTable(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(Texts.get("dialog.tables"), "*.csv"),
                        new FileChooser.ExtensionFilter(Texts.get("dialog.allFiles"), "*.*"));
        return Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath);
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath);
    }

    @Override
    public boolean mayReplace(List<Path> files) {
        ButtonType replace = new ButtonType(Texts.get("dialog.replace"), ButtonBar.ButtonData.YES);
        String question = files.size() == 1
                ? Texts.get("dialog.askReplace", files.get(0).getFileName())
                : Texts.get("dialog.askReplaceAll", files.size());
        Alert alert = alert(
                Alert.AlertType.CONFIRMATION, question, Texts.get("dialog.exists"), replace, ButtonType.CANCEL);
        // Enter, pressed by habit, destroys nothing.
        button(alert, replace).setDefaultButton(false);
        button(alert, ButtonType.CANCEL).setDefaultButton(true);
        return ask(alert).orElse(ButtonType.CANCEL) == replace;
    }

    @Override
    public boolean confirm(String question, List<String> items, String goOn) {
        ButtonType yes = new ButtonType(goOn, ButtonBar.ButtonData.OTHER);
        ButtonType no = new ButtonType(Texts.get("dialog.goBack"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert alert = alert(Alert.AlertType.CONFIRMATION, question, String.join("\n\n", items), yes, no);
        button(alert, no).setDefaultButton(true);
        return ask(alert).orElse(no) == yes;
    }

    @Override
    public int choose(String question, String detail, List<String> answers) {
        int last = answers.size() - 1;
        List<ButtonType> buttons = new ArrayList<>();
        for (String answer : answers) {
            boolean escape = buttons.size() == last;
            buttons.add(new ButtonType(
                    answer, escape ? ButtonBar.ButtonData.CANCEL_CLOSE : ButtonBar.ButtonData.OTHER));
        }
        Alert alert = alert(Alert.AlertType.CONFIRMATION, question, detail, buttons.toArray(ButtonType[]::new));
        for (ButtonType each : buttons) {
            Button shown = button(alert, each);
            shown.setDefaultButton(each == buttons.get(0));
            ButtonBar.setButtonUniformSize(shown, false); // else long answers make all of them as long
        }
        ((ButtonBar) alert.getDialogPane().lookup(".button-bar")).setButtonOrder(ButtonBar.BUTTON_ORDER_NONE);
        return buttons.indexOf(ask(alert).orElse(buttons.get(last)));
    }

    @Override
    public Choice askSave(String name) {
        ButtonType save = new ButtonType(Texts.get("dialog.save"), ButtonBar.ButtonData.YES);
        ButtonType discard = new ButtonType(Texts.get("dialog.dontSave"), ButtonBar.ButtonData.NO);
        Alert alert = alert(
                Alert.AlertType.CONFIRMATION,
                Texts.get("dialog.askSave", name),
                Texts.get("dialog.unsaved"),
                save,
                discard,
                ButtonType.CANCEL);
        ButtonType answer = ask(alert).orElse(ButtonType.CANCEL);
        return answer == save ? Choice.SAVE : answer == discard ? Choice.DISCARD : Choice.CANCEL;
    }

    @Override
    public void warn(String title, String message) {
        ask(alert(Alert.AlertType.WARNING, title, message, ButtonType.OK));
    }

    @Override
    public void list(String title, String message, List<String> items) {
        Alert alert = alert(Alert.AlertType.WARNING, title + "\n" + message, "", ButtonType.OK);
        TextArea text = new TextArea(String.join("\n", items));
        text.setEditable(false);
        text.setWrapText(true);
        text.setPrefRowCount(Math.min(14, items.size() + 2));
        text.setPrefColumnCount(56);
        text.setAccessibleText(message);
        alert.getDialogPane().setContent(text);
        // A long list may ask for more room. Some window managers (Openbox) open what can be resized at its least size.
        alert.setResizable(true);
        alert.setOnShown(event ->
                Platform.runLater(() -> alert.getDialogPane().getScene().getWindow().sizeToScene()));
        ask(alert);
    }

    /** Some window managers (Openbox) take a window off the whole screen while it waits for a dialog: it goes back to that. */
    private Optional<ButtonType> ask(Alert alert) {
        boolean whole = stage.isMaximized();
        Optional<ButtonType> answer = alert.showAndWait();
        if (whole) {
            Platform.runLater(() -> { // once the window may be resized again
                stage.setMaximized(false); // which it may not have been told of
                stage.setMaximized(true);
            });
        }
        return answer;
    }

    private Alert alert(Alert.AlertType type, String header, String text, ButtonType... buttons) {
        Alert alert = new Alert(type, text, buttons);
        alert.setHeaderText(header);
        alert.setTitle(Texts.get("app.name"));
        alert.initOwner(stage);
        alert.getDialogPane().setNodeOrientation(Texts.direction());
        alert.getDialogPane().setMinHeight(Region.USE_PREF_SIZE); // however many lines its words take
        return alert;
    }

    private static Button button(Alert alert, ButtonType type) {
        return (Button) alert.getDialogPane().lookupButton(type);
    }
}
