package de.zusage.kit.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;

/** Names of keys: what a slug holds beside lower-case letters, digits and inner hyphens is written as a dot and two hex digits. */
final class KeyName {

    private KeyName() {}

    /** No two owners have one name, and none leads out of the place of names. */
    static String of(String prefix, String owner) {
        byte[] bytes = owner.getBytes(UTF_8);
        StringBuilder name = new StringBuilder(prefix);
        for (int i = 0; i < bytes.length; i++) {
            char letter = (char) bytes[i];
            boolean plain = letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9';
            boolean inner = letter == '-' && i > 0 && i < bytes.length - 1;
            if (plain || inner) {
                name.append(letter);
            } else {
                name.append(String.format(Locale.ROOT, ".%02x", bytes[i]));
            }
        }
        return name.toString();
    }
}
