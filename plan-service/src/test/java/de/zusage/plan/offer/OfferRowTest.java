package de.zusage.plan.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.kit.web.CsvTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferRowTest {
    private static final String GOOD =
            "T;MENTORING;vhs;WORK;de;West;ja;no;2026-09-01 3.11.2026;15;30;1.9.2026;2026-12-31";

    private final OfferRow.Reader reader = new OfferRow.Reader(OfferRow.COLUMNS);

    @Test
    void isAnOfferWithTheDaysInEitherWriting() {
        OfferTerms terms = read(GOOD);
        assertThat(terms.startDates()).containsExactly(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 3));
        assertThat(terms.validFrom()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(terms.accessible()).isTrue();
        assertThat(terms.childCare()).isFalse();
        assertThat(terms.waitingDays()).isEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource({
        "T;, '=1+1;', FORMULA, title",
        "West, ' =1+1', FORMULA, place",
        "vhs, @vhs, FORMULA, provider",
        ";15;, ;+15;, FORMULA, capacity",
        "T;, ;, MISSING, title",
        "MENTORING, DANCING, NOT_UNDERSTOOD, kind",
        ";de;, ;German;, NOT_UNDERSTOOD, languages",
        ";15;, ;10001;, NOT_UNDERSTOOD, capacity",
        ";30;, ;3651;, NOT_UNDERSTOOD, waitingDays",
        "ja, perhaps, NOT_UNDERSTOOD, accessible",
        "3.11.2026, 31.11.2026, NOT_UNDERSTOOD, startDates",
        "1.9.2026;, 1.9.0026;, NOT_UNDERSTOOD, validFrom",
        "2026-12-31, 2201-01-01, NOT_UNDERSTOOD, validTo"
    })
    void isRefusedWithTheReasonAndTheColumn(String good, String bad, String reason, String column) {
        assertThat(GOOD).contains(good);
        String row = GOOD.replace(good, bad);
        assertThatThrownBy(() -> read(row)).isInstanceOfSatisfying(OfferRow.Refused.class, e -> {
            assertThat(e.reason()).isEqualTo(reason);
            assertThat(e.column()).isEqualTo(column);
        });
    }

    @Test
    void aCellOfATableIsNoLongerListThanTheApiTakes() {
        longest("WORK", OfferApi.MOST_AREAS);
        longest("de", OfferApi.MOST_LANGUAGES);
        longest("2026-09-01 3.11.2026", OfferApi.MOST_STARTS / 2);
    }

    @Test
    void theFileToBeginWithIsWhatTheOperationShows() throws IOException {
        byte[] file = Files.readAllBytes(Path.of("offers.example.csv"));
        assertThat(new String(file, StandardCharsets.UTF_8)).isEqualTo(OfferTable.EXAMPLE);
        List<OfferTerms> all = new ArrayList<>();
        CsvTable.read(file, row -> {
            if (row.number() > 1) {
                all.add(reader.terms(row.cells()));
            }
        });
        assertThat(all).hasSize(2);
    }

    private void longest(String part, int most) {
        read(GOOD.replace(";" + part + ";", ";" + (part + " ").repeat(most) + ";"));
        String tooLong = GOOD.replace(";" + part + ";", ";" + (part + " ").repeat(most + 1) + ";");
        assertThatThrownBy(() -> read(tooLong))
                .isInstanceOfSatisfying(
                        OfferRow.Refused.class, e -> assertThat(e.reason()).isEqualTo("TOO_LONG"));
    }

    private OfferTerms read(String row) {
        return reader.terms(List.of(row.split(";", -1)));
    }
}
