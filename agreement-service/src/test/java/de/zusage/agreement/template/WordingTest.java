package de.zusage.agreement.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.PluralRules;
import de.zusage.agreement.template.Template.Kind;
import de.zusage.agreement.template.Template.Parameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every language file has to keep: complete, in its own script, grammatical for every number, short and plain. */
class WordingTest {
    private static final Map<String, String> LETTERS = Map.of(
            "Latn",
            "\\p{IsLatin}",
            "Cyrl",
            "\\p{IsCyrillic}\u02bc",
            "Arab",
            "\\p{IsArabic}\\p{Mn}\u0640\u200c",
            "Ethi",
            "\\p{IsEthiopic}");
    private static final String PUNCTUATION =
            " .,:()\u2019\\-0-9\u0660-\u0669\u06f0-\u06f9\u060c\u061b\u061f\u1361-\u1368\u00a0";
    private static final int LONGEST_GERMAN_SENTENCE = 20;

    private final Templates templates = new Templates();

    @Test
    void thereAreBlocksOfEverySideAndInEveryGoalArea() {
        assertThat(templates.all()).hasSizeGreaterThanOrEqualTo(34);
        assertThat(templates.all().stream().map(Template::goalArea)).contains(GoalArea.values());
        for (GoalArea area : GoalArea.values()) {
            assertThat(templates.all().stream()
                            .filter(t -> t.goalArea() == area)
                            .map(Template::side))
                    .as("%s: no duties of the client alone", area)
                    .contains(Side.CLIENT, Side.OFFICE);
        }
        assertThat(templates.all().stream().filter(t -> t.side() == Side.PARTNER))
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(t -> assertThat(t.parameters().values()).anyMatch(p -> p.kind() == Kind.OFFER));
    }

