package de.zusage.reporting.authority;

import org.jspecify.annotations.Nullable;

/**
 * One authority of the pilot; the slug is its key, everything else describes it.
 *
 * @param english what it is called in English; absent where that is its name
 * @param ags official key as text with its leading zero; a county has five digits, a part of a city a suffix
 */
public record Authority(
        String slug,
        String name,
        @Nullable String english,
        @Nullable String land,
        @Nullable String ags,
        @Nullable Type type,
        Status status) {

    public String nameInEnglish() {
        return english == null ? name : english;
    }

    /** What kind of body it is. */
    public enum Type {
        CITY,
        DISTRICT,
        COUNTY
    }

    /** Whether it takes part or was invited only. */
    public enum Status {
        TAKES_PART,
        INVITED
    }
}
