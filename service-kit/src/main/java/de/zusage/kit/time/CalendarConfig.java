package de.zusage.kit.time;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Map;

/** Where an authority lies, as far as its public holidays depend on it. */
@ConfigMapping(prefix = "zusage.calendar")
public interface CalendarConfig {

    /** Slug of the authority → Land and, where the Land is not enough, the place ({@code by,mu}); absent: nationwide days only. */
    Map<String, List<String>> regions();
}
