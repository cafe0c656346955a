package de.zusage.plan.recipient;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

/** Who has a topic. */
@ConfigMapping(prefix = "zusage.plan.referral")
interface RecipientConfig {

    /** Codes of the recipients with a topic of their own, which an operator has made; all others use REST alone. */
    Optional<Set<String>> subscribers();
}
