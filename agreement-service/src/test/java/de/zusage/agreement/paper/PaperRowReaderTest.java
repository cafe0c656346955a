package de.zusage.agreement.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.agreement.paper.Refused.Reason;
import de.zusage.agreement.template.GoalArea;
import de.zusage.kit.web.InvalidInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaperRowReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Test
    void readsWhatThePaperSaysInEitherWayOfWritingADay() {
        PaperRow row = read(Map.of());

        assertThat(row.person().birthDate()).hasToString("BirthDate[text=1990-05-17]");
        assertThat(row.signedOn()).isEqualTo(LocalDate.of(2011, 4, 4));
        assertThat(row.begunOn()).isEqualTo(LocalDate.of(2011, 4, 1));
        assertThat(row.needs()).containsExactly(GoalArea.LANGUAGE, GoalArea.WORK);
        assertThat(row.agreement().promises()).hasSize(2);
        assertThat(read(Map.of("clientSignedOn", "40634")).begunOn()).isEqualTo(LocalDate.of(2011, 4, 1));
        assertThat(read(Map.of("birthDate", "1990")).person().birthDate()).hasToString("BirthDate[text=1990]");
        assertThat(read(Map.of("birthDate", "")).person().birthDate()).isNull();
    }

    @Test
    void namesReasonAndColumnOfWhatCannotBeTaken() {
        refused("name", "", Reason.MISSING);
        refused("name", "1234", Reason.NOT_A_NAME);
        refused("name", "გიორგი", Reason.NOT_PRINTABLE);
        refused("client1", "Ich übe 李.", Reason.NOT_PRINTABLE);
        refused("office1", "Wir helfen 😀.", Reason.NOT_PRINTABLE);
        refused("birthDate", "sometime", Reason.NOT_A_BIRTH_DATE);
        refused("birthDate", "2027-01-01", Reason.IN_THE_FUTURE);
        refused("birthDate", "1995", Reason.CLIENT_MAY_BE_MINOR);
        refused("contactLanguage", "Arabisch", Reason.NOT_A_LANGUAGE);
        refused("needs", "SPORT", Reason.NOT_A_GOAL_AREA);
        refused("needs", "", Reason.MISSING);
        refused("clientSignedOn", "31.02.2011", Reason.NOT_A_DAY);
        refused("clientSignedOn", "2026-03-02", Reason.IN_THE_FUTURE);
        refused("reviewIntervalMonths", "drei", Reason.NOT_A_NUMBER);
        refused("reviewIntervalMonths", "7", Reason.INTERVAL_OUT_OF_RANGE);
        refused("client1", "", Reason.NO_PROMISE_OF_THIS_SIDE);
        refused("office1", "", Reason.NO_PROMISE_OF_THIS_SIDE);
        refused("client1Area", "HOUSING", Reason.NEED_NOT_RECORDED);
        refused("client1Area", "", Reason.MISSING);
        refused("client1", "x".repeat(1001), Reason.TOO_LONG);
        refused("client1", "a\u0000b", Reason.NOT_ACCEPTED);
    }

    @Test
    void refusesATableWithoutTheColumnsOfTheExample() {
        assertThatThrownBy(() -> PaperColumns.heading(List.of("name", "Passnummer")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Column 2")
                .hasMessageNotContaining("Passnummer");
        assertThatThrownBy(() -> PaperColumns.heading(List.of("name"))).hasMessageContaining("contactLanguage");
        assertThatThrownBy(() -> PaperColumns.heading(List.of("name", "name"))).hasMessageContaining("two columns");
    }

    private static void refused(String column, String content, Reason reason) {
        assertThatThrownBy(() -> read(Map.of(column, content)))
                .as(column + " " + reason)
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(refused.column()).isEqualTo(column);
                });
    }

    private static PaperRow read(Map<String, String> changed) {
        Map<String, String> row = new HashMap<>(Map.of(
                "name", "Ðặng Thị Ánh",
                "birthDate", "17.05.1990",
                "contactLanguage", "vi",
                "needs", "LANGUAGE|WORK",
                "clientSignedOn", "01.04.2011",
                "adviserSignedOn", "2011-04-04",
                "reviewIntervalMonths", "3",
                "client1", "Ich übe.",
                "client1Area", "language",
                "office1", "Wir helfen."));
        row.put("office1Area", "WORK");
        row.putAll(changed);
        List<String> cells = new ArrayList<>();
        PaperColumns.ALL.forEach(column -> cells.add(row.getOrDefault(column, "")));
        return new PaperRowReader(PaperColumns.heading(PaperColumns.ALL), 2000, 6, TODAY)
                .read(new Line(2, cells, Line.NO_FORMULA));
    }
}
