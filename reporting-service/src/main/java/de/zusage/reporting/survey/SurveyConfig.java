package de.zusage.reporting.survey;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The codes of the survey. */
@ConfigMapping(prefix = "zusage.survey")
interface SurveyConfig {

    /** How many half-years of the calendar a code is good for after the one that it was given out in. */
    @WithDefault("1")
    int codeHalfYears();
}
