package de.zusage.notification.staff;

import de.zusage.notification.date.DateKind;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody of the staff is told otherwise than before.
 *
 * @param kinds of dates that he or she may hear of on other days than before; where only the way changed, none
 */
public record StaffChanged(UUID person, Set<DateKind> kinds) {
    /** What is known of somebody who came, went or does something else: any date may be concerned. */
    static StaffChanged altogether(UUID person) {
        return new StaffChanged(person, Set.of(DateKind.values()));
    }
}
