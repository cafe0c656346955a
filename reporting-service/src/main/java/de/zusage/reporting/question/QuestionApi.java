package de.zusage.reporting.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.reporting.catalogue.Geography;
import de.zusage.reporting.dictionary.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes in and out over REST. */
final class QuestionApi {
    private static final int MOST_WORDS = 2000;
    private static final int LONGEST = 200;
    private static final int MOST_ATTRIBUTES = 3;

    /** Both are published for good: nothing unseen in them but that the words may have several lines. */
    private static final String LINE = "\\P{Cc}*";

    private static final String LINES = "[\\n\\P{Cc}]*";

    private QuestionApi() {}

    /** How the time is divided: by the half-years that are released, or not at all. */
    @Schema(name = "QuestionSpan")
    enum Time {
        HALF_YEAR,
        TOTAL
    }

    /** What became of a question. */
    @Schema(name = "QuestionState")
    enum State {
        GRANTED,
        REFUSED
    }

    /**
     * A table that somebody asks for.
     *
     * @param words the question as it was put
     * @param reference where it was put, such as the number of a printed paper
     */
    @Schema(
            example =
                    "{\"words\": \"Wie viele Vereinbarungen wurden je Programm geschlossen?\", \"reference\": \"Drucksache 17/1234\","
                            + " \"population\": \"agreements-signed\", \"attributes\": [\"programme\"], \"place\": \"FEDERAL\","
                            + " \"span\": \"HALF_YEAR\"}")
    record NewQuestion(
            @NotBlank @Size(max = MOST_WORDS) @Pattern(regexp = LINES) String words,

            @NotBlank @Size(max = LONGEST) @Pattern(regexp = LINE) String reference,

            @NotBlank(
                    message =
                            "is what the tables of the catalogue count, such as agreements-signed; an unknown one is answered with all")
            @Size(max = LONGEST) String population,

            @NotNull @Size(min = 1, max = MOST_ATTRIBUTES) List<@NotBlank @Size(max = LONGEST) String> attributes,
            @NotNull Geography place,
            @NotNull Time span) {}

    /** A question in a list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record QuestionItem(
            UUID id,
            int number,
            LocalDate askedOn,
            String words,
            String reference,
            State state,
            @Nullable String reason,
            String sha256) {}

    /**
     * The answer sheet; its digest is that of these very bytes.
     *
     * @param asOf the last day whose facts are in the answer (Stand)
     * @param sites under their Land; none of a federal answer
     * @param revisions what was said when; an answer is never changed, so there is one
     */
    @Schema(name = "AnswerSheet")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Sheet(
            UUID id,
            int number,
            LocalDate askedOn,
            String words,
            String reference,
            State state,
            List<Reason> reasons,
            Definition definition,
            int release,
            LocalDate asOf,
            List<Land> sites,
            List<Text> footnotes,
            String citation,
            URI address,
            List<Revision> revisions,
            List<FileItem> files) {}

    /** A rule by which a question is refused. */
    @Schema(name = "ReasonOfRefusal")
    record Reason(String code, Text words) {}

    /** What is counted, and by what it is divided. */
    @Schema(name = "QuestionDefinition")
    record Definition(
            String population,
            Text label,
            Text date,
            Text unit,
            List<Division> attributes,
            Geography place,
            Time span) {}

    /** An attribute and what its groups are called. */
    @Schema(name = "QuestionAttribute")
    record Division(String attribute, Text label, List<Text> groups) {}

    /** The sites of a Land; there is no figure for a Land, because most have one or two. */
    @Schema(name = "LandWithSites")
    record Land(String land, List<String> sites) {}

    /** What was said when. */
    @Schema(name = "AnswerRevision")
    record Revision(int number, LocalDate on, Text what) {}

    /** The answer in one format. */
    @Schema(name = "AnswerFile")
    record FileItem(String format, String mediaType, URI address, String sha256, int size) {}
}
