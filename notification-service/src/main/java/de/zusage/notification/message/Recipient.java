package de.zusage.notification.message;

import de.zusage.notification.date.Side;
import java.util.Set;

/** Who is reminded; the names are on the wire. */
public enum Recipient {
    CLIENT,
    OFFICE;

    /** Each side of its own promises, the office also of a partner's, both of a review. */
    public static Set<Recipient> of(Side side) {
        return switch (side) {
            case CLIENT -> Set.of(CLIENT);
            case OFFICE, PARTNER -> Set.of(OFFICE);
            case BOTH -> Set.of(CLIENT, OFFICE);
        };
    }
}
