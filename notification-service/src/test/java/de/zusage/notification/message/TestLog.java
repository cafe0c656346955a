package de.zusage.notification.message;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Keeps every line and trace of the log, but those of the mail server that runs in the same JVM. */
public final class TestLog extends Handler {

    private final List<String> lines;

    private TestLog(List<String> lines) {
        this.lines = lines;
    }

    /** What is logged while that happens. */
    public static List<String> during(Runnable what) {
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler listening = new TestLog(lines);
        Logger root = Logger.getLogger("");
        root.addHandler(listening);
        try {
            what.run();
        } finally {
            root.removeHandler(listening);
        }
        return lines;
    }

    @Override
    public void publish(LogRecord line) {
        if (String.valueOf(line.getLoggerName()).startsWith("com.icegreen")) {
            return;
        }
        StringWriter text = new StringWriter();
        text.append(line.getMessage()).append(Arrays.toString(line.getParameters()));
        if (line.getThrown() != null) {
            line.getThrown().printStackTrace(new PrintWriter(text));
        }
        lines.add(text.toString());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
