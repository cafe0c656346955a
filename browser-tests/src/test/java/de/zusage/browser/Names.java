package de.zusage.browser;

import java.util.UUID;

/** Names that only one test has, with a word that is longer than a phone is wide: every page has to break it. */
final class Names {
    private static final int HEXADECIMAL = 16;

    private Names() {}

    static String some() {
        return "Bürn "
                + UUID.randomUUID()
                        .toString()
                        .replace("-", "")
                        .chars()
                        .mapToObj(digit -> Character.toString('a' + Character.digit(digit, HEXADECIMAL)))
                        .reduce("Ş", String::concat);
    }
}
