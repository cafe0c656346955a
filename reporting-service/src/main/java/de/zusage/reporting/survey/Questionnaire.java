package de.zusage.reporting.survey;

import de.zusage.reporting.dictionary.Text;
import java.util.List;
import java.util.Map;

/**
 * What an audience is asked: closed questions only, for a free text or an attribute of a person would tell who answers.
 *
 * @param version rises with every change of the wording
 * @param respondents what those who answered are called in a table
 */
record Questionnaire(
        Audience audience, int version, Text title, Text respondents, Text introduction, List<Question> questions) {
    Questionnaire {
        questions = List.copyOf(questions);
    }

    /**
     * One question.
     *
     * @param title of its table
     * @param answers codes of the survey's answers, of which one is chosen
     */
    record Question(String id, Text title, Text text, List<String> answers) {
        Question {
            answers = List.copyOf(answers);
        }
    }

    /** Whether exactly its questions are answered, each with one of its answers. */
    boolean isAnsweredBy(Map<String, String> answers) {
        return answers.size() == questions.size()
                && questions.stream()
                        .allMatch(question -> question.answers().contains(answers.getOrDefault(question.id(), "")));
    }
}
