package de.zusage.agreement.agreement;

import static de.zusage.agreement.agreement.AgreementFixtures.AGREEMENT;
import static de.zusage.agreement.agreement.AgreementFixtures.CASE;
import static de.zusage.agreement.agreement.AgreementFixtures.TODAY;
import static de.zusage.agreement.agreement.AgreementFixtures.aDraft;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.agreement.fact.Attribute;
import de.zusage.agreement.fact.FactContract;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactBandsTest {
    private static final LocalDate CONTACT = LocalDate.of(2026, 4, 1);

    @ParameterizedTest
    @CsvSource({"0, D0_7", "7, D0_7", "8, D8_28", "28, D8_28", "29, D29_91", "91, D29_91", "92, GT91", "-1, "})
    void countsTheDaysUpToTheSignature(int days, @org.jspecify.annotations.Nullable String band) {
        assertThat(FactBands.contactToSignature(CONTACT, CONTACT.plusDays(days)))
                .isEqualTo(Optional.ofNullable(band));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-30, LT3",
        "2026-07-01, M3_6",
        "2026-09-30, M3_6",
        "2026-10-01, M6_12",
        "2027-03-31, M6_12",
        "2027-04-01, M12_PLUS"
    })
    void countsWholeMonthsUpToTheEnd(LocalDate end, String band) {
        assertThat(FactBands.duration(CONTACT, end)).isEqualTo(band);
    }

    @Test
    void everyAgreementHasItsBandsOfTheContract() {
        List<AgreementEvent.Promised> two = aDraft().promised();
        for (int times = 1; times < 6; times++) {
            for (int months = 1; months <= 6; months++) {
                List<AgreementEvent.Promised> promises = Collections.nCopies(times, two).stream()
                        .flatMap(List::stream)
                        .toList();
                var bands = FactBands.ofTerms(new AgreementEvent.Activated(
                        AGREEMENT, CASE, 1, TODAY, months, TODAY.plusMonths(months), promises));
                bands.forEach((attribute, band) -> assertThat(band).isIn(FactContract.values(attribute)));
                assertThat(bands)
                        .containsEntry(
                                Attribute.PROMISES,
                                promises.size() <= 3 ? "2_3" : promises.size() <= 6 ? "4_6" : "7_PLUS");
            }
        }
    }
}
