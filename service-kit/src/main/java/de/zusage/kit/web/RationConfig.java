package de.zusage.kit.web;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** How often in a minute, by the name of the ration; for each replica on its own. */
@ConfigMapping(prefix = "zusage.rations")
public interface RationConfig {
    Map<String, Integer> perMinute();
}
