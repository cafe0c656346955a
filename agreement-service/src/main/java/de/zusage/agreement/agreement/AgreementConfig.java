package de.zusage.agreement.agreement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The settings of agreements. */
@ConfigMapping(prefix = "zusage.agreement")
interface AgreementConfig {

    /** The longest time between two reviews, in months. */
    @WithDefault("6")
    int longestReviewIntervalMonths();

    /** How many days a client has to think about an offer, unless the adviser gives more or fewer. */
    @WithDefault("14")
    int timeToRespondDays();

    /** The longest time a client may be given to think about an offer. */
    @WithDefault("P90D")
    Duration longestTimeToRespond();

    /** How long nobody has heard of the client before contact counts as lost. */
    @WithDefault("P90D")
    Duration lapseAfter();

    /** How long ago the adviser may have logged in at the most when he or she signs. */
    @WithDefault("PT10M")
    Duration signingLoginAge();

    /** Whether a text that no professional has reviewed may be offered: in a demo, never to real clients. */
    @WithDefault("false")
    boolean offerUnreviewedTexts();
}
