package de.zusage.system.portal;

import java.util.UUID;

/** Names that nobody else has: found by no other search. */
final class Names {
    private Names() {}

    static String some() {
        return "Bürn "
                + UUID.randomUUID()
                        .toString()
                        .chars()
                        .filter(Character::isLetter)
                        .mapToObj(Character::toString)
                        .reduce("Ş", String::concat);
    }
}
