package de.zusage.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The words of the pages in each language: all of them, with the same places to fill in. */
class WordsTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

    @Test
    void everyLanguageHasTheSameWordsWithTheSamePlaces() throws IOException {
        Map<String, Map<String, Properties>> bundles = bundles();
        assertThat(bundles)
                .containsKeys(
                        "words",
                        "own",
                        "agreement",
                        "plan",
                        "figures",
                        "today",
                        "access",
                        "office",
                        "counting",
                        "audit",
                        "erasure",
                        "contact",
                        "call",
                        "offer",
                        "transfer",
                        "restriction");
        bundles.forEach((bundle, languages) -> {
            Properties german = Objects.requireNonNull(languages.get("de"));
            languages.forEach((language, words) -> {
                assertThat(words.stringPropertyNames())
                        .as("%s in %s", bundle, language)
                        .isEqualTo(german.stringPropertyNames());
                german.stringPropertyNames().forEach(key -> {
                    assertThat(words.getProperty(key))
                            .as("%s.%s in %s", bundle, key, language)
                            .isNotBlank();
                    assertThat(places(words.getProperty(key)))
                            .as("%s.%s in %s", bundle, key, language)
                            .isEqualTo(places(german.getProperty(key)));
                });
            });
        });
    }

    @Test
    void theClientsPagesAreInTenLanguagesAndTheStaffsInTwo() throws IOException {
        bundles()
                .forEach((bundle, languages) -> assertThat(languages.keySet())
                        .as(bundle)
                        .containsExactlyInAnyOrderElementsOf(bundle.equals("own") ? Language.CLIENT : Language.STAFF));
    }

    /** Nothing on a client's page threatens or speaks of duties (invariant 6). */
    @Test
    void noWordForClientsThreatens() throws IOException {
        Properties german = Objects.requireNonNull(
                Objects.requireNonNull(bundles().get("own")).get("de"));
        german.values()
                .forEach(words -> assertThat(words.toString().toLowerCase(Locale.GERMAN))
                        .doesNotContain("muss", "müssen", "pflicht", "sanktion", "frist", "verpflicht"));
    }

    private static List<String> places(String words) {
        return PLACE.matcher(words).results().map(MatchResult::group).sorted().toList();
    }

    private static Map<String, Map<String, Properties>> bundles() throws IOException {
        Map<String, Map<String, Properties>> bundles = new TreeMap<>();
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(MESSAGES, "*.properties")) {
            found.forEach(files::add);
        }
        for (Path file : files) {
            String name = file.getFileName().toString().replace(".properties", "");
            Properties words = new Properties();
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                words.load(reader);
            }
            bundles.computeIfAbsent(name.substring(0, name.indexOf('_')), key -> new TreeMap<>())
                    .put(name.substring(name.indexOf('_') + 1), words);
        }
        return bundles;
    }
}
