package de.zusage.notification.call;

import de.zusage.notification.reminder.Reason;
import de.zusage.notification.reminder.ReminderKind;
import de.zusage.notification.reminder.Unsaid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes over the wire about calls. */
final class CallApi {

    private CallApi() {}

    /** What came of a call to the client of that case. */
    @Schema(example = """
            {"caseId": "0197b000-0000-7000-8000-00000000c001", "outcome": "REACHED", "stillSafe": true}""")
    record CallRequest(
            @NotNull UUID caseId,
            @NotNull CallOutcome outcome,

            @Schema(
                    description =
                            "Whether the number called is still safe; absent where that was not said. What is not safe is used no more, for texts neither.")
            @Nullable Boolean stillSafe) {}

    /** A call that was made; {@code said} is how many things the client was told. */
    record CallView(UUID id, UUID caseId, CallOutcome outcome, int said, Instant madeAt) {

        static CallView of(Call call) {
            return new CallView(call.id, call.caseId, call.outcome, call.said, call.madeAt);
        }
    }

    /**
     * A client to be told something.
     *
     * @param number absent where the client has called no number safe: then in person, when they meet
     * @param tries without success since the first of the things was to be said
     */
    record ToCall(
            UUID caseId,
            @Nullable String language,
            @Nullable String number,
            List<ThingView> things,
            int tries,
            @Nullable Instant lastTriedAt) {}

    /** What to say: which kind of date, its day, and why no channel said it. */
    record ThingView(ReminderKind kind, LocalDate dueOn, Reason why, Instant since) {

        static ThingView of(Unsaid.Thing thing) {
            return new ThingView(thing.kind(), thing.dueOn(), thing.why(), thing.since());
        }
    }
}
