package de.zusage.agreement.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.zusage.agreement.agreement.PrintableVersion.Circumstances;
import de.zusage.agreement.document.Contents.Kind;
import de.zusage.agreement.document.Contents.Signed;
import de.zusage.agreement.drawing.Strokes;
import de.zusage.print.PdfPrinter;
import de.zusage.print.testing.PdfChecks;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every document type in every language; {@code -Dzusage.all=true} makes all thirty, otherwise each script once. */
@Tag("landing")
class DocumentTypesTest {
    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final String NAME = "Đặng Thị Ánh-M̂arie Q̄orān C̆elik";
    private static final Instant AT = Instant.parse("2026-03-03T10:00:00Z");
    private static final Pattern WORDS = Pattern.compile("[\\s\u2066-\u2069]+");
    private static final PdfPrinter PRINTER = new PdfPrinter("Zusage");

    private final WordsOfDocuments words = new WordsOfDocuments();
    private final AgreementSheet sheet = new AgreementSheet(words, Map.of());

    @TestFactory
    List<DynamicTest> isAccessibleAndArchivableAndCanBeReadBack() {
        boolean all = Boolean.getBoolean("zusage.all");
        List<DynamicTest> tests = new ArrayList<>();
        for (String language : words.languages()) {
            for (Kind kind : all ? EnumSet.allOf(Kind.class) : some(language)) {
                tests.add(DynamicTest.dynamicTest(kind + " " + language, () -> check(kind, language)));
            }
        }
        return tests;
    }

    private static Set<Kind> some(String language) {
        return switch (language) {
            case "de" -> EnumSet.of(Kind.DRAFT);
            case "ckb" -> EnumSet.of(Kind.AMENDMENT);
            case "ti", "uk" -> EnumSet.of(Kind.AGREEMENT);
            default -> Set.of();
        };
    }

    private void check(Kind kind, String language) throws Exception {
        Contents contents = contents(kind, language);
        assertThat(contents.kind()).isEqualTo(kind);
        long begin = System.nanoTime();
        byte[] pdf = PRINTER.print(sheet.write(contents), AT);
        double printed = (System.nanoTime() - begin) / 1e9;
        int pages = PdfChecks.render(pdf, kind + "-" + language);
        PdfChecks.requireValid(pdf);
        String text = PdfChecks.letters(PdfChecks.text(pdf));
        for (List<String> lines : contents.text().texts().values()) {
            for (String line : lines.subList(2, lines.size())) {
                for (String word : WORDS.split(line, -1)) {
                    assertThat(text).contains(PdfChecks.letters(word));
                }
            }
        }
        System.out.printf(
                "%s %s: %.2f s, %d pages, %d KiB, checked %.2f s%n",
                kind, language, printed, pages, pdf.length / 1024, (System.nanoTime() - begin) / 1e9 - printed);
    }

    @Test
    void whoReadsNoneOfOurLanguagesGetsOneColumnAndTheNoteWhoReadsOut() throws Exception {
        FrozenText german = text("de", 1, "2026-06-01", Map.of("language", "so", "by", "INTERPRETER"));
        byte[] pdf = PRINTER.print(
                sheet.write(new Contents(
                        german, null, HASH, List.of("CLIENT", "ADVISER"), List.of(), Optional.of("zusage:verify:x"))),
                AT);
        assertThat(PdfChecks.text(pdf)).contains("Dieser Text wird auf Somali vorgelesen");
    }

    @Test
    void noSentenceEndsInTwoFullStops() {
        for (String language : words.languages()) {
            DocumentWords each = words.in(language);
            String sentence = each.fill(each.respondBy(), Map.of("date", each.date(LocalDate.of(2026, 3, 15))));
            assertThat(sentence).doesNotContain("..");
        }
    }

    @Test
    void whatHappensToThePaperMayBeTheOfficesOwnRule() throws Exception {
        byte[] pdf = PRINTER.print(
                new AgreementSheet(words, Map.of("de", "Das Papier bekommt die Klientin."))
                        .write(contents(Kind.AGREEMENT, "de")),
                AT);
        assertThat(PdfChecks.text(pdf))
                .contains("Das Papier bekommt die Klientin.")
                .doesNotContain("das Papier selbst");
    }

