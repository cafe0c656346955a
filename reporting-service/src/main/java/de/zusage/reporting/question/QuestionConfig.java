package de.zusage.reporting.question;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** What is too much for an answer, and where answers are found. */
@ConfigMapping(prefix = "zusage.question")
interface QuestionConfig {

    /** More undivided cells than that are not looked at together: the auditor would take minutes. */
    @WithDefault("800")
    int unknowns();

    /** An answer of whose cells that are not zero a larger share would be hidden is of no use. */
    @WithDefault("0.5")
    double hiddenShare();

    /** Where this service is reached from outside, with a slash at the end. */
    @WithDefault("${zusage.publisher.address:https://zusage.example.org/}")
    URI address();

    /** Who answers, as the citation names it. */
    @WithDefault("${zusage.publisher.name:Programm Integrationsvereinbarungen}")
    String publisher();
}
