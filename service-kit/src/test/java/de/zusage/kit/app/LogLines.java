package de.zusage.kit.app;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.handlers.ConsoleHandler;

/** What the service writes to its console from now on until this is closed, as it writes it. */
public final class LogLines extends Handler implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Formatter console = Arrays.stream(InitialConfigurator.DELAYED_HANDLER.getHandlers())
            .filter(ConsoleHandler.class::isInstance)
            .map(Handler::getFormatter)
            .findFirst()
            .orElseThrow();

    public LogLines() {
        Logger.getLogger("").addHandler(this);
    }

    /** The lines that hold the text. */
    public List<String> with(String text) {
        return lines.stream().filter(line -> line.contains(text)).toList();
    }

    public List<JsonPath> jsonWith(String text) {
        return with(text).stream().map(JsonPath::new).toList();
    }

    @Override
    public void publish(LogRecord record) {
        lines.add(console.format(record));
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
