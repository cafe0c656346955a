package de.zusage.notification.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Beginnings of words that no text to a client contains, in one language.
 *
 * @param revealing what gives away why we write: topic, counselling, product
 * @param threatening what sounds like duty or consequence
 */
record ForbiddenStems(Locale locale, List<String> revealing, List<String> threatening) {

    static ForbiddenStems of(Language language) {
        String file = "/stems/" + language.tag() + ".properties";
        Properties lists = new Properties();
        try (var stream = Objects.requireNonNull(ForbiddenStems.class.getResourceAsStream(file), file);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            lists.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ForbiddenStems(
                language.locale(),
                List.of(lists.getProperty("revealing", "").split(",")),
                List.of(lists.getProperty("threatening", "").split(",")));
    }

    /** The first one in the text, whatever its case. */
    Optional<String> in(String text) {
        String lower = text.toLowerCase(locale);
        return Stream.concat(revealing.stream(), threatening.stream())
                .filter(lower::contains)
                .findFirst();
    }
}
