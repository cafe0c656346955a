package de.zusage.notification.text;

import de.zusage.print.Glyphs;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The line an authority adds to what its clients read, such as when somebody is there; refused at start-up if unfit. */
@ApplicationScoped
class OwnLines {

    private static final int LONGEST = 300;

    private final Map<String, Map<Language, String>> lines = new HashMap<>();

    OwnLines(TextConfig config) {
        config.addition()
                .forEach((authority, byLanguage) -> byLanguage.forEach((tag, line) -> {
                    String property = "zusage.text.addition." + authority + "." + tag;
                    Language language = language(property, tag);
                    require(fits(line), property + " is not one to " + LONGEST + " letters on one line");
                    require(
                            Glyphs.show(line),
                            property + " contains " + Glyphs.codes(line) + ", which our fonts cannot show in a letter");
                    ForbiddenStems.of(language).in(line).ifPresent(stem -> {
                        throw new IllegalStateException(
                                property + " contains " + stem + ", which no text to a client may");
                    });
                    lines.computeIfAbsent(authority, any -> new EnumMap<>(Language.class))
                            .put(language, line);
                }));
    }

    /** Makes the lines be read before the first message is written. */
    void check(@Observes StartupEvent started) {}

    Optional<String> of(String authority, Language language) {
        return Optional.ofNullable(lines.getOrDefault(authority, Map.of()).get(language));
    }

    private static Language language(String property, String tag) {
        Locale wanted = Locale.forLanguageTag(tag);
        Language language = Language.of(wanted);
        require(language.suits(wanted), property + " is in a language there are no texts in");
        return language;
    }

    /** Neither control characters nor line ends nor what turns the direction of what follows. */
    private static boolean fits(String line) {
        return !line.isBlank()
                && line.length() <= LONGEST
                && line.codePoints()
                        .noneMatch(letter -> Character.isISOControl(letter)
                                || letter == 0x2028
                                || letter == 0x2029
                                || (letter >= 0x202A && letter <= 0x202E)
                                || (letter >= 0x2066 && letter <= 0x2069));
    }

    private static void require(boolean fits, String otherwise) {
        if (!fits) {
            throw new IllegalStateException(otherwise);
        }
    }
}
