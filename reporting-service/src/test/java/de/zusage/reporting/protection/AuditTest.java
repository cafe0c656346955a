package de.zusage.reporting.protection;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.reporting.catalogue.Catalogue;
import de.zusage.reporting.catalogue.CoreTable;
import de.zusage.reporting.period.Period;
import de.zusage.reporting.period.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The auditor by itself: what it says of holes that somebody made by hand. */
class AuditTest {
    private static final CoreTable ENDED = Catalogue.standard().table("ended");
    private static final Period FIRST = new Period(Span.HALF_YEAR, 1, 0);
    private final List<Count> counts = new ArrayList<>();

    @Test
    void oneHoleInALineIsExactlyKnown() {
        twoSites();
        assertThat(findings(hole("essen", "COMPLETED"))).singleElement().satisfies(f -> {
            assertThat(f.viewer()).isEqualTo(Knowledge.PUBLIC);
            assertThat(f.least()).isEqualTo(f.most()).isEqualTo(20);
        });
    }

    @Test
    void fourHolesThatCloseARingAreSafe() {
        twoSites();
        assertThat(findings(square())).isEmpty();
    }

    @Test
    void fourHolesAroundFewAreKnownToWithinThem() {
        count("essen", "e1", "COMPLETED", 1);
        count("essen", "e2", "ENDED_BEFORE", 2);
        count("hamm", "h1", "COMPLETED", 40);
        count("hamm", "h2", "ENDED_BEFORE", 40);
        assertThat(findings(square()))
                .hasSize(4)
                .allSatisfy(f -> assertThat(f.most() - f.least()).isLessThan(5));
    }

    @Test
    void anOfficeThatKnowsAlmostEverythingKnowsTheRest() {
        count("essen", "e1", "COMPLETED", 18);
        count("essen", "e2", "COMPLETED", 2);
        count("essen", "e1", "ENDED_BEFORE", 22);
        count("hamm", "h1", "COMPLETED", 30);
        count("hamm", "h2", "ENDED_BEFORE", 30);
        assertThat(findings(square()))
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f.viewer()).isEqualTo("e1"));
    }

    private void twoSites() {
        count("essen", "e1", "COMPLETED", 10);
        count("essen", "e2", "COMPLETED", 10);
        count("essen", "e1", "ENDED_BEFORE", 10);
        count("essen", "e2", "ENDED_BEFORE", 10);
        count("hamm", "h1", "COMPLETED", 10);
        count("hamm", "h2", "COMPLETED", 10);
        count("hamm", "h1", "ENDED_BEFORE", 10);
        count("hamm", "h2", "ENDED_BEFORE", 10);
    }

    private void count(String authority, String office, String group, int units) {
        counts.add(new Count("ended", authority, office, FIRST, List.of(group), units));
    }

    private static Set<String> square() {
        return Set.of(
                hole("essen", "COMPLETED"),
                hole("essen", "ENDED_BEFORE"),
                hole("hamm", "COMPLETED"),
                hole("hamm", "ENDED_BEFORE"));
    }

    private static String hole(String authority, String group) {
        return authority + " [" + group + "]";
    }

    private List<Audit.Finding> findings(String hole) {
        return findings(Set.of(hole));
    }

    private List<Audit.Finding> findings(Set<String> holes) {
        Board board = new Board(ENDED, List.of("essen", "hamm"), Map.of(FIRST, Set.of(FIRST)), counts);
        board.addColumn(FIRST, Set.of(FIRST)).stream()
                .filter(p ->
                        holes.contains(p.cell().authority() + " " + p.cell().groups()))
                .forEach(p -> p.sum().hide());
        return new Audit(board, new Threshold(5)).findings();
    }
}
