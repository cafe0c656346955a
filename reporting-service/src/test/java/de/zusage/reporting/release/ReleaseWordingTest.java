package de.zusage.reporting.release;

import static de.zusage.reporting.release.ReleaseFixtures.FIGURES;
import static de.zusage.reporting.release.ReleaseFixtures.Q2;
import static de.zusage.reporting.release.ReleaseFixtures.RELEASES;
import static de.zusage.reporting.release.ReleaseFixtures.as;
import static de.zusage.reporting.release.ReleaseFixtures.coordinator;
import static de.zusage.reporting.release.ReleaseFixtures.ministry;
import static de.zusage.reporting.release.ReleaseFixtures.released;
import static de.zusage.reporting.release.ReleaseFixtures.signed;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.ServiceStack;
import de.zusage.reporting.fact.Told;
import de.zusage.reporting.fact.Told.Thing;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever reads figures reads them in words: no code comes without what it means. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class ReleaseWordingTest {
    private static final String SUM = "_T";

    @Inject
    Told told;

    @BeforeEach
    void startFromNothing() {
        ReleaseFixtures.forgetEverything();
        told.tell(signed(21, "essen", "essen-a", "2026-05", "\"cefr\":\"A1\"").toArray(Thing[]::new));
    }

    @Test
    void everyTableOfAReleaseHasATitle() {
        String release = RELEASES + "/" + released(Q2);
        Response tables = as(ministry()).get(release + "/tables");
        List<String> names = tables.path("items.table");
        assertThat(names).startsWith("signed").endsWith("rates").doesNotContain("structure");
        List<Map<String, Object>> files = as(ministry()).get(release).path("files");
        assertThat(new TreeSet<>(names))
                .isEqualTo(files.stream()
                        .filter(file -> "JSON".equals(file.get("format")))
                        .map(file -> String.valueOf(file.get("name")))
                        .filter(name -> !name.equals("structure"))
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(tables.<List<String>>path("items.title.de"))
                .contains("Unterzeichnete Vereinbarungen", "Anteile in Prozent");
        assertThat(tables.<List<String>>path("items.title.en")).contains("Agreements signed", "Shares in per cent");
    }

    @Test
    void everyCodeOfTheOwnFiguresHasWords() {
        released(Q2);
        List<Map<String, Object>> tables = as(coordinator("essen")).get(FIGURES).path("tables");
        assertThat(tables).isNotEmpty().allSatisfy(table -> {
            Words words = Words.of(table);
            assertThat(words.periods()).isNotEmpty();
            for (Map<String, Object> cell : listed(table.get("cells"))) {
                assertThat(words.periods()).containsKey(String.valueOf(cell.get("period")));
                List<?> groups = Objects.requireNonNull((List<?>) cell.get("groups"));
                for (int i = 0; i < groups.size(); i++) {
                    String group = String.valueOf(groups.get(i));
                    assertThat(group.equals(SUM) || words.dimensions().get(i).containsKey(group))
                            .as("%s of %s", group, table.get("table"))
                            .isTrue();
                }
            }
        });
        assertThat(as(coordinator("essen")).get(FIGURES).<List<String>>path("tables.words.unit.en"))
                .contains("Agreements");
    }

    /** The titles by their codes: of the periods, and of the groups of each dimension. */
    private record Words(Map<String, Object> periods, List<Map<String, Object>> dimensions) {
        static Words of(Map<String, Object> table) {
            Map<?, ?> words = Objects.requireNonNull((Map<?, ?>) table.get("words"));
            return new Words(
                    titles(words.get("periods")),
                    listed(words.get("dimensions")).stream()
                            .map(dimension -> titles(dimension.get("groups")))
                            .toList());
        }

        private static Map<String, Object> titles(@Nullable Object coded) {
            return listed(coded).stream()
                    .collect(Collectors.toMap(each -> String.valueOf(each.get("code")), each -> each.get("title")));
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> listed(@Nullable Object json) {
        return Objects.requireNonNull((List<Map<String, Object>>) json);
    }
}
