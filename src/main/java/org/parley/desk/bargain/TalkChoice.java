package org.parley.desk.bargain;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import org.parley.bargain.Tactic;
import org.parley.desk.state.Hint;
import org.parley.desk.state.Texts;

/** How each side bargains, and a talk between the two. */
final class TalkChoice extends MenuButton {

    private final Menu home = new Menu();
    private final Menu partner = new Menu();
    private final ToggleGroup homeTactic = tactics(home);
    private final ToggleGroup partnerTactic = tactics(partner);

    TalkChoice(DealSpace model) {
        textProperty()
                .bind(Bindings.when(model.talkingProperty())
                        .then(Texts.get("deal.talk.busy"))
                        .otherwise(Texts.get("deal.talk")));
        setId("deal-talk");
        getStyleClass().add("small");
        setMinWidth(Region.USE_PREF_SIZE);
        Hint.setText(this, Texts.get("deal.talk.hint"));
        MenuItem start = new MenuItem(Texts.get("deal.talk.start"));
        start.setOnAction(event -> model.talk(chosen(homeTactic), chosen(partnerTactic)));
        MenuItem clear = new MenuItem(Texts.get("deal.talk.clear"));
        clear.setOnAction(event -> model.setTalk(List.of()));
        getItems().addAll(home, partner, new SeparatorMenuItem(), start, clear);
        disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.talkingProperty().get()
                                || model.dealProperty().get() == null
                                || model.dealProperty().get().found().isEmpty(),
                        model.talkingProperty(),
                        model.dealProperty()));
        model.dealProperty().addListener((property, before, now) -> {
            if (now != null) {
                home.setText(Texts.get("deal.talk.of", now.scenario().home().name()));
                partner.setText(Texts.get("deal.talk.of", now.scenario().partner().name()));
                clear.setDisable(now.picture().talk().isEmpty());
            }
        });
    }

    private static ToggleGroup tactics(Menu menu) {
        ToggleGroup group = new ToggleGroup();
        for (Tactic tactic : Tactic.values()) {
            RadioMenuItem item = new RadioMenuItem(Texts.get("deal.tactic." + tactic.word()));
            item.setUserData(tactic);
            item.setToggleGroup(group);
            menu.getItems().add(item);
        }
        group.selectToggle(group.getToggles().get(Tactic.EVEN.ordinal()));
        return group;
    }

    private static Tactic chosen(ToggleGroup group) {
        return (Tactic) group.getSelectedToggle().getUserData();
    }
}
