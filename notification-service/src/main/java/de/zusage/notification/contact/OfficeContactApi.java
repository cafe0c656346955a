package de.zusage.notification.contact;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes over the wire about the office's mailbox. */
final class OfficeContactApi {

    private OfficeContactApi() {}

    /** Where the office wants its own reminders. */
    @Schema(example = "{\"mail\": \"beratung@office.example\"}")
    record OfficeContactRequest(@NotBlank @Size(max = 254) String mail) {}

    /** Without mail as long as nobody named one; where it has a day of bouncing nobody is there, and it is not used. */
    record OfficeContactView(
            @Nullable String mail, @Nullable LocalDate bouncedOn) {}
}
