package de.zusage.system.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/security.md} answers each promise of the system: what holds it, what was seen, what is open. */
class PromisesTest {
    private static final Pattern PROMISE = Pattern.compile("[RS]\\d+");
    private static final Pattern STATE = Pattern.compile("(held|partly|open)( \\[in work: [a-z]+])*");
    private static final int CELLS = 5;

    private final List<List<String>> rows = Paper.of("docs/security.md").rows(PROMISE);

    @Test
    void everyPromiseHasItsRow() {
        List<String> promises = Stream.concat(
                        IntStream.rangeClosed(1, 11).mapToObj(number -> "R" + number),
                        IntStream.rangeClosed(1, 11).mapToObj(number -> "S" + number))
                .toList();
        assertThat(rows).extracting(row -> row.get(0)).containsExactlyElementsOf(promises);
    }

    @Test
    void everyRowSaysWhatIsHeldByWhichTest() {
        assertThat(rows.stream().filter(row -> !isAnswered(row))).isEmpty();
    }

    private static boolean isAnswered(List<String> row) {
        return row.size() == CELLS
                && row.stream().noneMatch(String::isEmpty)
                && STATE.matcher(row.get(4)).matches()
                && (row.get(4).startsWith("open") || namesATest(row.get(2)));
    }

    private static boolean namesATest(String cell) {
        return new Paper("", cell).named().anyMatch(name -> name.matches("\\w+(Test|Contract)(\\.\\w+)?"));
    }
}
