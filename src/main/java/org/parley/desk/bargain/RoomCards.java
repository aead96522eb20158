package org.parley.desk.bargain;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.parley.bargain.YesPackages;
import org.parley.desk.state.Desk;
import org.parley.desk.state.DeskState;
import org.parley.desk.state.Dialogs;
import org.parley.desk.state.FileSaving;
import org.parley.desk.state.Texts;
import org.parley.export.FileNames;
import org.parley.export.briefing.RoomCard;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Offer;
import org.parley.scenario.Scenario;
import org.parley.simulate.Simulator;

/** Writes the room card of the offer on the desk to a file of the user's choice. Has no node in it. */
public final class RoomCards {

    private static final String ENDING = "pdf";

    private final Desk desk;
    private final Dialogs dialogs;
    private final FileSaving saving;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    public RoomCards(Desk desk, Dialogs dialogs) {
        this.desk = desk;
        this.dialogs = dialogs;
        saving = new FileSaving(desk, dialogs);
    }

    /** Asks where to, and makes the page away from the window's thread; does nothing while one is being made. */
    public void save() {
        if (busy.get()) {
            return;
        }
        desk.commit();
        Scenario scenario = desk.scenario();
        DeskState state = desk.state();
        Offer offer = desk.namedOffer();
        Assumptions world = scenario.assumptions().with(offer.assume()).with(state.assumptions());
        String name = FileNames.of(scenario.id(), desk.offerFileName(), "room card") + "." + ENDING;
        dialogs.chooseSave(Texts.get("dialog.roomCard"), name, ENDING).ifPresent(path -> {
            busy.set(true);
            saving.save(
                    path,
                    () -> RoomCard.of(scenario, YesPackages.of(new Simulator(scenario), offer, world, state.locked())),
                    () -> busy.set(false),
                    Texts.get("notice.roomCard", path));
        });
    }

    /** Whether one is being made. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
