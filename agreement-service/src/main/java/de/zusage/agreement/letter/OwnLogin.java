package de.zusage.agreement.letter;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a letter of access lets its reader in with. Neither name nor password says anything of a person.
 *
 * @param subject who its tokens speak of
 * @param name 40 bits by chance; distinguishes, and is no secret
 * @param password 79 bits by chance, good for one login: the next step is to choose an own one
 */
record OwnLogin(UUID subject, String name, String password) {
    /** No letter or digit that is taken for another on paper, none with case. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int PIECE = 4;

    /** As many pieces as it has letters, joined by hyphens: so it is read from paper without counting. */
    static String pieces(SecureRandom random, int pieces) {
        return IntStream.range(0, pieces)
                .mapToObj(piece -> random.ints(PIECE, 0, LETTERS.length())
                        .mapToObj(letter -> LETTERS.substring(letter, letter + 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    /** Never into a log. */
    @Override
    public String toString() {
        return "login " + subject;
    }
}
