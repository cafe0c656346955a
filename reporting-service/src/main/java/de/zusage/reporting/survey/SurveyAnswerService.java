package de.zusage.reporting.survey;

import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.NotFound;
import de.zusage.reporting.period.PilotCalendar;
import de.zusage.reporting.survey.SurveyApi.Answers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;

/** Takes answers: the code goes and counts rise, in one transaction, and nothing else is written anywhere. */
@ApplicationScoped
class SurveyAnswerService {
    private final Survey survey;
    private final SurveyCodes codes;
    private final SurveyCounts counts;
    private final PilotCalendar pilot;
    private final Clock clock;

    SurveyAnswerService(Survey survey, SurveyCodes codes, SurveyCounts counts, PilotCalendar pilot, Clock clock) {
        this.survey = survey;
        this.codes = codes;
        this.counts = counts;
        this.pilot = pilot;
        this.clock = clock;
    }

    /** Refuses what does not answer the questionnaire before the code is looked at; then the code is good for another try. */
    @Transactional
    void answer(Answers given) {
        Questionnaire asked = survey.of(given.audience());
        if (!asked.isAnsweredBy(given.answers())) {
            throw new InvalidInput(
                    "survey-answers", "Answer each question of the questionnaire with one of its codes, and no other.");
        }
        String authority = SurveyCode.read(given.code())
                .flatMap(code -> codes.use(code, given.audience()))
                .orElseThrow(NotFound::new);
        counts.add(authority, quarter(), asked, given.answers());
    }

    /** Who answers after the pilot's end, or before it begins, counts in its nearest quarter. */
    private int quarter() {
        return Math.max(1, Math.min(pilot.quarters(), pilot.quarterOf(YearMonth.now(clock))));
    }
}
