package de.zusage.notification.text;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** What authorities add to the texts. */
@ConfigMapping(prefix = "zusage.text")
interface TextConfig {

    /** Slug of the authority → language, such as {@code ar} → one or two sentences in it. */
    Map<String, Map<String, String>> addition();
}
