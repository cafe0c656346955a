package de.zusage.notification.escalation;

import de.zusage.kit.web.Page;
import de.zusage.notification.date.KnownDate;
import de.zusage.notification.date.KnownDates;
import de.zusage.notification.escalation.EscalationApi.EscalationView;
import de.zusage.notification.escalation.EscalationApi.TurnView;
import de.zusage.notification.staff.Colleagues;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows escalations with what waits and the names of those who have them. */
@ApplicationScoped
class EscalationViews {

    private final Turns turns;
    private final Colleagues colleagues;
    private final KnownDates dates;

    EscalationViews(Turns turns, Colleagues colleagues, KnownDates dates) {
        this.turns = turns;
        this.colleagues = colleagues;
        this.dates = dates;
    }

    Page<EscalationView> of(Page<Escalation> page) {
        Map<UUID, KnownDate> known =
                dates.byId(page.items().stream().map(Escalation::subjectId).toList());
        return page.map(each -> of(each, Optional.ofNullable(known.get(each.subjectId()))));
    }

    EscalationView of(Escalation escalation) {
        return of(escalation, dates.findByIdOptional(escalation.subjectId()));
    }

    private EscalationView of(Escalation escalation, Optional<KnownDate> date) {
        return new EscalationView(
                escalation.id(),
                escalation.caseId(),
                escalation.cause(),
                date.map(KnownDate::kind).orElse(null),
                escalation.subjectId(),
                date.map(KnownDate::dueOn).orElse(null),
                escalation.since(),
                escalation.state(),
                escalation.level(),
                escalation.holder().orElse(null),
                name(escalation.holder()),
                escalation.state() == EscalationState.RAISED ? escalation.nextAt() : null,
                escalation.ending().orElse(null),
                turns.of(escalation.id()).stream().map(this::of).toList());
    }

    private TurnView of(Turn turn) {
        return new TurnView(
                turn.level(),
                turn.person().orElse(null),
                name(turn.person()),
                turn.handedOn(),
                turn.beganAt(),
                turn.acknowledgedAt().orElse(null));
    }

    private @Nullable String name(Optional<UUID> person) {
        return person.flatMap(colleagues::name).orElse(null);
    }
}
