package de.zusage.plan.review;

import de.zusage.kit.web.Languages;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Requests about the appointment of a review. */
final class AppointmentApi {

    private AppointmentApi() {}

    /** Hour, way and place of a review whose day stays; {@code place} is an address or a link. */
    @Schema(
            name = "ArrangeRequest",
            example = "{\"at\":\"14:30\",\"mode\":\"IN_PERSON\",\"place\":\"Marktplatz 1, 70173 Stuttgart\"}")
    record ArrangeRequest(
            @Nullable @Schema(implementation = String.class, examples = "14:30")
            LocalTime at,

            @NotNull ReviewMode mode,
            @Nullable @Size(min = 1, max = 300) String place) {

        Meeting meeting(LocalDate on) {
            return new Meeting(on, at, mode, place);
        }
    }

    /** Another day or hour, agreed before the review's day is over. */
    @Schema(name = "RescheduleRequest", example = """
                    {"plannedOn":"2026-06-09","at":"10:00","mode":"VIDEO","place":"https://video.example/r/1"}""")
    record RescheduleRequest(
            @NotNull LocalDate plannedOn,

            @Nullable @Schema(implementation = String.class, examples = "14:30")
            LocalTime at,

            @NotNull ReviewMode mode,
            @Nullable @Size(min = 1, max = 300) String place) {

        Meeting meeting() {
            return new Meeting(plannedOn, at, mode, place);
        }
    }

    /** Where the interpreter stands; a language exactly where one is needed (BCP 47). */
    @Schema(name = "InterpreterRequest", example = "{\"interpreter\":\"NEEDED\",\"language\":\"ar\"}")
    record InterpreterRequest(
            @NotNull Interpreter interpreter,

            @Nullable @Size(max = 11) @Pattern(regexp = Languages.TAG) String language) {}
}
