package de.zusage.plan.agreement;

import de.zusage.kit.inbox.IncomingEvent;
import de.zusage.plan.plan.PlanService.PlanChange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the events of an agreement change in its plan. */
final class PlanChanges {

    private PlanChanges() {}

    /** Empty where the event leaves the plan as it is. */
    static Optional<PlanChange> of(IncomingEvent event) {
        return switch (event.type()) {
            case "agreement.activated.v1" -> {
                var activated = event.as(AgreementEvent.Activated.class);
                yield Optional.of((plan, workingDay) -> plan.open(activated.terms(), workingDay));
            }
            case "agreement.amended.v1" -> {
                var amended = event.as(AgreementEvent.Amended.class);
                yield Optional.of((plan, workingDay) -> plan.amend(amended.terms(), workingDay, amended.amendedOn()));
            }
            case "agreement.paused.v1" -> {
                var paused = event.as(AgreementEvent.Paused.class);
                yield Optional.of((plan, workingDay) -> plan.pause(paused.pausedOn()));
            }
            case "agreement.resumed.v1" -> {
                var resumed = event.as(AgreementEvent.Resumed.class);
                yield Optional.of(
                        (plan, workingDay) -> plan.resume(resumed.pausedDays(), workingDay, resumed.resumedOn()));
            }
            case "agreement.transferred.v1" -> {
                var transferred = event.as(AgreementEvent.Transferred.class);
                yield Optional.of((plan, workingDay) -> List.of(plan.transfer(transferred.transferredOn())));
            }
            case "agreement.completed.v1" ->
                Optional.of(closing(event.as(AgreementEvent.Completed.class).completedOn()));
            case "agreement.ended.v1" ->
                Optional.of(closing(event.as(AgreementEvent.Ended.class).endedOn()));
            case "agreement.voided.v1" -> {
                var voided = event.as(AgreementEvent.Voided.class);
                yield voided.agreementOver() ? Optional.of(closing(voided.on())) : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private static PlanChange closing(LocalDate on) {
        return (plan, workingDay) -> List.of(plan.close(on));
    }
}
