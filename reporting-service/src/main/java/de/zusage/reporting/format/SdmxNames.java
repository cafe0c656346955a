package de.zusage.reporting.format;

import de.zusage.reporting.period.Span;
import de.zusage.reporting.protection.State;
import java.util.Locale;

/** How things of the catalogue are named in SDMX, alike in the data and in their structure. */
final class SdmxNames {
    static final String AGENCY = "ZUSAGE";

    private SdmxNames() {}

    /** Semantic version of every structure: it changes with the catalogue and with the definitions. */
    static String version(String catalogue, int dictionary) {
        if (!catalogue.matches("[0-9]+")) {
            throw new IllegalArgumentException("no number of a catalogue: " + catalogue);
        }
        return catalogue + "." + dictionary + ".0";
    }

    /** An identifier: {@code sex-age} and {@code goalArea} become SEX_AGE and GOAL_AREA. */
    static String id(String name) {
        return name.replace('-', '_').replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }

    /** An authority's slug, which lower case brings back. */
    static String area(String slug) {
        return slug.toUpperCase(Locale.ROOT);
    }

    static String maintainable(String id, String version) {
        return AGENCY + ":" + id + "(" + version + ")";
    }

    /** Code of SDMX's CL_FREQ; the pilot as a whole comes once and has no frequency. */
    static String frequency(Span span) {
        return switch (span) {
            case QUARTER -> "Q";
            case HALF_YEAR -> "S";
            case TOTAL -> "_Z";
        };
    }

    /**
     * Code of SDMX's CL_OBS_STATUS. Missing is O, which gives no reason: L would say that there are data, and names a
     * threshold as an example of why they are not collected.
     */
    static String observationStatus(State state) {
        return switch (state) {
            case SHOWN -> "A";
            case SUPPRESSED -> "Q";
            case MISSING -> "O";
            case NOT_APPLICABLE -> "M";
        };
    }

    /** Code of SDMX's CL_CONF_STATUS; it does not tell the first reason to hide from the second. */
    static String confidentiality(State state) {
        return state == State.SUPPRESSED ? "C" : "F";
    }
}
