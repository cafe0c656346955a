package de.zusage.kit.testing;

import de.zusage.local.testing.Tokens;
import java.util.List;

/** How far a role sees: what it must say of itself in its token, and from where a thing exists for it. */
enum Reach {
    /** Whose it is, and nobody else. */
    OWN,
    /** The whole office reads it; whoever is not responsible is refused by a rule of the domain. */
    ASSIGNED,
    OFFICE,
    AUTHORITY,
    CARRIER,
    /** A thing of all authorities in which each has its own part. */
    EACH,
    ALL;

    /** Whether somebody at that place, whose it is not, is told that it exists. */
    boolean sees(Place place) {
        return switch (this) {
            case OWN -> false;
            case ASSIGNED, OFFICE -> place == Place.HOME;
            case AUTHORITY -> place.isOfTheAuthority();
            case CARRIER -> place.isOfTheCarrier();
            case EACH, ALL -> true;
        };
    }

    /** The claims without which it reaches nothing. */
    List<String> needs(String role) {
        return switch (this) {
            case OWN, ASSIGNED, OFFICE ->
                role.equals("provider") ? List.of("authority", "provider") : List.of("authority", "office");
            case AUTHORITY, EACH -> List.of("authority");
            case CARRIER -> List.of("carrier");
            case ALL -> List.of();
        };
    }

    /** The token with what is needed and no more; a login for an office comes with its carrier. */
    Tokens reduced(Tokens token, String role) {
        List.of("authority", "office", "carrier", "provider").stream()
                .filter(claim -> !needs(role).contains(claim))
                .filter(claim -> !(claim.equals("carrier") && needs(role).contains("office")))
                .forEach(token::without);
        return token;
    }
}
