package de.zusage.notification.simulation;

import de.zusage.kit.tenancy.Tenant;
import java.util.List;
import java.util.UUID;

/** A counselling office of the simulated pilot: its advisers and its lead. */
record Office(Tenant tenant, List<UUID> advisers, UUID lead) {

    static final String PREFIX = "sim-";

    private static final String WITH_LETTERS = PREFIX + 0;

    private static final List<String> AUTHORITIES = List.of(
            "stuttgart",
            "freiburg",
            "nuernberg",
            "muenchen",
            "berlin-tempelhof-schoeneberg",
            "hamburg-wilhelmsburg",
            "wiesbaden",
            "wetzlar",
            "hannover",
            "goettingen",
            "hamm",
            "essen",
            "mayen-koblenz",
            "ludwigshafen",
            "neumuenster",
            "leipzig",
            "stendal",
            "saarbruecken");

    /** One of many, spread over the authorities; the first has a return line configured and so may send letters. */
    static Office number(int number) {
        return new Office(
                new Tenant(AUTHORITIES.get(number % AUTHORITIES.size()), PREFIX + number),
                List.of(UUID.randomUUID(), UUID.randomUUID()),
                UUID.randomUUID());
    }

    static boolean sendsLetters(Tenant office) {
        return office.office().equals(WITH_LETTERS);
    }
}
