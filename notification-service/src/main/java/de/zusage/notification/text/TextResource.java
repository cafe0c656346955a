package de.zusage.notification.text;

import de.zusage.kit.time.CivilDay;
import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.Languages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The words of messages, for whoever wants to know what is written before it is. */
@Path("/api/v1/texts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Texts")
class TextResource {

    static final String OCCASIONS = "STEP|STEP_TODAY|STEP_PAST|REVIEW|REVIEW_TODAY|REVIEW_PAST|OFFER|ADVISER|PLACE_FREE"
            + "|HANDOVER|ESCALATION|ELSEWHERE|CONTACT_MISSING|CONTACT_BOUNCED";
    static final String MEDIA = "MAIL|SMS|LETTER|INBOX";

    private final TextPreviews previews;
    private final Clock clock;

    TextResource(TextPreviews previews, Clock clock) {
        this.previews = previews;
        this.clock = clock;
    }

    @GET
    @Path("preview")
    @RolesAllowed({"adviser", "office-lead", "coordinator", "office-admin"})
    @Operation(
            operationId = "previewText",
            summary = "What a client, or an office, reads on an occasion",
            description =
                    "There are words in de, en, ar, prs, tr, uk, ru, fr, ti and ckb; in any other language the German"
                            + " ones are sent: `language` says which they are, `reviewed` is of these. HANDOVER, ESCALATION,"
                            + " ELSEWHERE, CONTACT_MISSING and CONTACT_BOUNCED are for staff: a German mail in whatever"
                            + " language was asked for, and 400 for another medium. Without a date it is today.")
    public TextPreview preview(
            @Parameter(example = "REVIEW") @QueryParam("occasion") @NotNull @Pattern(regexp = OCCASIONS) String occasion,
            @Parameter(example = "SMS") @QueryParam("medium") @DefaultValue("MAIL") @Pattern(regexp = MEDIA) String medium,
            @Parameter(example = "ar-Arab") @QueryParam("language") @DefaultValue("de") @Pattern(regexp = Languages.TAG) String language,
            @Parameter(example = "2026-06-12") @QueryParam("date") @Nullable String date) {
        Item item = new Item(Occasion.valueOf(occasion), day(date));
        return previews.of(item, Medium.valueOf(medium), Locale.forLanguageTag(language));
    }

    private LocalDate day(@Nullable String date) {
        if (date == null) {
            return LocalDate.now(clock);
        }
        return CivilDay.read(date)
                .orElseThrow(() -> new InvalidInput("invalid-field", "date is not a day as YYYY-MM-DD."));
    }
}
