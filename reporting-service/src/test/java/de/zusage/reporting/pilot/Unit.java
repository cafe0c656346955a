package de.zusage.reporting.pilot;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One agreement, step or case that is counted.
 *
 * @param quarter of the pilot in which it happened
 * @param reported quarter in which the fact arrived, which may be later
 * @param wentTo the office at which the client went on later
 */
public record Unit(
        String population,
        String authority,
        String office,
        int quarter,
        int reported,
        Map<String, String> codes,
        @Nullable String wentTo) {

    public Unit(
            String population, String authority, String office, int quarter, int reported, Map<String, String> codes) {
        this(population, authority, office, quarter, reported, codes, null);
    }

    /** Whose own it is beside the office; of what is counted by authority only nobody's. */
    public Set<String> knownTo() {
        Set<String> known = new TreeSet<>();
        if (!office.equals(authority)) {
            known.add(Pilot.carrier(office));
        }
        if (wentTo != null) {
            known.add(wentTo);
            known.add(Pilot.carrier(wentTo));
        }
        return known;
    }
}
