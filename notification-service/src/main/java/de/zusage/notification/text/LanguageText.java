package de.zusage.notification.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** The phrases of one language in one script, read from a file. */
final class LanguageText {

    private static final Set<String> RIGHT_TO_LEFT = Set.of("Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg");
    private static final String RIGHT_TO_LEFT_MARK = "\u200F";

    private final Locale locale;
    private final Properties phrases;

    private LanguageText(Properties phrases) {
        this.phrases = phrases;
        this.locale = Locale.forLanguageTag(phrase("locale"));
    }

    static LanguageText read(String language) {
        String file = "/texts/" + language + ".properties";
        Properties phrases = new Properties();
        try (var stream = Objects.requireNonNull(LanguageText.class.getResourceAsStream(file), file);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            phrases.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LanguageText(phrases);
    }

    Locale locale() {
        return locale;
    }

    Set<String> keys() {
        return phrases.stringPropertyNames();
    }

    /** The same language, and the same script unless the reader named none. */
    boolean suits(Locale wanted) {
        return locale.getLanguage().equals(wanted.getLanguage())
                && (wanted.getScript().isEmpty() || locale.getScript().equals(wanted.getScript()));
    }

    String phrase(String key) {
        return Objects.requireNonNull(phrases.getProperty(key), key);
    }

    /** The civil date written out as the reader's region does, else as this text's. */
    String date(LocalDate date, Locale wanted) {
        String region = suits(wanted) && !wanted.getCountry().isEmpty() ? wanted.getCountry() : locale.getCountry();
        Locale regional = new Locale.Builder()
                .setLanguage(locale.getLanguage())
                .setRegion(region)
                .build();
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(regional)
                .format(date);
    }

    /** Marks each line, so that a line beginning with a number still runs in the direction of the script. */
    String directed(String text) {
        if (!RIGHT_TO_LEFT.contains(locale.getScript())) {
            return text;
        }
        return text.lines()
                .map(line -> line.isEmpty() ? line : RIGHT_TO_LEFT_MARK + line)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
