package de.zusage.notification.calendar;

import de.zusage.notification.text.Unseen;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes over the wire about calendars. */
final class CalendarApi {

    /**
     * Something to see, and nothing unseen: neither control characters, nor what has no width or turns the direction of the
     * text around it. Between two letters a joiner may stand, which Persian and Kurdish words need.
     */
    private static final String WORD = "(?=.*[\\p{L}\\p{N}\\p{S}])(?:[^\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029"
            + Unseen.LETTERS + "]|(?<=[\\p{L}\\p{M}])[\\u200C\\u200D](?=\\p{L}))*";

    private CalendarApi() {}

    /** The word that the client wants to see at each entry; a neutral one where it is absent. */
    @Schema(example = """
            {"title": "Kaffee"}""")
    record FeedRequest(
            @Size(max = 40) @Pattern(regexp = WORD) @Nullable String title) {}

    /** The address, which is shown this once. */
    record FeedView(String address) {}
}
