package de.zusage.reporting.survey;

import de.zusage.reporting.dictionary.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What goes in and out over REST. */
final class SurveyApi {
    private static final int MOST_CODES = 200;
    private static final int LONGEST = 40;
    private static final int MOST_ANSWERS = 10;

    private SurveyApi() {}

    /** The wish for codes to hand out. */
    @Schema(name = "NewSurveyCodes", example = "{\"audience\": \"CLIENT\", \"number\": 50}")
    record NewCodes(
            @NotNull Audience audience,
            @NotNull @Min(1) @Max(MOST_CODES) Integer number) {}

    /** Codes, told this once. */
    @Schema(
            name = "SurveyCodes",
            example = "{\"audience\": \"CLIENT\", \"validUntil\": \"2026-12-31\", \"codes\": [\"7K3M-9QXD-0R2T\"]}")
    record Codes(Audience audience, LocalDate validUntil, List<String> codes) {}

    /**
     * The answers of one respondent.
     *
     * @param answers to every question, by its id
     */
    @Schema(
            name = "SurveyAnswers",
            example =
                    "{\"code\": \"7K3M-9QXD-0R2T\", \"audience\": \"CLIENT\", \"answers\": {\"helped\": \"YES\","
                            + " \"easier\": \"PARTLY\", \"own-goals\": \"YES\", \"office-kept\": \"NO_ANSWER\", \"free\": \"YES\"}}")
    record Answers(
            @NotNull @Size(max = LONGEST) String code,
            @NotNull Audience audience,

            @NotNull @Size(max = MOST_ANSWERS) Map<@Size(max = LONGEST) String, @NotNull @Size(max = LONGEST) String> answers) {

        /** What somebody answered never reaches a log by accident. */
        @Override
        public String toString() {
            return "Answers";
        }
    }

    /** What an audience is asked. */
    @Schema(name = "SurveyQuestionnaire")
    record QuestionnaireView(
            Audience audience, int version, Text title, Text introduction, List<QuestionView> questions) {

        static QuestionnaireView of(Questionnaire asked, Survey survey) {
            return new QuestionnaireView(
                    asked.audience(),
                    asked.version(),
                    asked.title(),
                    asked.introduction(),
                    asked.questions().stream()
                            .map(question -> new QuestionView(
                                    question.id(),
                                    question.text(),
                                    question.answers().stream()
                                            .map(survey::answer)
                                            .map(answer -> new AnswerView(answer.code(), answer.text()))
                                            .toList()))
                            .toList());
        }
    }

    /** One question; one of its answers is chosen. */
    @Schema(name = "SurveyQuestion")
    record QuestionView(String id, Text text, List<AnswerView> answers) {}

    /** One answer that may be chosen. */
    @Schema(name = "SurveyAnswer", example = "{\"code\": \"YES\", \"text\": {\"de\": \"Ja\", \"en\": \"Yes\"}}")
    record AnswerView(String code, Text text) {}
}
