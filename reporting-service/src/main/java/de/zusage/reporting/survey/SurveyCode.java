package de.zusage.reporting.survey;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code as it stands on paper: twelve of 32 signs, so 60 bits. Read as people write it: small or capital, with or without
 * dashes, O for zero, I or L for one.
 */
record SurveyCode(String text) {
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final Pattern CODE = Pattern.compile("[" + SIGNS + "]{" + LENGTH + "}");

    /** Of at least twelve random bytes. */
    static SurveyCode of(byte[] random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append(SIGNS.charAt(random[i] & (SIGNS.length() - 1)));
        }
        return new SurveyCode(text.toString());
    }

    /** What somebody typed; empty where it is no code. */
    static Optional<SurveyCode> read(String typed) {
        String text = typed.replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return CODE.matcher(text).matches() ? Optional.of(new SurveyCode(text)) : Optional.empty();
    }

    /** In groups of four, for the eye. */
    String inGroups() {
        return text.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /** A code never reaches a log by accident. */
    @Override
    public String toString() {
        return "SurveyCode";
    }
}
