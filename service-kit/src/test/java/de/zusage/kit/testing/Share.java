package de.zusage.kit.testing;

import java.util.List;
import java.util.stream.IntStream;

/** Which of many cases an operation takes: all with {@code -Dzusage.all=true}, else as many in a row as are its own. */
final class Share {
    private static final boolean ALL = Boolean.getBoolean("zusage.all");

    private Share() {}

    /** The same for every run; another operation begins elsewhere, so that together they take all. */
    static <T> List<T> of(Operation operation, List<T> cases, int most) {
        int first = Math.floorMod(operation.name().hashCode(), cases.size());
        return ALL || cases.size() <= most
                ? cases
                : IntStream.range(0, most)
                        .mapToObj(i -> cases.get((first + i) % cases.size()))
                        .toList();
    }
}
