package org.parley.desk;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.parley.desk.state.Dialogs;

/** Answers as told beforehand and remembers what was said. A question nobody expected is an error. */
public final class FakeDialogs implements Dialogs {

    /** One dialog with a list. */
    public record Listed(String title, String message, List<String> items) {}

    public final Deque<Optional<Path>> open = new ArrayDeque<>();
    public final Deque<Optional<Path>> save = new ArrayDeque<>();
    public final Deque<Choice> choices = new ArrayDeque<>();
    public final Deque<Optional<Path>> templates = new ArrayDeque<>();
    public final Deque<Optional<Path>> tables = new ArrayDeque<>();
    public final Deque<Optional<Path>> folders = new ArrayDeque<>();
    public final Deque<Boolean> replace = new ArrayDeque<>();
    public final Deque<Boolean> confirm = new ArrayDeque<>();
    /** Places of the answers to {@link #choose}. */
    public final Deque<Integer> answers = new ArrayDeque<>();
    /** What {@link #choose} was asked: the question, the detail, then the answers. */
    public final List<List<String>> chosen = new ArrayList<>();
    public final List<List<String>> confirmed = new ArrayList<>();
    public final List<List<Path>> replaced = new ArrayList<>();
    public final List<String> asked = new ArrayList<>();
    public final List<String> suggested = new ArrayList<>();
    public final List<String> warned = new ArrayList<>();
    public final List<Listed> listed = new ArrayList<>();

    @Override
    public Optional<Path> chooseOpen() {
        return open.remove();
    }

    @Override
    public Optional<Path> chooseSave(String title, String suggestedName, String... endings) {
        suggested.add(suggestedName);
        return save.remove();
    }

    @Override
    public Optional<Path> chooseTemplate() {
        return templates.remove();
    }

    @Override
    public Optional<Path> chooseTable(String title) {
        return tables.remove();
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        return folders.remove();
    }

    @Override
    public boolean mayReplace(List<Path> files) {
        replaced.add(List.copyOf(files));
        return replace.remove();
    }

    @Override
    public boolean confirm(String question, List<String> items, String goOn) {
        confirmed.add(List.copyOf(items));
        return confirm.remove();
    }

    @Override
    public int choose(String question, String detail, List<String> offered) {
        List<String> all = new ArrayList<>(List.of(question, detail));
        all.addAll(offered);
        chosen.add(all);
        return answers.remove();
    }

    @Override
    public Choice askSave(String name) {
        asked.add(name);
        return choices.remove();
    }

    @Override
    public void warn(String title, String message) {
        warned.add(title + ": " + message);
    }

    @Override
    public void list(String title, String message, List<String> items) {
        listed.add(new Listed(title, message, List.copyOf(items)));
    }

}
