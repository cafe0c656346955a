package de.zusage.local.scenario;

import de.zusage.local.LocalFailure;
import de.zusage.local.LocalSystem;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Prints one line per step: in which service, what was seen; a failure ends the story. */
final class Story {
    private final LocalSystem system;
    private final Consumer<String> out;
    private final Consumer<String> afterStep;

    Story(LocalSystem system, Consumer<String> out, Consumer<String> afterStep) {
        this.system = system;
        this.out = out;
        this.afterStep = afterStep;
    }

    /** What a step was after, and the words for what was seen. */
    record Seen<T>(T thing, String words) {}

    /** Plays a step; its result says what was seen. */
    void step(String service, String title, Supplier<String> play) {
        gain(service, title, () -> new Seen<>(title, play.get()));
    }

    /** Plays a step whose thing the next ones need. */
    <T> T gain(String service, String title, Supplier<Seen<T>> play) {
        try {
            long begin = System.nanoTime();
            Seen<T> seen = play.get();
            long millis = (System.nanoTime() - begin) / 1_000_000;
            out.accept(String.format(Locale.ROOT, "ok  %-12s  %-28s %s (%d ms)", service, title, seen.words(), millis));
            afterStep.accept(title);
            return seen.thing();
        } catch (Surprise | LocalFailure e) {
            throw new ScenarioFailed(
                    "FAILED  " + service + "-service, " + title + ": " + e.getMessage() + "; its log is "
                            + system.service(service).log(),
                    e);
        }
    }

    /** "1 step", "2 steps". */
    static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    void say(String line) {
        out.accept(line);
    }
}
