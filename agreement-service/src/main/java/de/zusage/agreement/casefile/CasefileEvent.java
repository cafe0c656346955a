package de.zusage.agreement.casefile;

import de.zusage.kit.event.OutgoingEvent;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a case tells the other services. */
sealed interface CasefileEvent extends OutgoingEvent {

    /** A case was opened; the contact language is a BCP 47 tag. */
    record Opened(UUID caseId, String contactLanguage, UUID adviser, LocalDate openedOn) implements CasefileEvent {
        @Override
        public String type() {
            return "casefile.opened.v1";
        }
    }

    /** The client is to be spoken and written to in another language from now on, a BCP 47 tag. */
    record Changed(UUID caseId, String contactLanguage, LocalDate changedOn) implements CasefileEvent {
        @Override
        public String type() {
            return "casefile.changed.v1";
        }
    }

    /** The client logs in so from now on, the subject of the own tokens; nobody does where there is none. */
    record ClientLoginChanged(UUID caseId, @Nullable UUID clientLogin, LocalDate changedOn) implements CasefileEvent {
        @Override
        public String type() {
            return "casefile.client-login-changed.v1";
        }
    }

    /** A case was closed. */
    record Closed(UUID caseId, ClosureReason reason, LocalDate closedOn) implements CasefileEvent {
        @Override
        public String type() {
            return "casefile.closed.v1";
        }
    }
}
