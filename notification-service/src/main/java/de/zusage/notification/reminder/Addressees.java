package de.zusage.notification.reminder;

import de.zusage.notification.adviser.KnownAdvisers;
import de.zusage.notification.staff.Colleagues;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Whom an office's reminder goes to: whoever is there for the case today, a deputy instead of the adviser, where he or she
 * reads mail; otherwise the mailbox of the office.
 */
@ApplicationScoped
class Addressees {

    private final KnownAdvisers advisers;
    private final Colleagues colleagues;
    private final Clock clock;

    Addressees(KnownAdvisers advisers, Colleagues colleagues, Clock clock) {
        this.advisers = advisers;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** The cases by whoever is told of them; without a person those for the mailbox of the office. */
    Map<Optional<UUID>, List<UUID>> of(Collection<UUID> cases) {
        Map<UUID, UUID> present = advisers.present(cases, LocalDate.now(clock));
        Map<UUID, Boolean> reads = present.values().stream()
                .distinct()
                .collect(Collectors.toMap(
                        person -> person, person -> colleagues.mailbox(person).isPresent()));
        return cases.stream()
                .collect(Collectors.groupingBy(
                        caseId -> Optional.ofNullable(present.get(caseId)).filter(reads::get)));
    }

    /** Whether a message that was made for one person has come to be for another. */
    boolean isAnother(Reminder reminder) {
        return reminder.person().isPresent()
                && !reminder.kind().namesItsReader()
                && !of(List.of(reminder.caseId())).containsKey(reminder.person());
    }
}
