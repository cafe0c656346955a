package de.zusage.agreement.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.agreement.template.Template.Parameter;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes in and out of the template resources. */
interface TemplateApi {

    /**
     * A new template of the caller's carrier, or the next version of one.
     *
     * @param pictogram one of those that ship with the service
     */
    @Schema(example = """
            {"code": "LIBRARY_VISIT", "side": "OFFICE", "goalArea": "ORIENTATION", "pictogram": "book",
            "parameters": {"by": {"kind": "DATE"}}}""")
    record NewTemplate(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{2,59}") @Schema(examples = "LIBRARY_VISIT")
            String code,

            @NotNull Side side,
            @NotNull GoalArea goalArea,

            @NotNull @Pattern(regexp = "[a-z]{2,30}") @Schema(examples = "book")
            String pictogram,

            @NotNull @Size(max = 5) Map<@NotNull @Pattern(regexp = "[a-z][a-zA-Z]{0,19}") String, @NotNull Parameter> parameters) {

        /** A number is small enough to be written out with each of its values. */
        @AssertTrue(message = "must have a range from 0 to 1000 for hours and numbers, and none for dates and offers") boolean isEveryRangeClear() {
            return parameters == null || parameters.values().stream().allMatch(NewTemplate::isClear);
        }

        private static boolean isClear(@Nullable Parameter parameter) {
            if (parameter == null || parameter.kind() == null) {
                return false;
            }
            return parameter.numeric()
                    ? parameter.least() >= 0 && parameter.least() <= parameter.most() && parameter.most() <= 1000
                    : parameter.min() == null && parameter.max() == null;
        }
    }

    /**
     * The words of a draft in one language.
     *
     * @param text an ICU message pattern over exactly the declared parameters
     * @param readOut one spoken sentence over the same parameters, without the id of an offer
     * @param reviewedBy who of the trade found the words right; absent while they are a draft
     */
    @Schema(example = """
            {"text": "Wir gehen mit Ihnen bis zum {by} in die Bibliothek.",
            "criterion": "der Besuch hat stattgefunden",
            "readOut": "Die Beratungsstelle geht mit Ihnen bis zum {by} in die Bibliothek."}""")
    record NewText(
            @NotBlank @Size(max = 1000) @Schema(examples = "Wir gehen mit Ihnen bis zum {by} in die Bibliothek.")
            String text,

            @NotBlank @Size(max = 220) @Schema(examples = "der Besuch hat stattgefunden")
            String criterion,

            @NotBlank @Size(max = 1000) @Schema(examples = "Die Beratungsstelle geht mit Ihnen bis zum {by} in die Bibliothek.")
            String readOut,

            @Nullable @Size(min = 1, max = 200) String reviewedBy,
            @Nullable @PastOrPresent LocalDate reviewedOn) {

        @AssertTrue(message = "must name reviewer and day together") boolean isReviewWhole() {
            return (reviewedBy == null) == (reviewedOn == null);
        }
    }

    /**
     * A building block with its words in one language.
     *
     * @param status how far the words have come; without words they are missing, and the text is read out instead
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TemplateView(
            String code,
            int version,
            Side side,
            GoalArea goalArea,
            String pictogram,
            Map<String, Parameter> parameters,
            TextStatus status,
            @Nullable String text,
            @Nullable String criterion,
            @Nullable String readOut) {

        static TemplateView of(Template template, String language) {
            Words words = template.words().get(language);
            return new TemplateView(
                    template.code(),
                    template.version(),
                    template.side(),
                    template.goalArea(),
                    template.pictogram(),
                    template.parameters(),
                    template.status(language),
                    words == null ? null : words.text(),
                    words == null ? null : words.criterion(),
                    words == null ? null : words.readOut());
        }
    }

    /** A building block with all its versions and languages. */
    record TemplateDetail(String code, Side side, GoalArea goalArea, boolean shipped, List<VersionDetail> versions) {}

    /** One version of a building block. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VersionDetail(
            int number,
            TemplateState state,
            String pictogram,
            Map<String, Parameter> parameters,
            Map<String, TextView> texts,
            @Nullable Instant publishedAt,
            @Nullable Instant withdrawnAt) {}

    /** The words in one language with their review. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TextView(
            TextStatus status,
            String text,
            String criterion,
            String readOut,
            @Nullable String reviewedBy,
            @Nullable LocalDate reviewedOn) {

        static TextView of(Words words) {
            return new TextView(
                    words.review().status(),
                    words.text(),
                    words.criterion(),
                    words.readOut(),
                    words.review().reviewedBy(),
                    words.review().reviewedOn());
        }
    }
}
