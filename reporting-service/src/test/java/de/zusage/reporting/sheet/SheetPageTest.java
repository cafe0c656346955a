package de.zusage.reporting.sheet;

import static de.zusage.reporting.sheet.SheetFixtures.emptyFirst;
import static de.zusage.reporting.sheet.SheetFixtures.html;
import static de.zusage.reporting.sheet.SheetFixtures.wholePilot;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.reporting.release.PublicRelease;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The page, read by a parser that was not written here. */
class SheetPageTest {

    static Stream<Arguments> sheets() {
        return Stream.of(
                Arguments.of("whole", wholePilot(), ""),
                Arguments.of("stuttgart", wholePilot(), "stuttgart"),
                Arguments.of("empty", emptyFirst(), ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sheets")
    void thePageIsCompleteAndLoadsNothing(String name, PublicRelease release, String authority) throws Exception {
        byte[] bytes = html(release, authority.isEmpty() ? null : authority);
        Files.write(Files.createDirectories(Path.of("target", "sheet")).resolve(name + ".html"), bytes);
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text).startsWith("<!DOCTYPE html>");
        assertThat(text).doesNotContain("<script", "<link", "src=", "@import", "url(", "javascript:");
        assertThat(html(release, authority.isEmpty() ? null : authority)).isEqualTo(bytes);
        Document page =
                DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("de");
        for (String landmark : List.of("header", "nav", "main", "footer", "h1", "title")) {
            assertThat(all(page, landmark)).as(landmark).isNotEmpty();
        }
        headingsAreInOrder(page);
        idsAreUniqueAndFound(page);
        tablesAreLabelled(page);
        picturesAreDescribedAndFollowedByTheirTable(page);
    }

    private static void headingsAreInOrder(Document page) {
        int before = 0;
        for (Element each : all(page, "*")) {
            if (each.getTagName().matches("h[1-6]")) {
                int level = each.getTagName().charAt(1) - '0';
                assertThat(level).as(each.getTextContent()).isLessThanOrEqualTo(before + 1);
                before = level;
            }
        }
        assertThat(all(page, "h1")).hasSize(1);
    }

    private static void idsAreUniqueAndFound(Document page) {
        List<String> ids = all(page, "*").stream()
                .map(each -> each.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        all(page, "a")
                .forEach(link ->
                        assertThat(ids).contains(link.getAttribute("href").substring(1)));
        all(page, "*").stream()
                .flatMap(each -> Stream.of(each.getAttribute("aria-labelledby").split(" ")))
                .filter(id -> !id.isEmpty())
                .forEach(id -> assertThat(ids).contains(id));
    }

    private static void tablesAreLabelled(Document page) {
        for (Element table : all(page, "table")) {
            assertThat(within(table, "caption")).hasSize(1);
            assertThat(within(table, "th"))
                    .allSatisfy(head -> assertThat(head.getAttribute("scope")).isIn("col", "row"));
            int columns = within(within(table, "thead").get(0), "th").size();
            for (Element row : within(within(table, "tbody").get(0), "tr")) {
                assertThat(within(row, "th")).hasSize(1);
                assertThat(within(row, "td")).hasSize(columns - 1);
            }
        }
    }

    private static void picturesAreDescribedAndFollowedByTheirTable(Document page) {
        assertThat(all(page, "svg")).hasSameSizeAs(all(page, "figure"));
        for (Element figure : all(page, "figure")) {
            assertThat(within(figure, "figcaption")).hasSize(1);
            assertThat(within(figure, "title").get(0).getTextContent()).isNotBlank();
            assertThat(within(figure, "desc").get(0).getTextContent()).isNotBlank();
            org.w3c.dom.Node next = figure.getNextSibling();
            while (!(next instanceof Element)) {
                next = next.getNextSibling();
            }
            assertThat(within((Element) next, "table")).hasSize(1);
        }
    }

    private static List<Element> all(Document page, String name) {
        return within(page.getDocumentElement(), name);
    }

    private static List<Element> within(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
