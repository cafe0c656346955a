package de.zusage.agreement.document;

import de.zusage.agreement.document.Columns.Line;
import de.zusage.agreement.document.Columns.Look;
import de.zusage.agreement.document.FrozenText.Item;
import de.zusage.agreement.document.FrozenText.Outline;
import de.zusage.agreement.document.FrozenText.Promise;
import de.zusage.agreement.document.FrozenText.ReadOut;
import de.zusage.agreement.document.FrozenText.Section;
import de.zusage.print.FoWriter;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays an agreement out as XSL-FO: what both sides say, then the signatures, then how to check it. */
final class AgreementSheet {
    private final WordsOfDocuments words;
    private final Map<String, String> copies;

    /** The sentence on what happens to the paper may be the office's own, by language. */
    AgreementSheet(WordsOfDocuments words, Map<String, String> copies) {
        this.words = words;
        this.copies = Map.copyOf(copies);
    }

    byte[] write(Contents contents) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 15);
        FoWriter fo = new FoWriter(out);
        FrozenText text = contents.text();
        List<DocumentWords> languages = Stream.concat(Stream.of(text.authoritative()), text.translation().stream())
                .map(words::in)
                .toList();
        Columns columns = new Columns(fo, languages);
        SheetFrame frame = new SheetFrame(fo, contents, languages);
        frame.open(chapters(contents));
        columns.begin();
        if (contents.draft()) {
            columns.row(Look.MARK, DocumentWords::draft);
        }
        columns.row(Look.TITLE, language -> outline(contents, language).title());
        columns.row(Look.PARAGRAPH, language -> outline(contents, language).parties());
        readOut(columns, text.readOut());
        commitments(columns, contents);
        closing(columns, contents);
        new SignaturePart(fo, columns).write(contents);
        columns.row(Look.NOTE, language -> copies.getOrDefault(language.language(), language.copies()));
        new CheckPart(fo, columns).write(contents);
        columns.end();
        frame.close();
        fo.close();
        return out.toByteArray();
    }

    private static Outline outline(Contents contents, DocumentWords language) {
        return contents.text().outline(language.language());
    }

    /** The headings that the bookmarks lead to. */
    private static Map<String, String> chapters(Contents contents) {
        Map<String, String> chapters = new LinkedHashMap<>();
        Outline outline = contents.text().outline(contents.text().authoritative());
        for (int i = 0; i < outline.sections().size(); i++) {
            chapters.put("side" + i, outline.sections().get(i).heading());
        }
        return chapters;
    }

    private static void readOut(Columns columns, @Nullable ReadOut readOut) {
        if (readOut != null) {
            columns.row(
                    Look.PARAGRAPH,
                    language -> language.fill(
                            language.readOut().getOrDefault(readOut.by(), ""),
                            Map.of("language", language.nameOf(readOut.language()))));
        }
    }

    private static void commitments(Columns columns, Contents contents) {
        FrozenText before = contents.before();
        if (before != null) {
            columns.row(
                    Look.MARK,
                    language -> language.fill(
                            language.changes().heading(), Map.of("number", Integer.toString(before.version()))));
        }
        int number = 0;
        List<Section> german =
                contents.text().outline(contents.text().authoritative()).sections();
        for (int i = 0; i < german.size(); i++) {
            int section = i;
            columns.heading(
                    "side" + i,
                    language ->
                            outline(contents, language).sections().get(section).heading());
            for (int j = 0; j < german.get(i).items().size(); j++) {
                int item = j;
                columns.numbered(
                        ++number,
                        language -> lines(
                                contents,
                                language,
                                outline(contents, language)
                                        .sections()
                                        .get(section)
                                        .items()
                                        .get(item)));
            }
        }
        if (before != null) {
            dropped(columns, contents, before);
        }
    }

    private static List<Line> lines(Contents contents, DocumentWords language, Item item) {
        List<Line> lines = new ArrayList<>();
        FrozenText before = contents.before();
        if (before != null) {
            Promise old = before.promise(item.promise().commitmentId()).orElse(null);
            DocumentWords.Changes changes = language.changes();
            boolean same = item.promise().equals(old);
            lines.add(new Line(Look.MARK, old == null ? changes.added() : same ? changes.kept() : changes.changed()));
            split(lines, item.text(), item.promise().lines(language.language()));
            if (old != null && !same) {
                oldWords(before, language, old)
                        .ifPresent(text ->
                                lines.add(new Line(Look.SMALL, language.fill(changes.before(), Map.of("text", text)))));
            }
        } else {
            split(lines, item.text(), item.promise().lines(language.language()));
        }
        return lines;
    }

    /** A commitment's words take a line or more; who confirmed it, its last day and its criterion follow. */
    private static void split(List<Line> lines, String text, long words) {
        String[] parts = text.split("\n", -1);
        for (int i = 0; i < parts.length; i++) {
            lines.add(new Line(i < words ? Look.PARAGRAPH : Look.SMALL, Objects.requireNonNull(parts[i])));
        }
    }

    private static Optional<String> oldWords(FrozenText before, DocumentWords language, Promise old) {
        return before.texts().containsKey(language.language())
                ? before.outline(language.language()).words(old.commitmentId()).map(text -> text.replace('\n', ' '))
                : Optional.empty();
    }

    private static void dropped(Columns columns, Contents contents, FrozenText before) {
        List<Promise> gone = before.commitments().stream()
                .filter(old -> contents.text().promise(old.commitmentId()).isEmpty())
                .toList();
        if (gone.isEmpty()) {
            return;
        }
        columns.heading("dropped", language -> language.changes().droppedHeading());
        for (Promise old : gone) {
            columns.row(
                    Look.PARAGRAPH,
                    language -> language.changes().dropped() + ": "
                            + oldWords(before, language, old)
                                    .or(() -> oldWordsInGerman(before, old))
                                    .orElse(""));
        }
    }

    private static Optional<String> oldWordsInGerman(FrozenText before, Promise old) {
        return before.outline(before.authoritative()).words(old.commitmentId());
    }

    private static void closing(Columns columns, Contents contents) {
        FrozenText before = contents.before();
        columns.paragraphs(language -> review(contents, before, language));
        int voluntary = contents.text()
                .outline(contents.text().authoritative())
                .voluntary()
                .size();
        for (int i = 0; i < voluntary; i++) {
            int line = i;
            columns.row(
                    Look.PARAGRAPH,
                    language -> outline(contents, language).voluntary().get(line));
        }
        columns.row(Look.PARAGRAPH, language -> outline(contents, language).complaints());
    }

    /** The words on reviews, and beneath them what they were before. */
    private static List<Line> review(Contents contents, @Nullable FrozenText before, DocumentWords language) {
        Line now = new Line(Look.APART, outline(contents, language).review());
        if (before == null || before.reviewIntervalMonths() == contents.text().reviewIntervalMonths()) {
            return List.of(now);
        }
        String changed = language.changes().changed();
        if (before.texts().containsKey(language.language())) {
            Map<String, String> old =
                    Map.of("text", before.outline(language.language()).review());
            changed += ". " + language.fill(language.changes().before(), old);
        }
        return List.of(now, new Line(Look.SMALL, changed));
    }
}
