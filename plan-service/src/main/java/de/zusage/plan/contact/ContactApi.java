package de.zusage.plan.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Requests and answers about the contacts log. */
final class ContactApi {

    private ContactApi() {}

    /**
     * Three fields are enough; the day is today, in a correction the day it was, and without a case it was short advice.
     */
    @Schema(name = "ContactRequest", example = "{\"kind\":\"TALK\",\"minutes\":30,\"topic\":\"HOUSING\"}")
    record ContactRequest(
            @NotNull ContactKind kind,
            @NotNull @Min(1) @Max(Contact.LONGEST) Integer minutes,
            @NotNull Topic topic,
            @Nullable LocalDate on,
            @Nullable UUID caseId) {

        Contact on(LocalDate usual) {
            return new Contact(kind, minutes, topic, on == null ? usual : on, caseId);
        }
    }

    /** An entry as its writer reads it. */
    @Schema(name = "Contact")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ContactView(
            UUID id,
            ContactKind kind,
            int minutes,
            Topic topic,
            LocalDate on,
            @Nullable UUID caseId,
            boolean removed,
            List<PastView> earlier) {

        static ContactView of(ContactEntry entry, List<PastContact> past) {
            return new ContactView(
                    entry.id,
                    entry.kind,
                    entry.minutes,
                    entry.topic,
                    entry.heldOn,
                    entry.caseId,
                    entry.removed,
                    past.stream().map(PastView::of).toList());
        }
    }

    /** What an entry said before it was corrected or removed. */
    @Schema(name = "EarlierContact")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PastView(
            long version,
            ContactKind kind,
            int minutes,
            Topic topic,
            LocalDate on,
            @Nullable UUID caseId) {

        static PastView of(PastContact past) {
            return new PastView(past.version, past.kind, past.minutes, past.topic, past.heldOn, past.caseId);
        }
    }

    /** Entries of the caller; their earlier versions are shown with each alone. */
    @Schema(name = "ContactItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ContactItem(
            UUID id,
            ContactKind kind,
            int minutes,
            Topic topic,
            LocalDate on,
            @Nullable UUID caseId) {

        static ContactItem of(ContactEntry entry) {
            return new ContactItem(entry.id, entry.kind, entry.minutes, entry.topic, entry.heldOn, entry.caseId);
        }
    }
}
