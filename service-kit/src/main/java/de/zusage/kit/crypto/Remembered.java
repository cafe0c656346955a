package de.zusage.kit.crypto;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A few answers, each for a short time: then it is asked again, and what fails is not remembered. */
final class Remembered<T> {

    private static final int MOST = 1_000;

    private final long nanos;
    private final LongSupplier now;
    private final Map<String, Answer<T>> answers = new LinkedHashMap<>();

    Remembered(Duration time, LongSupplier now) {
        this.nanos = time.toNanos();
        this.now = now;
    }

    private record Answer<T>(T value, long at) {}

    T get(String question, Supplier<T> ask) {
        T known = known(question);
        if (known != null) {
            return known;
        }
        T value = ask.get();
        keep(question, value);
        return value;
    }

    private synchronized @Nullable T known(String question) {
        long present = now.getAsLong();
        answers.values().removeIf(answer -> present - answer.at() >= nanos);
        Answer<T> answer = answers.get(question);
        return answer == null ? null : answer.value();
    }

    private synchronized void keep(String question, T value) {
        if (answers.size() >= MOST) {
            answers.remove(answers.keySet().iterator().next());
        }
        answers.put(question, new Answer<>(value, now.getAsLong()));
    }

    synchronized int size() {
        return answers.size();
    }
}
