package de.zusage.reporting.completeness;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes out over REST. */
public final class CompletenessApi {
    private CompletenessApi() {}

    /**
     * How complete the figures are on a day, by what was told in the months before; one that belongs to a release also knows
     * whose first facts came in the month of that day, because the release counts them.
     */
    public record Completeness(LocalDate on, List<OfAuthority> authorities, List<OfOffice> offices) {}

    /**
     * How many offices of an authority deliver.
     *
     * @param open that are open on the day
     * @param delivering of these: DELIVERING or SINCE_THIS_MONTH
     */
    public record OfAuthority(String authority, long open, long delivering) {}

    /**
     * Whether an office delivers.
     *
     * @param lastDelivery the month (YYYY-MM) in which its last fact was told; never a day, which would be a client's
     * @param monthsSilent whole months since then, up to the last one that is over
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OfOffice(
            String authority,
            String office,
            @Nullable String carrier,
            @Nullable String programme,
            Delivery state,

            @Schema(examples = "2026-10") @Nullable String lastDelivery,

            @Nullable Long monthsSilent) {}

    /** Whether an office delivers. */
    @Schema(
            description =
                    "NOT_BEFORE_THIS_MONTH: open, and told nothing before the present month; whether in it, is said in"
                            + " the next one. With a release, which counts what came until it was prepared, stands one of two instead:"
                            + " SINCE_THIS_MONTH, its first facts came in that month, or NEVER, none had come."
                            + " SILENT: has told nothing for months. CLOSED: not open yet or any more. UNREGISTERED: tells facts, and no carrier has registered it.")
    public enum Delivery {
        DELIVERING,
        SILENT,
        SINCE_THIS_MONTH,
        NOT_BEFORE_THIS_MONTH,
        NEVER,
        CLOSED,
        UNREGISTERED
    }
}