    @Test
    void theLanguagesAreThoseThatHaveAFile() throws IOException {
        assertThat(templates.languages()).containsExactly("de", "en", "ar", "prs", "tr", "uk", "ru", "fr", "ti", "ckb");
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/wording"))) {
            assertThat(files.map(f -> f.getFileName().toString())
                            .filter(f -> f.endsWith(".json")
                                    && !List.of("languages.json", "templates.json")
                                            .contains(f))
                            .map(f -> f.replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(templates.languages());
        }
    }

    @TestFactory
    List<DynamicTest> everyLanguageFile() {
        return templates.languages().stream()
                .map(templates::wording)
                .flatMap(wording -> Stream.of(
                        test(wording, "has every block and no other", () -> complete(wording)),
                        test(wording, "uses exactly the declared parameters", () -> parameters(wording)),
                        test(wording, "has a form for every number", () -> plurals(wording)),
                        test(wording, "is written in its script", () -> script(wording)),
                        test(wording, "can be read out", () -> spoken(wording)),
                        test(wording, "is a draft until a person reviewed it", () -> honest(wording))))
                .toList();
    }

    @Test
    void germanIsPlain() {
        Wording german = templates.wording("de");
        texts(german)
                .map(text -> text.replaceAll("\\{[a-z]+, plural, one \\{[^}]*\\} other \\{([^}]*)\\}\\}", "$1"))
                .flatMap(text -> Arrays.stream(text.split("[.:] ?")))
                .forEach(sentence -> assertThat(sentence.trim().split("\\s+"))
                        .as(sentence)
                        .hasSizeLessThanOrEqualTo(LONGEST_GERMAN_SENTENCE));
    }

    private static DynamicTest test(Wording wording, String name, Runnable body) {
        return DynamicTest.dynamicTest(wording.language() + " " + name, body::run);
    }

    private void complete(Wording wording) {
        assertThat(wording.commitments().keySet())
                .isEqualTo(templates.all().stream().map(Template::code).collect(Collectors.toSet()));
        assertThat(texts(wording)).allSatisfy(text -> assertThat(text).isNotBlank());
        assertThat(wording.frame().voluntary()).hasSize(4);
        assertThat(wording.frame().parties()).contains("{client}", "{office}");
        assertThat(wording.frame().due()).contains("{date}");
        assertThat(wording.frame().criterion()).contains("{criterion}");
        assertThat(wording.frame().support()).contains("{promise}");
        assertThat(wording.frame().confirmed()).contains("{provider}", "{date}");
        assertThat(wording.frame().review()).contains("{months, plural,");
        assertThat(wording.frame().complaints()).contains("{contact}");
    }

    private void parameters(Wording wording) {
        for (Template template : templates.all()) {
            assertThatCode(() -> new PatternRules(wording, template.parameters())
                            .check(template.required(wording.language())))
                    .as(template.code())
                    .doesNotThrowAnyException();
        }
    }

    /** Every category that a number in range falls into has a form of its own, and each is written out once. */
    private void plurals(Wording wording) {
        PluralRules rules = PluralRules.forLocale(wording.icu());
        for (Template template : templates.all()) {
            Words words = template.required(wording.language());
            template.parameters().forEach((name, parameter) -> {
                if (parameter.numeric()) {
                    plural(words.text(), name, categories(rules, parameter.least(), parameter.most()));
                    plural(words.readOut(), name, categories(rules, parameter.least(), parameter.most()));
                }
            });
        }
        String review = wording.frame().review();
        plural(review, "months", categories(rules, 1, 24));
        IntStream.rangeClosed(1, 24)
                .forEach(months -> assertThat(new MessageFormat(review, wording.icu()).format(Map.of("months", months)))
                        .doesNotContain("{", "}", "#"));
    }

    private static Set<String> categories(PluralRules rules, int least, int most) {
        return IntStream.rangeClosed(least, most)
                .mapToObj(rules::select)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void plural(String text, String name, Set<String> wanted) {
        int start = text.indexOf("{" + name + ", plural,");
        assertThat(start).as(text).isNotNegative();
        Set<String> given = Pattern.compile("\\b(zero|one|two|few|many|other) \\{")
                .matcher(text.substring(start))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
        Set<String> expected = new HashSet<>(wanted);
        expected.add("other");
        assertThat(given).as(text).containsAll(expected);
    }

    private void script(Wording wording) {
        Pattern allowed = Pattern.compile("[" + LETTERS.get(wording.script()) + PUNCTUATION
                + (wording.script().equals("Ethi") ? "\u1366" : "") + "]*");
        texts(wording)
                .map(text -> text.replaceAll("\\{[a-z]+\\}", ""))
                .map(text -> text.replaceAll("\\{[a-z]+, plural,|(one|two|few|many|other) \\{|[}#]", ""))
                .forEach(text -> assertThat(text).matches(allowed));
    }

    private void spoken(Wording wording) {
        Pattern symbols = Pattern.compile("[()/:;\u2013\u1366%&\\u0028]|[.\u1362].");
        wording.commitments().forEach((code, block) -> {
            String plain = block.readOut();
            assertThat(symbols.matcher(plain).find()).as(plain).isFalse();
            assertThat(plain).as(code).matches("(?s).*[.\u1362]");
        });
    }

    private static void honest(Wording wording) {
        assertThat(wording.status()).isEqualTo(wording.reviewedBy() == null ? TextStatus.DRAFT : TextStatus.REVIEWED);
        assertThatCode(wording::review).doesNotThrowAnyException();
    }

    private static Stream<String> texts(Wording wording) {
        Wording.Frame frame = wording.frame();
        Stream<String> framed = Stream.of(
                        List.of(frame.title(), frame.parties(), frame.clientHeading(), frame.officeHeading()),
                        List.of(
                                frame.partnerHeading(),
                                frame.due(),
                                frame.criterion(),
                                frame.atReview(),
                                frame.readToYou(),
                                frame.support(),
                                frame.confirmed(),
                                frame.review(),
                                frame.complaints()),
                        frame.voluntary())
                .flatMap(List::stream);
        return Stream.concat(
                framed,
                wording.commitments().values().stream()
                        .flatMap(block -> Stream.of(block.text(), block.criterion(), block.readOut())));
    }

    /** The range of a parameter is small enough to be written out whole. */
    @Test
    void everyNumberHasARange() {
        assertThat(templates.all().stream()
                        .flatMap(template -> template.parameters().values().stream())
                        .filter(Parameter::numeric))
                .isNotEmpty()
                .allSatisfy(parameter -> assertThat(parameter.most()).isBetween(1, 40));
    }
}
