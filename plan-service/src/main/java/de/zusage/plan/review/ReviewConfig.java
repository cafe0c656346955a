package de.zusage.plan.review;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;
import java.util.Map;

/** How long a plan may go without a review, whatever its agreement says. */
@ConfigMapping(prefix = "zusage.plan.reviews")
interface ReviewConfig {

    /** The longest interval between two reviews; domain §3 names six months. */
    @WithDefault("P6M")
    Period longestInterval();

    /** The same for an authority that has its own. */
    Map<String, Period> longestIntervalOf();

    default Period longest(String authority) {
        return longestIntervalOf().getOrDefault(authority, longestInterval());
    }
}
