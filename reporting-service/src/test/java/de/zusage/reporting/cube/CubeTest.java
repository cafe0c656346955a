package de.zusage.reporting.cube;

import static de.zusage.reporting.fact.Told.aCase;
import static de.zusage.reporting.fact.Told.agreement;
import static de.zusage.reporting.fact.Told.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.kit.web.InvalidInput;
import de.zusage.local.testing.ServiceStack;
import de.zusage.reporting.fact.Told;
import de.zusage.reporting.fact.Told.Thing;
import de.zusage.reporting.period.Months;
import de.zusage.reporting.period.Span;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What comes of facts when they are counted. Each test has an office of its own. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class CubeTest {
    private static final LocalDate LATER = LocalDate.of(2027, 3, 31);

    private final String office = "essen-" + UUID.randomUUID().toString().substring(0, 8);

    @Inject
    Told told;

    @Inject
    Cubes cubes;

    @Test
    void countsByPeriodAndCategoryAndWhatNobodyRecordedIsSaid() {
        told.tell(
                signed("2026-05", "\"sex\":\"F\"", "\"cefr\":\"A1\""),
                signed("2026-06", "\"sex\":\"F\"", "\"cefr\":\"A1\""),
                signed("2026-07", "\"sex\":\"M\""));
        assertThat(count("agreements-signed", Span.QUARTER, "sex", "cefr"))
                .containsExactly("2026-04/2026-06 F,A1 2", "2026-07/2026-09 M,NOT_RECORDED 1");
        assertThat(count("agreements-signed", Span.HALF_YEAR)).containsExactly("2026-04/2026-09  3");
        assertThat(count("agreements-signed", Span.TOTAL, "cefr", "sex"))
                .as("in the order of the request")
                .containsExactly("2026-04/2027-09 A1,F 2", "2026-04/2027-09 NOT_RECORDED,M 1");
        assertThat(count("agreements-offered", Span.TOTAL)).containsExactly("2026-04/2027-09  3");
    }

    @Test
    void whatLiesOutsideThePilotOrAfterTheDayIsNotCounted() {
        told.tell(signed("2026-03"), signed("2026-05"), signed("2026-08"));
        assertThat(count("agreements-signed", Span.QUARTER, LocalDate.of(2026, 7, 15)))
                .containsExactly("2026-04/2026-06  1");
        assertThat(cubes.count(request("agreements-signed", Span.QUARTER, LocalDate.of(2026, 7, 15)))
                        .periods())
                .extracting(Months::label)
                .containsExactly("2026-04/2026-06", "2026-07/2026-09");
        assertThat(cubes.count(request("agreements-signed", Span.QUARTER, LocalDate.of(2026, 3, 31)))
                        .cells())
                .isEmpty();
    }

    @Test
    void whatIsActiveIsCountedAtTheEndOfEachPeriod() {
        told.tell(
                signed("2026-05"),
                signed("2026-05").tells("ENDED", "2026-08", "\"endReason\":\"LAPSED\""),
                signed("2026-08").tells("COMPLETED", "2026-12", "\"endReason\":\"COMPLETED\""));
        assertThat(count("agreements-active", Span.QUARTER))
                .containsExactly(
                        "2026-04/2026-06  2", "2026-07/2026-09  2", "2026-10/2026-12  1", "2027-01/2027-03  1");
        assertThat(count("agreements-active", Span.QUARTER, LocalDate.of(2026, 7, 31)))
                .as("nothing had ended by then")
                .containsExactly("2026-04/2026-06  2", "2026-07/2026-09  2");
        assertThat(count("agreements-ended", Span.TOTAL, "endReason"))
                .containsExactly("2026-04/2027-09 COMPLETED 1", "2026-04/2027-09 LAPSED 1");
    }

    @Test
    void whatIsVoidWasNeverOneAndACorrectionReplacesWhatWasSaid() {
        told.tell(
                signed("2026-05").tells("VOIDED", "2026-06"),
                signed("2026-05", "\"cefr\":\"A1\"").tells("CORRECTED", "2026-09", "\"cefr\":\"B1\""));
        assertThat(count("agreements-signed", Span.TOTAL, "cefr")).containsExactly("2026-04/2027-09 B1 1");
        assertThat(count("agreements-signed", Span.TOTAL, LocalDate.of(2026, 8, 31), "cefr"))
                .as("as it was known then")
                .containsExactly("2026-04/2027-09 A1 1");
        told.tell(
                step("essen", office)
                        .tells("PROMISED", "2026-05", "\"side\":\"CLIENT\"", "\"outcome\":\"OPEN\"")
                        .tells("CLOSED", "2026-06", "\"outcome\":\"NOT_MET\"", "\"cause\":\"OFFICE\"")
                        .tells("CORRECTED", "2026-06", "\"outcome\":\"OPEN\"", "\"cause\":\"NOT_APPLICABLE\""),
                step("essen", office)
                        .tells("PROMISED", "2026-05", "\"side\":\"OFFICE\"")
                        .tells("CLOSED", "2026-06", "\"outcome\":\"MET\"", "\"cause\":\"NOT_APPLICABLE\""));
        assertThat(count("steps-final", Span.TOTAL, "side", "outcome"))
                .as("open again is not final")
                .containsExactly("2026-04/2027-09 OFFICE,MET 1");
    }

    @Test
    void whoChangesOfficeIsCountedOnceWhereItBegan() {
        told.tell(signed("2026-05", "\"sex\":\"F\"")
                .tells("TRANSFERRED", "2026-07", "\"transferred\":\"YES\"")
                .at("leipzig", "leipzig-" + office)
                .tells("AMENDED", "2026-09", "\"amended\":\"YES\"")
                .tells("COMPLETED", "2026-12", "\"endReason\":\"COMPLETED\""));
        List<TrueCounts.Cell> ended =
                cubes.count(request("agreements-ended", Span.TOTAL, LATER, "transferred")).cells().stream()
                        .filter(cell -> cell.office().endsWith(office))
                        .toList();
        assertThat(ended).containsExactly(new TrueCounts.Cell("essen", office, "2026-04/2027-09", List.of("YES"), 1));
        assertThat(count("agreements-signed", Span.TOTAL, "amended")).containsExactly("2026-04/2027-09 YES 1");
    }

    @Test
    void aCaseWithoutAnAgreementIsOneThatWasManagedAndClosed() {
        told.tell(
                contact()
                        .tells("ASSESSED", "2026-05", "\"management\":\"CASE_MANAGEMENT\"")
                        .tells("CLOSED", "2026-09"),
                contact()
                        .tells("SHORT_ADVICE", "2026-05", "\"management\":\"SHORT_ADVICE\"")
                        .tells("CLOSED", "2026-05"),
                contact()
                        .tells("AGREEMENT_SIGNED", "2026-06", "\"management\":\"WITH_AGREEMENT\"")
                        .tells("CLOSED", "2026-12", "\"closure\":\"GOAL_REACHED\""));
        assertThat(count("first-contacts", Span.TOTAL)).containsExactly("2026-04/2027-09  3");
        assertThat(count("cases-without-agreement", Span.TOTAL)).containsExactly("2026-04/2027-09  1");
        assertThat(count("cases-closed", Span.TOTAL, "management"))
                .containsExactly(
                        "2026-04/2027-09 CASE_MANAGEMENT 1",
                        "2026-04/2027-09 SHORT_ADVICE 1",
                        "2026-04/2027-09 WITH_AGREEMENT 1");
    }

    @Test
    void whatMustNotBeCrossedIsNotCounted() {
        refused("agreements-ended", "nationalityGroup");
        refused("agreements-signed", "endReason", "residenceGroup");
        refused("agreements-ended", "sex", "ageBand");
        refused("steps-final", "sex");
        refused("agreements-signed", "month");
        refused("people");
    }

    private void refused(String population, String... dimensions) {
        TableRequest request = request(population, Span.TOTAL, LATER, dimensions);
        assertThatThrownBy(() -> cubes.count(request)).isInstanceOf(InvalidInput.class);
    }

    private Thing contact() {
        return aCase("essen", office).tells("FIRST_CONTACT", "2026-05", "\"programme\":\"MBE\"");
    }

    private Thing signed(String month, String... attributes) {
        return agreement("essen", office)
                .tells("OFFERED", "2026-04", "\"programme\":\"MBE\"")
                .tells("SIGNED", month, attributes);
    }

    private List<String> count(String population, Span kind, String... dimensions) {
        return count(population, kind, LATER, dimensions);
    }

    private List<String> count(String population, Span kind, LocalDate asOf, String... dimensions) {
        return cubes.count(request(population, kind, asOf, dimensions)).cells().stream()
                .filter(cell -> cell.office().equals(office))
                .map(cell -> cell.period() + " " + String.join(",", cell.categories()) + " " + cell.count())
                .toList();
    }

    private static TableRequest request(String population, Span kind, LocalDate asOf, String... dimensions) {
        return new TableRequest(population, List.of(dimensions), kind, asOf);
    }
}
