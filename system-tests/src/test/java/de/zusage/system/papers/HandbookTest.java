package de.zusage.system.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a handbook puts in quotation marks is what stands on the page. */
class HandbookTest {
    private static final Pattern QUOTED = Pattern.compile("„([^“]+)“");

    /** Said to a reader, and on no page. */
    private static final Set<String> SPOKEN = Set.of("Anführungszeichen", "nein");

    @ParameterizedTest
    @ValueSource(strings = {"docs/handbuch-beratung.md", "docs/faltblatt.md"})
    void whatIsQuotedStandsOnAPage(String handbook) {
        Set<String> quoted = new TreeSet<>();
        QUOTED.matcher(Repository.read(handbook).replaceAll("\\s+", " "))
                .results()
                .forEach(each -> quoted.add(each.group(1)));
        quoted.removeAll(SPOKEN);
        assertThat(quoted).as(handbook).hasSizeGreaterThan(4);
        assertThat(words()).as("German words of the portal").containsAll(quoted);
        System.out.printf("%s quotes %d words of pages%n", handbook, quoted.size());
    }

    private static Set<String> words() {
        Set<String> words = new TreeSet<>();
        List<Path> bundles = Repository.files("portal/src/main/resources/messages", "_de.properties");
        for (Path bundle : bundles) {
            Properties read = new Properties();
            try {
                read.load(new StringReader(Repository.read(bundle)));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            read.values().forEach(each -> words.add(each.toString()));
        }
        return words;
    }
}
