package de.zusage.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableHeadingTest {

    @Test
    void columnsStandInAnyOrderAndOptionalOnesNowhere() {
        TableHeading heading = heading("note", " name ", "");
        List<String> row = List.of("x", " A ");
        assertThat(heading.cell(row, "name")).isEqualTo("A");
        assertThat(heading.cell(row, "colour")).isEmpty();
        assertThat(heading.cell(List.of("x"), "name")).isEmpty();
        assertThat(heading.name(1)).isEqualTo("name");
        assertThat(heading.name(2)).isEmpty();
    }

    @Test
    void aColumnThatNobodyKnowsOrThatIsMissingOrThereTwiceIsRefusedByItsPlaceOrName() {
        refused("table-column-unknown", "Column 2 is none of a, b and c.", "name", "secret");
        refused("table-column-twice", "There are two columns name.", "name", "name");
        refused("table-column-missing", "There is no column name.", "note");
    }

    private static void refused(String problem, String detail, String... names) {
        assertThatThrownBy(() -> heading(names)).isInstanceOfSatisfying(InvalidInput.class, e -> {
            assertThat(e.problem()).isEqualTo(problem);
            assertThat(e.detail()).isEqualTo(detail);
        });
    }

    private static TableHeading heading(String... names) {
        return new TableHeading(List.of(names), List.of("name", "note", "colour"), List.of("name"), "a, b and c");
    }
}
