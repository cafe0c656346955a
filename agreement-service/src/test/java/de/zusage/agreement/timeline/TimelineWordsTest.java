package de.zusage.agreement.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimelineWordsTest {
    private static final Path CODE = Path.of("src/main/java");

    /** Calls that record an action, with everything up to the end of the statement. */
    private static final Pattern RECORDED = Pattern.compile(
            "\\b(?:access(?:Log)?\\.record|toChange|toSign|toRead|toAddTo|toDeclare|toWithdraw|locked)\\((?<arguments>[^;{]*)[;{]",
            Pattern.DOTALL);

    private static final Pattern CODED = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\"");

    /** Things that belong to no case, so that no timeline tells of them. */
    private static final Set<String> OF_NO_CASE = Set.of("employment", "erasure", "transfer");

    private final TimelineWords words = new TimelineWords();

    @Test
    void everyActionThatTheCodeRecordsHasWordsInEveryLanguage() throws IOException {
        Set<String> recorded = recorded();

        assertThat(recorded).hasSizeGreaterThan(15).contains("sign", "decline", "hand-over", "end-deputy", "start");
        for (String language : words.languages()) {
            Set<String> said = new TreeSet<>();
            words.in(language).actions().keySet().forEach(code -> said.add(code.substring(code.indexOf('.') + 1)));
            assertThat(said).as(language).containsAll(recorded);
        }
    }

    @Test
    void everyThingThatTheCodeRecordsIsReadByTheTimeline() throws IOException {
        Pattern thing = Pattern.compile("access(?:Log)?\\.record\\([^;]*?,\\s*\"([a-z-]+)\",[^;]*;", Pattern.DOTALL);
        Set<String> things = new TreeSet<>();
        for (String source : sources()) {
            Matcher match = thing.matcher(source);
            while (match.find()) {
                things.add(match.group(1));
            }
        }

        things.removeAll(OF_NO_CASE);
        assertThat(things).containsExactlyInAnyOrder("case", "agreement");
    }

    @Test
    void everyLanguageHasTheSameCodes() {
        for (String language : words.languages()) {
            assertThat(words.in(language).actions().keySet())
                    .isEqualTo(words.in("de").actions().keySet());
            assertThat(words.in(language).fields().keySet())
                    .isEqualTo(words.in("de").fields().keySet());
        }
    }

    @Test
    void answersInTheFirstLanguageThatIsThereElseInGerman() {
        assertThat(words.languageFor("en-GB, de;q=0.5")).isEqualTo("en");
        assertThat(words.languageFor("tlh, en;q=0.2")).isEqualTo("en");
        assertThat(words.languageFor("tlh")).isEqualTo("de");
        assertThat(words.languageFor(null)).isEqualTo("de");
        assertThat(words.languageFor(";;;q=x")).isEqualTo("de");
    }

    private static Set<String> recorded() throws IOException {
        Set<String> actions = new TreeSet<>();
        for (String source : sources()) {
            Matcher call = RECORDED.matcher(source);
            while (call.find()) {
                Matcher coded = CODED.matcher(call.group("arguments"));
                if (coded.find()) {
                    actions.add(coded.group(1));
                }
            }
        }
        actions.removeAll(Set.of("case", "agreement", "erasure")); // the kind, where the action is a variable
        return actions;
    }

    private static Set<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(CODE)) {
            Set<String> sources = new TreeSet<>();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                sources.add(Files.readString(file));
            }
            return sources;
        }
    }
}
