package de.zusage.notification.calendar;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** Words for an entry that tell whoever looks over a shoulder nothing, by language. */
final class NeutralWords {

    private static final String FILE = "/calendar/words.properties";

    private final Properties lines = new Properties();

    private NeutralWords() {
        try (var stream = Objects.requireNonNull(NeutralWords.class.getResourceAsStream(FILE), FILE);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static NeutralWords read() {
        return new NeutralWords();
    }

    /** In the language of that tag, its script and region aside; in German where there is none. */
    String in(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return lines.getProperty("client." + language, line("client.de"));
    }

    String line(String key) {
        return Objects.requireNonNull(lines.getProperty(key), key);
    }
}
