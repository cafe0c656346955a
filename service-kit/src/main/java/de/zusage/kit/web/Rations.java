package de.zusage.kit.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Who did what how often in this minute; forgotten with it, written nowhere, and never more than so many. */
@ApplicationScoped
public class Rations {

    private static final int SECONDS = 60;
    private static final int MOST = 50_000;
    private static final String THE_REST = "";

    private record Use(String ration, String who) {}

    private final RationConfig config;
    private final Clock clock;
    private final Map<Use, Integer> used = new HashMap<>();
    private long minute;

    public Rations(RationConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Takes one; refuses with 429 what is too much in this minute, and says when the next begins. */
    public void take(String ration, String who) {
        take(ration, who, 1);
    }

    /** Takes none: refuses with 429 whoever has none left. */
    public void requireLeft(String ration, String who) {
        take(ration, who, 0);
    }

    private void take(String ration, String who, int number) {
        Integer most = config.perMinute().get(ration);
        if (most == null) {
            throw new IllegalStateException("zusage.rations.per-minute." + ration + " is not set");
        }
        Instant now = clock.instant();
        int before = count(new Use(ration, who), number, now.getEpochSecond() / SECONDS);
        if (before >= most) {
            throw Refused.forThisMinute("At most " + most + " times in a minute; try again in the next.", now);
        }
    }

    /** How many there were before. Whoever comes after so many others shares one ration with all who do. */
    private synchronized int count(Use use, int number, long now) {
        if (now != minute) {
            minute = now;
            used.clear();
        }
        Use own = used.size() < MOST || used.containsKey(use) ? use : new Use(use.ration(), THE_REST);
        int before = used.getOrDefault(own, 0);
        used.put(own, before + number);
        return before;
    }
}
