package de.zusage.notification.staff;

import de.zusage.kit.web.InvalidInput;
import de.zusage.notification.text.Unseen;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A name as an escalation shows it: letters of any script with their marks and what DIN 91379 lets stand between them, in
 * normal form C and one line, nothing unseen.
 */
record StaffName(String text) {

    static final int LONGEST = 200;

    private static final Pattern SEEN =
            Pattern.compile("(?=.*\\p{L})[\\p{L}\\p{M} ',.`~´·ʹʺʾʿˈˌ’‡()\\-&&[^" + Unseen.LETTERS + "]]+");

    StaffName {
        String normal = text.length() > 2 * LONGEST ? "" : Normalizer.normalize(text, Normalizer.Form.NFC);
        text = normal.strip();
        if (normal.codePointCount(0, normal.length()) > LONGEST
                || !SEEN.matcher(normal).matches()) {
            throw new InvalidInput(
                    "invalid-name",
                    "A name has at least one letter, at most " + LONGEST + " characters, and no sign that is unseen.");
        }
    }

    /** A name never reaches a log by accident. */
    @Override
    public String toString() {
        return "StaffName[…]";
    }
}
