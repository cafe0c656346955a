package de.zusage.reporting.survey;

import de.zusage.reporting.catalogue.Catalogue;
import de.zusage.reporting.catalogue.CoreTable;
import de.zusage.reporting.catalogue.Dimension;
import de.zusage.reporting.catalogue.Geography;
import de.zusage.reporting.catalogue.Group;
import de.zusage.reporting.dictionary.Attribute;
import de.zusage.reporting.dictionary.CountedUnit;
import de.zusage.reporting.dictionary.Dictionary;
import de.zusage.reporting.dictionary.Population;
import de.zusage.reporting.dictionary.Text;
import de.zusage.reporting.dictionary.Unit;
import de.zusage.reporting.period.Span;
import java.util.ArrayList;
import java.util.List;

/** The tables of a survey, one for each question: no two questions are crossed, for nobody knows who gave which answers. */
final class SurveyCatalogue {
    /** Above every version of the catalogue of facts: SDMX tells artefacts of the same name apart by their version. */
    private static final int FIRST_VERSION = 1000;

    private static final String ANSWERED = "ANSWERED";
    private static final Text UNIT = new Text("Antworten", "Answers");
    private static final Text DATE = new Text("Tag der Antwort", "Day of the answer");

    private SurveyCatalogue() {}

    static Catalogue of(Survey survey) {
        List<Attribute> attributes = new ArrayList<>();
        List<Population> populations = new ArrayList<>();
        List<CoreTable> tables = new ArrayList<>();
        for (Questionnaire asked : survey.questionnaires()) {
            String population = "survey-" + asked.audience().code();
            populations.add(new Population(
                    population, Unit.SURVEY, asked.respondents(), DATE, List.of(ANSWERED), null, null, null, false));
            for (Questionnaire.Question question : asked.questions()) {
                Attribute attribute = attribute(survey, asked, question);
                attributes.add(attribute);
                tables.add(new CoreTable(
                        table(asked.audience(), question.id()),
                        question.title(),
                        population,
                        1,
                        Geography.AUTHORITY,
                        List.of(Span.HALF_YEAR, Span.TOTAL),
                        List.of(dimension(attribute))));
            }
        }
        CountedUnit unit = new CountedUnit(Unit.SURVEY, "survey-answers", UNIT, List.of(ANSWERED));
        Dictionary dictionary = new Dictionary(survey.version(), List.of(unit), attributes, populations, List.of());
        return new Catalogue(dictionary, Integer.toString(FIRST_VERSION + survey.version()), tables, List.of());
    }

    static String table(Audience audience, String question) {
        return "survey-" + audience.code() + "-" + question;
    }

    private static Attribute attribute(Survey survey, Questionnaire asked, Questionnaire.Question question) {
        return new Attribute(
                asked.audience().code() + "-" + question.id(),
                question.text(),
                List.of(Unit.SURVEY),
                false,
                Survey.NO_ANSWER,
                question.answers().stream()
                        .map(survey::answer)
                        .map(answer -> new Attribute.Category(answer.code(), answer.text()))
                        .toList());
    }

    private static Dimension dimension(Attribute attribute) {
        return new Dimension(
                attribute.id(),
                attribute.categories().stream()
                        .map(category -> new Group(category.code(), category.label(), List.of(category.code())))
                        .toList());
    }
}
