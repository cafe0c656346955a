package de.zusage.portal.erasure;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;
import java.util.Locale;

/** Which rule of retention a closed case falls under. */
enum Rule {
    CASE,
    CASE_WITHOUT_AGREEMENT,
    CASE_DECEASED,
    CASE_TRANSFERRED,
    OTHER;

    /** As the service names it, {@code case-deceased}; one that is not known here is another one. */
    @JsonCreator
    static Rule of(String name) {
        String constant = name.replace('-', '_').toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(each -> each.name().equals(constant))
                .findFirst()
                .orElse(OTHER);
    }
}
