package de.zusage.notification.text;

import java.util.stream.IntStream;

/**
 * How many short messages a text takes (3GPP TS 23.038): 160 septets in one and 153 in each of several where every
 * letter is in the GSM alphabet, 70 and 67 units of UCS-2 where one is not. A letter of two units is not cut in two.
 */
final class SmsSegments {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String ESCAPED = "\f^{}\\[~]|€";

    private SmsSegments() {}

    static int of(String text) {
        boolean gsm = text.codePoints().allMatch(letter -> BASIC.indexOf(letter) >= 0 || ESCAPED.indexOf(letter) >= 0);
        return gsm
                ? packed(text.codePoints().map(letter -> ESCAPED.indexOf(letter) >= 0 ? 2 : 1), 160, 153)
                : packed(text.codePoints().map(Character::charCount), 70, 67);
    }

    private static int packed(IntStream widths, int alone, int each) {
        int[] letters = widths.toArray();
        if (IntStream.of(letters).sum() <= alone) {
            return 1;
        }
        int segments = 1;
        int used = 0;
        for (int letter : letters) {
            if (used + letter > each) {
                segments++;
                used = 0;
            }
            used += letter;
        }
        return segments;
    }
}
