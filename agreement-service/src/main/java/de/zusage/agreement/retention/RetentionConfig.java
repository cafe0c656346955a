package de.zusage.agreement.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;
import java.util.Map;

/** Where an installation or a carrier decides otherwise than {@code retention/rules.json}. */
@ConfigMapping(prefix = "zusage.retention")
public interface RetentionConfig {

    /** Periods by the id of their rule. */
    Map<String, Period> periods();

    /** Periods by carrier and rule, before those of the installation. */
    Map<String, Map<String, Period>> carriers();

    /** Whether what is due is erased without anybody ordering it. */
    @WithDefault("true")
    boolean automatic();

    /** How long what is due is shown before it is erased without an order. */
    @WithDefault("P30D")
    Period preview();

    /** How many cases one round erases at most. */
    @WithDefault("250")
    int most();
}
