package de.zusage.notification.calendar;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes over the wire about calendars. */
final class CalendarApi {

    /** Something to see, without control characters and without what turns the direction of the text around it. */
    private static final String WORD = "(?=.*[\\p{L}\\p{N}\\p{S}])[^\\p{Cc}\\p{Cs}\\u2028-\\u202E\\u2066-\\u2069]*";

    private CalendarApi() {}

    /** The word that the client wants to see at each entry; a neutral one where it is absent. */
    @Schema(example = """
            {"title": "Kaffee"}""")
    record FeedRequest(
            @Size(max = 40) @Pattern(regexp = WORD) @Nullable String title) {}

    /** The address, which is shown this once. */
    record FeedView(String address) {}
}
