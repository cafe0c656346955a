package de.zusage.notification.calendar;

/** Long lines as RFC 5545 §3.1 wants them: at most 75 octets, going on after a space; no character is cut in two. */
final class Folding {

    private static final int LONGEST = 75;
    private static final String END = "\r\n";

    private Folding() {}

    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / LONGEST * 3);
        text.lines().forEach(line -> fold(line, folded));
        return folded.toString();
    }

    private static void fold(String line, StringBuilder folded) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int character = line.codePointAt(at);
            if (octets + octets(character) > LONGEST) {
                folded.append(END).append(' ');
                octets = 1;
            }
            folded.appendCodePoint(character);
            octets += octets(character);
            at += Character.charCount(character);
        }
        folded.append(END);
    }

    /** How long a character is in UTF-8. */
    private static int octets(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }
}
