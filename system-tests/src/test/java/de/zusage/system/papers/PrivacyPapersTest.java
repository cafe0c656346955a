package de.zusage.system.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the papers for data protection officers state as facts is what the system's own data say. */
class PrivacyPapersTest {
    private static final String RECORD = "docs/datenschutz/verzeichnis.md";
    private static final String MEASURES = "docs/datenschutz/tom.md";
    private static final String ERASURE = "docs/datenschutz/loeschkonzept.md";

    private static final Map<String, Map<String, Supplier<String>>> BLOCKS = Map.of(
            MEASURES, Map.of("rollen", Facts::roles),
            RECORD, Map.of("themen", Facts::topics, "merkmale", Facts::attributes),
            ERASURE, Map.of("loeschregeln", RetentionRules::table));

    /** Where a block differs, the page as it should be is written to {@code target/papers/}, to be looked at and copied. */
    @TestFactory
    Stream<DynamicTest> aBlockSaysWhatTheDataSay() {
        return BLOCKS.entrySet().stream()
                .flatMap(page -> page.getValue().entrySet().stream()
                        .map(block -> DynamicTest.dynamicTest(block.getKey(), () -> {
                            Paper paper = Paper.of(page.getKey());
                            String facts = block.getValue().get();
                            if (!paper.block(block.getKey()).equals(facts)) {
                                writeRight(paper, page.getValue());
                            }
                            assertThat(paper.block(block.getKey())).isEqualTo(facts);
                            System.out.printf(
                                    "%s: block %s, %d lines%n",
                                    paper.file(), block.getKey(), facts.lines().count());
                        })));
    }

    private static void writeRight(Paper paper, Map<String, Supplier<String>> blocks) throws IOException {
        Paper right = paper;
        for (Map.Entry<String, Supplier<String>> block : blocks.entrySet()) {
            right = new Paper(
                    paper.file(), right.with(block.getKey(), block.getValue().get()));
        }
        Path page = Path.of("target", "papers", paper.file().replaceFirst(".*/", ""));
        Files.createDirectories(page.toAbsolutePath().getParent());
        Files.writeString(page, right.text());
    }

    /** A table that no line of the record names keeps data of which nobody answers for category and protection. */
    @TestFactory
    Stream<DynamicTest> theRecordNamesEveryTableOnce() {
        return Stream.concat(Stream.of("service-kit"), Facts.SERVICES.stream())
                .map(module -> DynamicTest.dynamicTest(module, () -> {
                    List<String> named = new Paper("", Paper.of(RECORD).block("tabellen " + module))
                            .named()
                            .filter(name -> !NamedPlacesTest.isPlace(name))
                            .toList();
                    assertThat(named).doesNotHaveDuplicates();
                    assertThat(new TreeSet<>(named)).isEqualTo(Facts.tables(module));
                    System.out.printf("%s: %d tables of %s%n", RECORD, named.size(), module);
                }));
    }

    @Test
    void everyPaperIsInTheIndexAndSaysThatItIsADraft() {
        String index = Repository.read("docs/datenschutz/README.md");
        Set<String> papers = Repository.files("docs/datenschutz", ".md").stream()
                .map(file -> String.valueOf(file.getFileName()))
                .filter(name -> !name.equals("README.md"))
                .collect(Collectors.toSet());
        assertThat(papers).isNotEmpty().allSatisfy(paper -> {
            assertThat(index).contains("](" + paper + ")");
            assertThat(Repository.read("docs/datenschutz/" + paper)).contains("**Entwurf.**");
        });
    }
}
