package de.zusage.reporting.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.zusage.reporting.catalogue.Catalogue;
import de.zusage.reporting.catalogue.CoreTable;
import de.zusage.reporting.period.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What is asked, what becomes of it in tables, and how codes are written. */
class SurveyTest {
    private static final Survey SURVEY = SurveyFile.read();

    @Test
    void clientsAreAskedWhatThePilotsReportTells() {
        assertThat(SURVEY.of(Audience.CLIENT).questions())
                .extracting(Questionnaire.Question::id)
                .startsWith("helped", "easier");
    }

    @Test
    void noSurveyAsksTooMuchOrLeavesNoWayOut() {
        refused("four to six", questions -> questions.subList(0, 3));
        refused("is asked twice", questions -> with(questions, questions.get(0)));
        refused("cannot be left open", questions -> with(questions, question("extra", List.of("YES", "NO", "PARTLY"))));
        refused(
                "unknown answer",
                questions -> with(questions, question("extra", List.of("YES", "SO_SO", "NO_ANSWER"))));
        refused("leaves no choice", questions -> with(questions, question("extra", List.of("YES", "NO_ANSWER"))));
        refused(
                "has an answer twice",
                questions -> with(questions, question("extra", List.of("NO", "NO", "NO_ANSWER"))));
        refused("is no name", questions -> with(questions, question("Extra 1", List.of("YES", "NO", "NO_ANSWER"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Survey(1, SURVEY.answers(), List.of(SURVEY.of(Audience.CLIENT))))
                .withMessageContaining("each audience");
    }

    @Test
    void eachQuestionIsATableOfItsOwnByAuthorityAndHalfYear() {
        Catalogue catalogue = SurveyCatalogue.of(SURVEY);
        assertThat(catalogue.tables())
                .extracting(CoreTable::id)
                .contains("survey-client-helped", "survey-adviser-go-on");
        assertThat(catalogue.tables())
                .hasSize(SURVEY.questionnaires().stream()
                        .mapToInt(asked -> asked.questions().size())
                        .sum())
                .allSatisfy(table -> {
                    assertThat(table.dimensions()).hasSize(1);
                    assertThat(table.isByAuthority()).isTrue();
                    assertThat(table.spans()).containsExactly(Span.HALF_YEAR, Span.TOTAL);
                });
        assertThat(catalogue.version())
                .as("SDMX tells the two catalogues apart by it")
                .isNotEqualTo(Catalogue.standard().version())
                .matches("1\\d{3}");
    }

    @Test
    void aCodeIsReadAsPeopleWriteIt() {
        SurveyCode code = new SurveyCode("7K30M9Q11R2T");
        assertThat(code.inGroups()).isEqualTo("7K30-M9Q1-1R2T");
        for (String typed : List.of("7K30M9Q11R2T", "7k3o-m9qi-lr2t", " 7K3O M9QL\t1R2T ")) {
            assertThat(SurveyCode.read(typed)).as(typed).contains(code);
        }
        for (String typed : List.of("", "7K30-M9Q1-1R2", "7K30-M9Q1-1R2TX", "7K30-M9Q1-1R2U", "7K30-M9Q1-1R2Ä")) {
            assertThat(SurveyCode.read(typed)).as(typed).isEmpty();
        }
        assertThat(code.toString()).doesNotContain("7K30");
    }

    @Test
    void aCodeHasSixtyBits() {
        Random random = new Random(7);
        List<Set<Character>> signs = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            signs.add(new HashSet<>());
        }
        for (int n = 0; n < 2000; n++) {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            SurveyCode code = SurveyCode.of(bytes);
            assertThat(SurveyCode.read(code.inGroups())).contains(code);
            for (int i = 0; i < 12; i++) {
                signs.get(i).add(code.text().charAt(i));
            }
        }
        assertThat(signs).allSatisfy(each -> assertThat(each).hasSize(32));
    }

    private static Questionnaire.Question question(String id, List<String> answers) {
        Questionnaire.Question any = SURVEY.of(Audience.CLIENT).questions().get(0);
        return new Questionnaire.Question(id, any.title(), any.text(), answers);
    }

    private static List<Questionnaire.Question> with(
            List<Questionnaire.Question> questions, Questionnaire.Question more) {
        List<Questionnaire.Question> all = new ArrayList<>(questions);
        all.add(more);
        return all;
    }

    private static void refused(String why, UnaryOperator<List<Questionnaire.Question>> change) {
        Questionnaire asked = SURVEY.of(Audience.CLIENT);
        Questionnaire changed = new Questionnaire(
                asked.audience(),
                asked.version(),
                asked.title(),
                asked.respondents(),
                asked.introduction(),
                change.apply(asked.questions()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Survey(1, SURVEY.answers(), List.of(changed, SURVEY.of(Audience.ADVISER))))
                .withMessageContaining(why);
    }
}
