package de.zusage.notification.escalation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** How long something may wait for an answer. */
@ConfigMapping(prefix = "zusage.escalation")
interface EscalationConfig {

    /** Working days that something waits before it is raised, and then at each level without one of its own. */
    @WithDefault("2")
    int after();

    /** The same by level: {@code adviser}, {@code deputy}, {@code office-lead}, {@code carrier-lead}. */
    Map<Level, Integer> afterOf();

    /** Days after which the last level is told again. */
    @WithDefault("7")
    int repeatAfter();

    /** Days back to which something that nobody did is looked for. */
    @WithDefault("60")
    int lookBack();

    /** How often offices are looked at; {@code off} for never. */
    @WithDefault("1m")
    String every();
}
