package org.parley.desk.shell;

import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.parley.desk.state.Desk;
import org.parley.desk.state.DeskState;
import org.parley.desk.state.Hint;
import org.parley.desk.state.Texts;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;

/**
 * Puts an offer of the case on the desk. It commits when its list closes on a choice: passing over an offer, or Escape, changes
 * nothing.
 */
final class OfferPicker {

    private final ComboBox<Offer> offers;
    private final Desk desk;
    /** Whether it is being set from the state, so that it does not answer with a move. */
    private boolean showing;

    private boolean shownChanged;
    private boolean cancelled;
    private boolean chosenAnew;

    OfferPicker(ComboBox<Offer> offers, Desk desk) {
        this.offers = offers;
        this.desk = desk;
        offers.setCellFactory(list -> new OfferCell(false));
        offers.setButtonCell(new OfferCell(true));
        offers.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (offers.isShowing()) {
                cancelled = event.getCode() == KeyCode.ESCAPE;
                chosenAnew = event.getCode() == KeyCode.ENTER;
            }
        });
        offers.setOnShowing(event -> {
            cancelled = false;
            chosenAnew = false;
        });
        offers.setOnHidden(event -> closed());
        offers.valueProperty().addListener((property, before, now) -> {
            if (!showing && !offers.isShowing() && now != null) {
                desk.offers().pick(now);
            }
        });
    }

    private void closed() {
        Offer picked = offers.getValue();
        boolean other = picked != null && !picked.id().equals(desk.state().chosen().id());
        if (!cancelled && picked != null && (other || chosenAnew)) {
            desk.offers().pick(picked);
        }
        show(desk.state());
    }

    /** Offers those of a case. */
    void show(Scenario scenario) {
        showing = true;
        offers.setItems(FXCollections.observableArrayList(scenario.offers()));
        offers.getItems().add(Offer.NO_DEAL);
        showing = false;
    }

    /** Names the offer that the one on the desk started from. */
    void show(DeskState state) {
        showing = true;
        Offer shown = offers.getItems().stream()
                .filter(state.chosen()::equals)
                .findFirst()
                .orElse(null);
        if (shown == null) {
            offers.getItems().add(0, state.chosen());
            shown = state.chosen();
        }
        if (!shown.equals(offers.getValue()) || state.isChanged() != shownChanged) {
            shownChanged = state.isChanged();
            offers.setValue(null); // so that the button is written anew
            offers.setValue(shown);
        }
        showing = false;
    }

    /** An offer by its name, with what it is as a hint. */
    private final class OfferCell extends ListCell<Offer> {

        private final boolean button;

        /** @param button whether it stands for the present offer, rather than in the list */
        OfferCell(boolean button) {
            this.button = button;
            setOnMousePressed(event -> chosenAnew = true);
        }

        @Override
        protected void updateItem(Offer offer, boolean empty) {
            super.updateItem(offer, empty);
            boolean none = empty || offer == null;
            boolean changed = button && desk.state() != null && desk.state().isChanged();
            setText(none ? "" : changed ? Texts.get("pin.changed", offer.name()) : offer.name());
            Hint.setText(this, none ? "" : offer.summary());
        }
    }
}
