package de.zusage.system.papers;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/asvs.md} answers every requirement of OWASP ASVS 5.0.0 of level 1 and 2, and no other. */
class AsvsTest {
    /** How many requirements of level 1 and 2 each section has; they are the first ones of their section. */
    private static final String SECTIONS = """
        1.1:2 1.2:9 1.3:11 1.4:3 1.5:2 2.1:3 2.2:3 2.3:4 2.4:1 3.2:2 3.3:4 3.4:6 3.5:5 3.7:2
        4.1:3 4.2:1 4.3:2 4.4:4 5.1:1 5.2:3 5.3:2 5.4:3 6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 6.6:3 6.8:4
        7.1:3 7.2:4 7.3:2 7.4:5 7.5:2 7.6:2 8.1:2 8.2:3 8.3:1 8.4:1 9.1:3 9.2:4
        10.1:2 10.2:2 10.3:4 10.4:11 10.5:5 10.6:2 10.7:3 11.1:2 11.2:3 11.3:3 11.4:4 11.5:1 11.6:1
        12.1:3 12.2:2 12.3:4 13.1:1 13.2:5 13.3:2 13.4:5 14.1:2 14.2:4 14.3:3 15.1:3 15.2:3 15.3:7
        16.1:1 16.2:5 16.3:4 16.4:3 16.5:3 17.1:1 17.2:4 17.3:2\
        """;

    private static final Pattern ID = Pattern.compile("\\d+\\.\\d+\\.\\d+");
    private static final Pattern ANSWER =
            Pattern.compile("(met|partly|open|operator|not applicable)( \\[in work: [a-z]+])*");
    private static final int CELLS = 5;
    private static final int SHORTEST_REASON = 8;

    private final List<List<String>> rows = Paper.of("docs/asvs.md").rows(ID);

    @Test
    void everyRequirementHasOneRow() {
        assertThat(rows)
                .extracting(row -> row.get(0))
                .containsExactlyElementsOf(Arrays.stream(SECTIONS.split("\\s+", -1))
                        .flatMap(AsvsTest::ids)
                        .toList());
    }

    @Test
    void everyRowIsAnsweredWithAPlaceOrAReason() {
        assertThat(rows.stream().filter(row -> !isAnswered(row))).isEmpty();
    }

    private static boolean isAnswered(List<String> row) {
        return row.size() == CELLS
                && row.stream().noneMatch(String::isEmpty)
                && row.get(1).matches("[12]")
                && ANSWER.matcher(row.get(3)).matches()
                && row.get(4).length() >= SHORTEST_REASON
                && (!row.get(3).startsWith("met")
                        || new Paper("", row.get(4)).named().anyMatch(NamedPlacesTest::isPlace));
    }

    @Test
    void theSumsAreThoseOfTheRows() {
        Map<String, Long> counted = new TreeMap<>(rows.stream()
                .map(row -> row.get(3).replaceFirst(" \\[.*", ""))
                .collect(groupingBy(answer -> answer, counting())));
        String line = "Of %d requirements: %d met, %d partly, %d open, %d for the operator, %d not applicable."
                .formatted(
                        rows.size(),
                        counted.getOrDefault("met", 0L),
                        counted.getOrDefault("partly", 0L),
                        counted.getOrDefault("open", 0L),
                        counted.getOrDefault("operator", 0L),
                        counted.getOrDefault("not applicable", 0L));
        System.out.println("ASVS 5.0.0, levels 1 and 2. " + line);
        assertThat(Paper.of("docs/asvs.md").text()).contains(line);
    }

    private static Stream<String> ids(String section) {
        String[] parts = section.split(":", -1);
        return IntStream.rangeClosed(1, Integer.parseInt(parts[1])).mapToObj(number -> parts[0] + "." + number);
    }
}
