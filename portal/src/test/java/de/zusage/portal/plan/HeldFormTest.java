package de.zusage.portal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.portal.page.GoalArea;
import de.zusage.portal.page.Side;
import de.zusage.portal.plan.Plans.Draft;
import de.zusage.portal.plan.Plans.Entries;
import de.zusage.portal.plan.Plans.Plan;
import de.zusage.portal.plan.Plans.Step;
import de.zusage.portal.plan.Plans.StepSoFar;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HeldFormTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 2);
    private static final Step FIRST = step();
    private static final Step SECOND = step();

    @Test
    void whatIsEnteredIsStoredAndShownAgain() {
        HeldForm entered = HeldForm.of(sent());
        Entries entries = entered.entries(List.of(FIRST, SECOND), TODAY, TODAY);
        assertThat(entries.outcomes())
                .as("a reason stays, also before the outcome")
                .containsExactly(
                        new StepSoFar(FIRST.id(), StepOutcome.MET, null),
                        new StepSoFar(SECOND.id(), null, Cause.PROVIDER));
        HeldForm shown = HeldForm.of(plan(), draft(entries, Instant.EPOCH), TODAY.plusDays(5));
        assertThat(shown).isEqualTo(entered.on("\"7\"", "\"3\""));
    }

    @Test
    void asLongAsNothingIsStoredTodayAndTheUsualNextDayAreProposed() {
        HeldForm shown = HeldForm.of(plan(), draft(nothing(), null), TODAY);
        assertThat(shown.heldOn()).isEqualTo("2026-06-02");
        assertThat(shown.nextOn()).isEqualTo("2026-09-02");
        assertThat(HeldForm.of(plan(), draft(nothing(), Instant.EPOCH), TODAY).nextOn())
                .as("taken out")
                .isEmpty();
    }

    /** Else whoever prepares a review would find it held on the day of the preparation. */
    @Test
    void beforeThePlannedDayTodayIsNotStored() {
        HeldForm entered = HeldForm.of(sent());
        LocalDate today = LocalDate.of(2026, 6, 1);
        assertThat(entered.entries(List.of(), today.plusDays(1), today).heldOn())
                .isNull();
        assertThat(entered.entries(List.of(), today, today).heldOn()).isEqualTo(today);
        assertThat(entered.entries(List.of(), today.plusDays(2), today.plusDays(1))
                        .heldOn())
                .isEqualTo(today);
    }

    @Test
    void aDayThatIsNoneIsNamedByItsField() {
        MultivaluedMap<String, String> sent = sent();
        sent.putSingle("heldOn", "gestern");
        sent.putSingle("nextOn", "31.9.2026");
        assertThat(HeldForm.of(sent).unreadable()).containsExactly("held-on", "next-on");
        sent.putSingle("heldOn", "");
        sent.putSingle("nextOn", "");
        assertThat(HeldForm.of(sent).unreadable()).isEmpty();
    }

    @Test
    void ofTwoWhoWriteOnlyWhatDiffersIsShown() {
        HeldForm mine = HeldForm.of(sent());
        MultivaluedMap<String, String> other = sent();
        other.putSingle("outcome." + SECOND.id(), "NOT_MET");
        other.putSingle("note", "anders");
        Theirs theirs = new Theirs(HeldForm.of(other), mine);
        assertThat(theirs.steps(plan().getEntity())).containsExactly(SECOND);
        assertThat(theirs.outcome(SECOND)).isEqualTo(StepOutcome.NOT_MET);
        assertThat(theirs.otherNote()).isTrue();
        assertThat(List.of(
                        theirs.otherDay(),
                        theirs.otherNextDay(),
                        theirs.otherObstacles(),
                        theirs.otherAmendment(),
                        theirs.isSame(plan().getEntity())))
                .containsOnly(false);
        assertThat(new Theirs(mine.on("x", "y"), mine).isSame(plan().getEntity()))
                .isTrue();
    }

    private static MultivaluedMap<String, String> sent() {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        sent.putSingle("etag", "\"7\"");
        sent.putSingle("draft", "\"2\"");
        sent.putSingle("heldOn", "2026-06-01");
        sent.putSingle("outcome." + FIRST.id(), "MET");
        sent.putSingle("outcome." + SECOND.id(), "");
        sent.putSingle("cause." + SECOND.id(), "PROVIDER");
        sent.put("obstacles", List.of("TRAVEL", "TIME"));
        sent.putSingle("note", " Der Bus fährt nicht. ");
        sent.putSingle("nextOn", "2026-08-03");
        sent.putSingle("amendmentBy", "CLIENT");
        return sent;
    }

    private static RestResponse<Plan> plan() {
        return ResponseBuilder.ok(new Plan(
                        UUID.randomUUID(), UUID.randomUUID(), "ACTIVE", 3, null, List.of(FIRST, SECOND), List.of()))
                .header("ETag", "\"7\"")
                .build();
    }

    private static RestResponse<Draft> draft(Entries entries, @Nullable Instant storedAt) {
        return ResponseBuilder.ok(new Draft(storedAt, entries))
                .header("ETag", "\"3\"")
                .build();
    }

    private static Entries nothing() {
        return new Entries(null, null, null, null, null, null);
    }

    private static Step step() {
        return new Step(
                UUID.randomUUID(),
                Side.CLIENT,
                GoalArea.WORK,
                "WORK_APPLICATIONS",
                null,
                TODAY,
                StepState.OPEN,
                null,
                null,
                null,
                false,
                null);
    }
}
