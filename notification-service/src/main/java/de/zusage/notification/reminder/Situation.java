package de.zusage.notification.reminder;

import de.zusage.notification.adviser.KnownAdvisers;
import de.zusage.notification.agreement.EndedAgreements;
import de.zusage.notification.agreement.Pause;
import de.zusage.notification.agreement.PausedAgreements;
import de.zusage.notification.contact.Reach;
import de.zusage.notification.date.KnownDate;
import de.zusage.notification.date.KnownDates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gathers from three features what is true of a known date right now. */
@ApplicationScoped
class Situation {

    private final KnownDates dates;
    private final EndedAgreements ended;
    private final PausedAgreements paused;
    private final KnownAdvisers advisers;
    private final Reach reach;
    private final Escalated escalated;
    private final ReminderConfig config;
    private final Clock clock;

    Situation(
            KnownDates dates,
            EndedAgreements ended,
            PausedAgreements paused,
            KnownAdvisers advisers,
            Reach reach,
            Escalated escalated,
            ReminderConfig config,
            Clock clock) {
        this.dates = dates;
        this.ended = ended;
        this.paused = paused;
        this.advisers = advisers;
        this.reach = reach;
        this.escalated = escalated;
        this.config = config;
        this.clock = clock;
    }

    /** Whether the agreement of a reminder is paused. */
    boolean waits(Reminder reminder) {
        return reminder.agreementId().filter(paused::contains).isPresent();
    }

    boolean isPaused(UUID agreementId) {
        return paused.contains(agreementId);
    }

    /** Why that reminder must not be sent now; the news of another adviser is good until the case closes. */
    Optional<Reason> against(Reminder reminder) {
        return against(reminder, LocalDate.now(clock));
    }

    /** The same for another day, as far as is known today. */
    Optional<Reason> against(Reminder reminder, LocalDate on) {
        return switch (reminder.kind()) {
            case ADVISER_CHANGED -> silent(reminder).or(() -> putRight(reminder));
            case CONTACT_BOUNCED -> silent(reminder);
            case CONTACT_MISSING -> silent(reminder).or(() -> reachable(reminder.caseId()));
            case ESCALATION, CARRIER_ESCALATION -> closed(reminder).or(() -> answered(reminder.subjectId()));
            default -> of(dates.findById(reminder.subjectId()), on).against(reminder);
        };
    }

    private Optional<Reason> closed(Reminder reminder) {
        return reach.caseClosed(reminder.caseId()) ? Optional.of(Reason.CASE_CLOSED) : Optional.empty();
    }

    private Optional<Reason> silent(Reminder reminder) {
        return closed(reminder).or(() -> Optional.of(Reason.STOPPED).filter(any -> reach.stopped(reminder.caseId())));
    }

    /** Whom the client believes to be there answers for the case again: there is no news. */
    private Optional<Reason> putRight(Reminder reminder) {
        return reminder.former()
                .filter(former -> advisers.adviser(reminder.caseId())
                        .filter(former::equals)
                        .isPresent())
                .map(any -> Reason.SUPERSEDED);
    }

    private Optional<Reason> answered(UUID turn) {
        return escalated.stands(turn) ? Optional.empty() : Optional.of(Reason.ANSWERED);
    }

    private Optional<Reason> reachable(UUID caseId) {
        return reach.isReachable(caseId) ? Optional.of(Reason.CALLED_SAFE) : Optional.empty();
    }

    /** Those of these reminders that are to be said today; what is known of them is read at once, however many they are. */
    List<Reminder> toBeSaid(List<Reminder> all) {
        Set<UUID> agreements = all.stream()
                .flatMap(reminder -> reminder.agreementId().stream())
                .collect(Collectors.toSet());
        Set<UUID> cases = all.stream().map(Reminder::caseId).collect(Collectors.toSet());
        Map<UUID, KnownDate> known =
                dates.byId(all.stream().map(Reminder::subjectId).toList());
        Map<UUID, Pause> pauses = paused.among(agreements);
        Set<UUID> over = ended.among(agreements);
        Set<UUID> silent = reach.silentAmong(cases);
        return all.stream()
                .filter(reminder -> !silent.contains(reminder.caseId()))
                .filter(reminder -> reminder.agreementId()
                        .map(pauses::get)
                        .filter(Pause::paused)
                        .isEmpty())
                .filter(reminder -> reminder.kind() == ReminderKind.ADVISER_CHANGED
                        ? putRight(reminder).isEmpty()
                        : circumstances(known.get(reminder.subjectId()), over)
                                .against(reminder)
                                .isEmpty())
                .toList();
    }

    /** Of a case that is neither closed nor stopped. */
    private Circumstances circumstances(@Nullable KnownDate date, Set<UUID> over) {
        KnownDate known = Objects.requireNonNull(date);
        return new Circumstances(
                known, over.contains(known.agreementId()), false, false, LocalDate.now(clock), config.patience());
    }

    Circumstances of(KnownDate date) {
        return of(date, LocalDate.now(clock));
    }

    private Circumstances of(KnownDate date, LocalDate on) {
        return new Circumstances(
                date,
                ended.contains(date.agreementId()),
                reach.caseClosed(date.caseId()),
                reach.stopped(date.caseId()),
                on,
                config.patience());
    }
}
