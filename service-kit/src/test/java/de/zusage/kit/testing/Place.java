package de.zusage.kit.testing;

import de.zusage.kit.tenancy.Tenant;

/** Where somebody sits, seen from the office that has a thing. */
enum Place {
    HOME,
    /** Another office of the same authority and the same carrier. */
    SISTER,
    /** An office of another carrier in the same city. */
    CITY,
    /** An office of the same carrier under another authority. */
    ABROAD,
    /** An office under another authority whose slug is the same. */
    NAMESAKE,
    /** Another authority, another carrier. */
    STRANGER;

    private static final String CARRIER = "carrier-a";
    private static final String OTHER_CARRIER = "carrier-b";
    private static final String OTHER_AUTHORITY = "freiburg";

    boolean isOfTheAuthority() {
        return this == HOME || this == SISTER || this == CITY;
    }

    boolean isOfTheCarrier() {
        return this != CITY && this != STRANGER;
    }

    String carrier() {
        return isOfTheCarrier() ? CARRIER : OTHER_CARRIER;
    }

    Tenant of(Tenant home) {
        return switch (this) {
            case HOME -> home;
            case SISTER -> new Tenant(home.authority(), home.office() + "-sister");
            case CITY -> new Tenant(home.authority(), "another-b");
            case ABROAD -> new Tenant(OTHER_AUTHORITY, "freiburg-a");
            case NAMESAKE -> new Tenant(OTHER_AUTHORITY, home.office());
            case STRANGER -> new Tenant(OTHER_AUTHORITY, "freiburg-b");
        };
    }
}
