package de.zusage.portal.service;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** What a rule says to German staff: services say it to machines and in English. */
final class RuleWords {
    private static final Properties GERMAN = read();

    private RuleWords() {}

    /** In the words of that language, if these are not the service's own. */
    static Optional<String> in(Locale language, String rule) {
        return language.getLanguage().equals(Locale.GERMAN.getLanguage())
                ? Optional.ofNullable(GERMAN.getProperty(rule))
                : Optional.empty();
    }

    /** Where a service says of an entry no more than that it is none. */
    static Optional<String> ofNoRule(Locale language) {
        return language.getLanguage().equals(Locale.GERMAN.getLanguage())
                ? Optional.of("Eine Angabe fehlt oder ist so nicht möglich. Prüfen Sie, was Sie eingetragen haben.")
                : Optional.empty();
    }

    private static Properties read() {
        Properties words = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(RuleWords.class.getResourceAsStream("/rules/de.properties")),
                StandardCharsets.UTF_8)) {
            words.load(file);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("rules/de.properties cannot be read", e);
        }
    }
}
