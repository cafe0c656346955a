package de.zusage.plan.offer;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.kit.web.CsvTable;
import de.zusage.kit.web.InvalidInput;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Requests and answers about offers. */
final class OfferApi {

    static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}";
    static final int MOST_PLACES = 10_000;
    static final int LONGEST_WAIT = 3_650;
    static final int MOST_AREAS = 12;
    static final int MOST_LANGUAGES = 30;
    static final int MOST_STARTS = 50;
    static final String PLAIN = "[^\\p{Cntrl}]*";

    private OfferApi() {}

    /** An offer as its keeper writes it; what is left out is empty. */
    @Schema(name = "OfferRequest", example = """
            {"title":"Integration course, mornings","kind":"INTEGRATION_COURSE","provider":"language-school-neckar",
             "goalAreas":["LANGUAGE"],"languages":["de"],"place":"Marktplatz 1, Stuttgart","accessible":true,
             "childCare":true,"startDates":["2026-09-07"],"capacity":20,"waitingDays":30,"validFrom":"2026-06-01",
             "validTo":"2026-12-31"}""")
    record OfferRequest(
            @NotBlank @Size(max = 120) @Pattern(regexp = PLAIN) String title,

            @NotNull OfferKind kind,
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,40}") String provider,
            @NotEmpty @Size(max = MOST_AREAS) List<@NotNull GoalArea> goalAreas,
            @NotNull @Size(max = MOST_LANGUAGES) List<@NotNull @Pattern(regexp = LANGUAGE) String> languages,

            @NotBlank @Size(max = 200) @Pattern(regexp = PLAIN) String place,

            @NotNull Boolean accessible,
            @NotNull Boolean childCare,
            @NotNull @Size(max = MOST_STARTS) List<@NotNull LocalDate> startDates,
            @NotNull @Min(0) @Max(MOST_PLACES) Integer capacity,
            @Min(0) @Max(LONGEST_WAIT) @Nullable Integer waitingDays,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validTo) {

        /** What a spreadsheet would take for a formula is refused, as in a table: the directory leaves as one. */
        OfferTerms terms() {
            if (Stream.of(title, provider, place).map(String::strip).anyMatch(CsvTable::isFormula)) {
                throw new InvalidInput(
                        "offer-with-formula", "Neither title, provider nor place begins with =, +, - or @.");
            }
            return new OfferTerms(
                    title.strip(),
                    kind.name(),
                    provider,
                    goalAreas.stream().map(Enum::name).toList(),
                    languages,
                    place.strip(),
                    accessible,
                    childCare,
                    startDates,
                    capacity,
                    waitingDays,
                    validFrom,
                    validTo);
        }
    }

    /** An offer and how many of its places are free today; {@code waitingDays} is what the provider expects. */
    @Schema(name = "Offer")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfferView(
            UUID id,
            String title,
            OfferKind kind,
            String provider,
            List<GoalArea> goalAreas,
            List<String> languages,
            String place,
            boolean accessible,
            boolean childCare,
            List<LocalDate> startDates,
            int capacity,
            int taken,
            int free,
            @Nullable Integer waitingDays,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable LocalDate withdrawnOn) {

        static OfferView of(Offer offer, int taken) {
            OfferTerms terms = offer.terms();
            return new OfferView(
                    offer.id(),
                    terms.title(),
                    OfferKind.valueOf(terms.kind()),
                    terms.provider(),
                    terms.goalAreas().stream().map(GoalArea::valueOf).toList(),
                    terms.languages(),
                    terms.place(),
                    terms.accessible(),
                    terms.childCare(),
                    terms.startDates(),
                    terms.capacity(),
                    taken,
                    Math.max(0, terms.capacity() - taken),
                    terms.waitingDays(),
                    terms.validFrom(),
                    terms.validTo(),
                    offer.withdrawnOn());
        }
    }

    /** What is looked for; absent matches everything. */
    record OfferFilter(
            Optional<GoalArea> goalArea,
            Optional<String> language,
            Optional<OfferKind> kind,
            boolean free,
            Optional<String> provider) {}
}
