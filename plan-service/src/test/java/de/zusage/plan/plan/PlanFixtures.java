package de.zusage.plan.plan;

import de.zusage.kit.event.OutgoingEvent;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.plan.review.Party;
import de.zusage.plan.review.ReviewEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Plans for tests: opened on 2 March 2026, reviewed every three months, one step of each side. */
public final class PlanFixtures {

    public static final UUID AGREEMENT = UUID.fromString("0197b000-0000-7000-8000-00000000a001");
    public static final UUID CASE = UUID.fromString("0197b000-0000-7000-8000-00000000c001");
    public static final UUID CLIENT_STEP = UUID.fromString("0197b000-0000-7000-8000-00000000d001");
    public static final UUID OFFICE_STEP = UUID.fromString("0197b000-0000-7000-8000-00000000d002");
    public static final UUID NEW_STEP = UUID.fromString("0197b000-0000-7000-8000-00000000d003");
    public static final LocalDate OPENED = LocalDate.of(2026, 3, 2);
    public static final LocalDate CLIENT_DUE = LocalDate.of(2026, 6, 1);
    public static final LocalDate OFFICE_DUE = LocalDate.of(2026, 5, 15);

    private PlanFixtures() {}

    public static Promised clientPromise(LocalDate dueOn) {
        return new Promised(CLIENT_STEP, Side.CLIENT, "LANGUAGE", "LANGUAGE_PRACTICE", Map.of("hours", "3"), dueOn);
    }

    public static Promised officePromise() {
        return new Promised(OFFICE_STEP, Side.OFFICE, "LANGUAGE", "LANGUAGE_COURSE_PLACE", Map.of(), OFFICE_DUE);
    }

    public static Promised newPromise() {
        return new Promised(
                NEW_STEP, Side.PARTNER, "WORK", "WORK_PLACEMENT", Map.of("place", "p-7"), LocalDate.of(2026, 9, 1));
    }

    public static Terms terms(int version, Promised... promises) {
        return new Terms(version, 3, List.of(promises));
    }

    public static Plan anEmptyPlan() {
        return new Plan(new Tenant("stuttgart", "stuttgart-a"), AGREEMENT, CASE, OPENED);
    }

    public static Plan anActivePlan() {
        Plan plan = anEmptyPlan();
        plan.open(terms(1, clientPromise(CLIENT_DUE), officePromise()), UnaryOperator.identity());
        return plan;
    }

    public static Plan aPlanWithBothStepsMet() {
        Plan plan = anActivePlan();
        plan.record(List.of(met(CLIENT_STEP), met(OFFICE_STEP)), OFFICE_DUE);
        return plan;
    }

    public static StepOutcome met(UUID step) {
        return new StepOutcome(step, Outcome.MET, null);
    }

    /** Every event this service publishes, with the values of the golden examples. */
    public static List<OutgoingEvent> oneOfEachEvent() {
        UUID review = UUID.fromString("0197b000-0000-7000-8000-00000000e001");
        LocalDate june = LocalDate.of(2026, 6, 2);
        return List.of(
                new PlanEvent.Opened(AGREEMENT, CASE, OPENED),
                new PlanEvent.StepAdded(
                        AGREEMENT, CASE, CLIENT_STEP, Side.CLIENT, "LANGUAGE", "LANGUAGE_PRACTICE", CLIENT_DUE),
                new PlanEvent.StepRescheduled(AGREEMENT, CASE, CLIENT_STEP, LocalDate.of(2026, 7, 1)),
                new PlanEvent.StepStarted(AGREEMENT, CASE, CLIENT_STEP, LocalDate.of(2026, 3, 9)),
                new PlanEvent.StepClosed(
                        AGREEMENT, CASE, CLIENT_STEP, Side.CLIENT, Outcome.NOT_MET, Cause.OFFER_MISSING, june),
                new PlanEvent.StepSuperseded(AGREEMENT, CASE, CLIENT_STEP, LocalDate.of(2026, 6, 15)),
                new PlanEvent.Closed(AGREEMENT, CASE, LocalDate.of(2026, 12, 1)),
                new ReviewEvent.Planned(AGREEMENT, CASE, review, june, false),
                new ReviewEvent.Held(AGREEMENT, CASE, review, june, false, false, 1, LocalDate.of(2026, 9, 1)),
                new ReviewEvent.NotHeld(AGREEMENT, CASE, review, Cause.OFFICE, june),
                new ReviewEvent.Rescheduled(
                        AGREEMENT, CASE, review, UUID.fromString("0197b000-0000-7000-8000-00000000e002"), june),
                new ReviewEvent.Dropped(AGREEMENT, CASE, review, june),
                new ReviewEvent.AmendmentRequested(AGREEMENT, CASE, review, Party.CLIENT, june),
                new PlanEvent.StepCorrected(
                        AGREEMENT,
                        CASE,
                        CLIENT_STEP,
                        Side.CLIENT,
                        StepState.NOT_MET,
                        Cause.OFFER_MISSING,
                        CorrectionReason.CLIENT_DISPUTED,
                        june),
                new PlanEvent.StepVerdictRecorded(
                        AGREEMENT,
                        CASE,
                        CLIENT_STEP,
                        Side.CLIENT,
                        Outcome.NOT_MET,
                        Cause.OFFER_MISSING,
                        VerdictSource.PAPER,
                        june));
    }

    public static List<Class<? extends OutgoingEvent>> kindsOfEvents() {
        return List.of(PlanEvent.class, ReviewEvent.class);
    }

    static Step aStep(StepState state) {
        Step step = anActivePlan().step(CLIENT_STEP);
        switch (state) {
            case OPEN -> {}
            case IN_PROGRESS -> step.start(OPENED);
            case SUPERSEDED -> step.supersede(OPENED);
            case NOT_MET -> step.close(Outcome.NOT_MET, Cause.PROVIDER, OPENED);
            case MET, PARTLY_MET -> step.close(Outcome.valueOf(state.name()), null, OPENED);
        }
        return step;
    }
}
