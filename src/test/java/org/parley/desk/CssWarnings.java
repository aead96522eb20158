package org.parley.desk;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import javafx.collections.ListChangeListener;
import javafx.css.CssParser;

/**
 * Everything that JavaFX has to say about style sheets and FXML while this is open: what the parser cannot read, and what
 * cannot be looked up or converted when a rule is applied to a node.
 */
public final class CssWarnings implements AutoCloseable {

    // Held here: loggers are forgotten, with their handlers, when nobody holds them.
    private final List<Logger> loggers = List.of(Logger.getLogger("javafx"), Logger.getLogger("javafx.css"));
    private final List<Level> before = loggers.stream().map(Logger::getLevel).toList();
    private final List<String> warnings = new CopyOnWriteArrayList<>();
    private final ListChangeListener<CssParser.ParseError> parser = change -> {
        while (change.next()) {
            change.getAddedSubList().forEach(error -> warnings.add("parser: " + error));
        }
    };
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
                String text = new SimpleFormatter().formatMessage(record);
                // That JavaFX stands on the class path is meant.
                if (!text.contains("Unsupported JavaFX configuration")) {
                    warnings.add("log: " + text);
                }
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    public CssWarnings() {
        loggers.forEach(logger -> logger.setLevel(Level.WARNING));
        loggers.get(0).addHandler(handler);
        CssParser.errorsProperty().addListener(parser);
    }

    public List<String> found() {
        return warnings.stream().distinct().toList();
    }

    @Override
    public void close() {
        CssParser.errorsProperty().removeListener(parser);
        loggers.get(0).removeHandler(handler);
        for (int i = 0; i < loggers.size(); i++) {
            loggers.get(i).setLevel(before.get(i));
        }
    }
}
