package de.zusage.agreement.office;

import de.zusage.kit.event.OutgoingEvent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happens to offices. */
sealed interface OfficeEvent extends OutgoingEvent {

    /** An office was registered or described anew; {@code closesOn} is its last day. */
    record Changed(
            String office,
            String authority,
            String carrier,
            Programme programme,
            LocalDate opensOn,
            @Nullable LocalDate closesOn)
            implements OfficeEvent {
        @Override
        public String type() {
            return "office.changed.v1";
        }
    }
}