    @Test
    void aDrawnSignatureIsALineDrawingWithWordsForWhoListens() throws Exception {
        Strokes strokes = new Strokes(
                600,
                200,
                List.of(
                        List.of(
                                List.of(20, 150, 0),
                                List.of(60, 30, 90),
                                List.of(100, 160, 180),
                                List.of(300, 60, 400)),
                        List.of(List.of(350, 40, 700)),
                        List.of(List.of(330, 120, 900), List.of(560, 110, 1400))),
                null);
        byte[] pdf = PRINTER.print(
                sheet.write(new Contents(
                        text("ar", 1, "2026-06-01", null),
                        null,
                        HASH,
                        List.of("CLIENT", "ADVISER"),
                        List.of(new Signed(
                                "CLIENT",
                                "DRAWN_ON_DEVICE",
                                LocalDate.of(2026, 3, 2),
                                null,
                                null,
                                new Contents.Drawn(HASH, strokes),
                                Circumstances.NONE)),
                        Optional.of("zusage:verify:" + HASH))),
                AT);
        int pages = PdfChecks.render(pdf, "DRAWN-ar");
        PdfChecks.requireValid(pdf);
        assertThat(PdfChecks.images(pdf))
                .as("the QR code alone, which every page lists")
                .isEqualTo(pages);
        assertThat(PdfChecks.alternatives(pdf)).contains("Unterschrift von Hand: Klientin oder Klient");
        assertThat(PdfChecks.text(pdf)).contains("mit der Hand auf dem Gerät");
    }

    static Contents contents(Kind kind, String language) throws Exception {
        FrozenText first = text(language, 1, "2026-06-01", null);
        List<String> needed = List.of("CLIENT", "ADVISER");
        List<Signed> signed = List.of(
                new Signed(
                        "CLIENT",
                        "MARK_WITH_WITNESS",
                        LocalDate.of(2026, 3, 2),
                        NAME,
                        null,
                        null,
                        new Circumstances(NAME, "so", "Stuttgart, Raum 2")),
                new Signed("ADVISER", "OWN_LOGIN", LocalDate.of(2026, 3, 3), null, null));
        Optional<String> code = Optional.of("zusage:verify:" + HASH);
        return switch (kind) {
            case AGREEMENT -> new Contents(first, null, HASH, needed, signed, code);
            case DRAFT -> new Contents(first, null, null, needed, List.of(), Optional.empty());
            case AMENDMENT -> new Contents(text(language, 2, "2026-09-01", null), first, HASH, needed, List.of(), code);
        };
    }

    /** The version's second commitment is another one in each version, and the first is due on another day. */
    private static FrozenText text(String language, int version, String dueOn, @Nullable Object readOut)
            throws Exception {
        TreeMap<String, Object> json = new TreeMap<>();
        json.put("version", version);
        json.put("authoritative", "de");
        TreeMap<String, List<String>> texts = new TreeMap<>();
        for (String each : new TreeSet<>(List.of("de", language))) {
            texts.put(each, sample(each));
        }
        json.put("texts", texts);
        json.put("reviewIntervalMonths", 4 - version);
        json.put(
                "commitments",
                List.of(
                        promise("A", "CLIENT", dueOn),
                        promise("B" + version, "CLIENT", "2026-06-01"),
                        promise("C", "OFFICE", "2026-06-01"),
                        promise("D", "PARTNER", "2026-06-01")));
        if (readOut != null) {
            json.put("readOut", readOut);
        }
        json.put("respondBy", "2026-03-15");
        return FrozenText.parse(JsonMapper.builder().build().writeValueAsString(json));
    }

    private static List<String> sample(String language) throws Exception {
        try (InputStream in = DocumentTypesTest.class.getResourceAsStream("/document/samples.json")) {
            List<String> lines = new ArrayList<>();
            for (JsonNode line : JsonMapper.builder().build().readTree(in).get(language)) {
                lines.add(line.asText());
            }
            return lines;
        }
    }

    private static Map<String, Object> promise(String id, String side, String dueOn) {
        return Map.of("commitmentId", id, "side", side, "template", id, "parameters", Map.of(), "dueOn", dueOn);
    }
}
