package de.zusage.agreement.declaration;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.kit.event.OutgoingEvent;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What consents tell the other services; neither a recipient without a code nor another office is named. */
sealed interface DeclarationEvent extends OutgoingEvent {

    /** The client agreed to one purpose for one recipient. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Given(
            UUID consentId,
            UUID caseId,
            Purpose purpose,
            @Nullable String recipient,
            int wording,
            String language,
            LocalDate givenOn)
            implements DeclarationEvent {
        @Override
        public String type() {
            return "consent.given.v1";
        }
    }

    /** The client took it back; nothing else follows from it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Withdrawn(
            UUID consentId,
            UUID caseId,
            Purpose purpose,
            @Nullable String recipient,
            LocalDate withdrawnOn) implements DeclarationEvent {
        @Override
        public String type() {
            return "consent.withdrawn.v1";
        }
    }
}
