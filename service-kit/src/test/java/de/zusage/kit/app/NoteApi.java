package de.zusage.kit.app;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What goes over the wire. */
final class NoteApi {

    private NoteApi() {}

    enum Kind {
        SHORT,
        LONG
    }

    record NoteRequest(
            @NotBlank @Size(max = 200) String subject,
            @NotNull Kind kind,
            @Nullable LocalDate dueOn,
            @Min(0) @Max(9) int weight,
            @Nullable Map<String, String> parameters) {}

    record NoteView(UUID id, String subject, long version) {
        static NoteView of(Note note) {
            return new NoteView(note.id, note.subject, note.version);
        }
    }
}
