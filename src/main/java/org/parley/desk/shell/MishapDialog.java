package org.parley.desk.shell;

import java.util.function.Supplier;
import javafx.event.ActionEvent;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.parley.desk.state.Texts;

/** Tells of an unexpected error, without holding up what else goes on. */
final class MishapDialog implements Mishaps.Telling {

    private final Stage stage;
    private final Supplier<String> kept;
    private Alert alert;

    /** @param kept says where unsaved work is kept */
    MishapDialog(Stage stage, Supplier<String> kept) {
        this.stage = stage;
        this.kept = kept;
    }

    @Override
    public void open(String details, Runnable closed) {
        ButtonType copy = new ButtonType(Texts.get("mishap.copy"), ButtonBar.ButtonData.LEFT);
        ButtonType goOn = new ButtonType(Texts.get("mishap.goOn"), ButtonBar.ButtonData.CANCEL_CLOSE);
        alert = new Alert(Alert.AlertType.ERROR, text(0), copy, goOn);
        alert.setTitle(Texts.get("app.name"));
        alert.setHeaderText(Texts.get("mishap.title"));
        if (stage.isShowing()) {
            alert.initOwner(stage);
        }
        alert.getDialogPane().setNodeOrientation(Texts.direction());
        alert.getDialogPane().setMinHeight(Region.USE_PREF_SIZE); // a resizable one may open at its least size, cut off
        Button copies = (Button) alert.getDialogPane().lookupButton(copy);
        copies.addEventFilter(ActionEvent.ACTION, event -> {
            event.consume(); // the dialog stays
            ClipboardContent content = new ClipboardContent();
            content.putString(details);
            Clipboard.getSystemClipboard().setContent(content);
            copies.setText(Texts.get("mishap.copied"));
        });
        Button goes = (Button) alert.getDialogPane().lookupButton(goOn);
        goes.setDefaultButton(true);
        alert.setOnHidden(event -> closed.run());
        alert.show();
    }

    @Override
    public void count(int more) {
        alert.setContentText(text(more));
    }

    private String text(int more) {
        String count = more == 0 ? "" : "\n\n" + (more == 1 ? Texts.get("mishap.oneMore") : Texts.get("mishap.more", more));
        return kept.get() + "\n\n" + Texts.get("mishap.hint") + count;
    }
}
