package de.zusage.agreement.letter;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The words of a letter in one language, from {@code letter/words/}.
 *
 * @param language BCP 47
 * @param script ISO 15924; the direction follows it
 * @param keep what to do with the letter, and when it is lost
 * @param voluntary that nobody has to use it (invariant 6)
 */
record LetterWords(
        String language,
        String script,
        String title,
        String what,
        List<String> steps,
        String name,
        String password,
        String keep,
        String voluntary) {

    static LetterWords in(String language) {
        try (InputStream in = LetterWords.class.getResourceAsStream("/letter/words/" + language + ".json")) {
            return JsonMapper.builder().build().readValue(in, LetterWords.class);
        } catch (IOException e) {
            throw new UncheckedIOException("letter/words/" + language + ".json cannot be read", e);
        }
    }

    boolean rightToLeft() {
        return script.equals("Arab");
    }
}
