package de.zusage.notification.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Writes every occasion in every language for every medium, alone and together with others, and reads it all. */
@QuarkusTest
class EveryTextTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 12);
    private static final List<Occasion> OCCASIONS = Stream.of(Occasion.values())
            .filter(occasion -> !occasion.isForStaffOnly())
            .toList();
    private static final URI LINK = URI.create("https://example.org/k?a=1&b=%22");
    private static final Additions ALL = new Additions(Optional.of("stuttgart"), true, Optional.of(LINK));
    private static final String RIGHT_TO_LEFT_MARK = "\u200F";

    @Inject
    Texts texts;

    @ParameterizedTest
    @EnumSource
    void nothingIsMissingAndNoPlaceIsLeftOpen(Language language) {
        written(language).forEach(text -> {
            assertThat(text.wording().language()).isEqualTo(language.locale());
            assertThat(List.of(
                            text.wording().sender(),
                            text.wording().subject(),
                            text.wording().text()))
                    .as(text.name())
                    .allSatisfy(words -> assertThat(words)
                            .isNotBlank()
                            .doesNotContain("{", "}", "null", "NOT_FOUND", "&amp;", "&quot;", "  "));
        });
    }

    @ParameterizedTest
    @EnumSource
    void senderAndSubjectAreTheSameWordsForEverybody(Language language) {
        List<Text> all = written(language);
        assertThat(all.stream().map(text -> text.wording().sender()).distinct()).hasSize(1);
        assertThat(all.stream().map(text -> text.wording().subject()).distinct())
                .hasSize(2)
                .allSatisfy(subject -> assertThat(subject).matches("[\\p{L}\\p{M}]+"));
    }

    @ParameterizedTest
    @EnumSource
    void noTextGivesAwayWhyWeWriteOrThreatens(Language language) {
        ForbiddenStems stems = ForbiddenStems.of(language);
        ForbiddenStems german = ForbiddenStems.of(Language.GERMAN);
        written(language).forEach(text -> {
            String words = String.join(
                    "\n",
                    text.wording().sender(),
                    text.wording().subject(),
                    text.wording().text());
            assertThat(stems.in(words)).as(text.name() + "\n" + words).isEmpty();
            assertThat(german.in(words)).as(text.name() + "\n" + words).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void aShortMessageIsShortAndHasNothingPersonal(Language language) {
        written(language).stream().filter(text -> text.medium() == Medium.SMS).forEach(text -> {
            String sms = text.wording().text();
            assertThat(SmsSegments.of(sms)).as(text.name() + "\n" + sms).isLessThanOrEqualTo(3);
            assertThat(sms)
                    .as(text.name())
                    .doesNotContain("@", "http", "example", "18 Uhr", "2026")
                    .doesNotContainPattern("\\d{3}");
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyLineOfAScriptThatRunsRightToLeftBeginsWithItsMark(Language language) {
        boolean marked = List.of("ar", "prs", "ckb").contains(language.locale().getLanguage());
        written(language).forEach(text -> {
            if (marked) {
                assertThat(text.wording().text().lines().filter(line -> !line.isEmpty()))
                        .as(text.name())
                        .isNotEmpty()
                        .allMatch(line -> line.startsWith(RIGHT_TO_LEFT_MARK));
            } else {
                assertThat(text.wording().text()).as(text.name()).doesNotContain(RIGHT_TO_LEFT_MARK);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void onlyMailHasLinks(Language language) {
        written(language).forEach(text -> {
            long links = text.wording()
                    .text()
                    .lines()
                    .filter(line -> line.endsWith(LINK.toString()))
                    .count();
            assertThat(links).as(text.name()).isEqualTo(text.medium() == Medium.MAIL ? 1 : 0);
        });
    }

    /** Each occasion alone, with its neighbour, and with the four that come after it. */
    private List<Text> written(Language language) {
        return Stream.of(Medium.values())
                .flatMap(medium -> Stream.of(1, 2, 5)
                        .flatMap(size -> IntStream.range(0, OCCASIONS.size())
                                .mapToObj(first -> text(language, medium, items(first, size)))))
                .toList();
    }

    private static List<Item> items(int first, int size) {
        return IntStream.range(0, size)
                .mapToObj(next -> new Item(OCCASIONS.get((first + next) % OCCASIONS.size()), DAY.plusDays(next)))
                .toList();
    }

    private Text text(Language language, Medium medium, List<Item> items) {
        Wording wording = texts.forClient(items, medium, language.locale(), ALL);
        return new Text(language + " " + medium + " " + items, medium, wording);
    }

    /** One text and where it came from. */
    private record Text(String name, Medium medium, Wording wording) {}
}
