package de.zusage.portal.page;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Who promises, as pages name it. */
public enum Side {
    CLIENT,
    OFFICE,
    PARTNER;

    /** The client and the office, and a partner where one promises something. */
    public static List<Side> shown(Predicate<Side> promises) {
        return Arrays.stream(values())
                .filter(side -> side != PARTNER || promises.test(side))
                .toList();
    }
}
