package de.zusage.kit.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Who did what how often in this minute; forgotten with it, written nowhere, and never more than so many. */
@ApplicationScoped
class Rations {

    private static final int SECONDS = 60;
    private static final int MOST = 50_000;
    private static final String THE_REST = "";

    private record Use(String ration, String who) {}

    private final RationConfig config;
    private final Clock clock;
    private final Map<Use, Integer> used = new HashMap<>();
    private long minute;

    Rations(RationConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Refuses with 429 what is too much in this minute, and says when the next begins. */
    void take(String ration, String who) {
        Integer most = config.perMinute().get(ration);
        if (most == null) {
            throw new IllegalStateException("zusage.rations.per-minute." + ration + " is not set");
        }
        Instant now = clock.instant();
        if (count(new Use(ration, who), now.getEpochSecond() / SECONDS) > most) {
            throw Refused.forThisMinute("At most " + most + " times in a minute; try again in the next.", now);
        }
    }

    /** Whoever comes after so many others shares one ration with all who do. */
    private synchronized int count(Use use, long now) {
        if (now != minute) {
            minute = now;
            used.clear();
        }
        boolean room = used.size() < MOST || used.containsKey(use);
        return used.merge(room ? use : new Use(use.ration(), THE_REST), 1, Integer::sum);
    }
}
