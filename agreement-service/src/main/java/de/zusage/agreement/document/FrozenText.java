package de.zusage.agreement.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import de.zusage.kit.event.EventJson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The canonical text read back from its bytes: the document is printed from what is hashed, not from rows. */
record FrozenText(
        int version,
        String authoritative,
        SortedMap<String, List<String>> texts,
        int reviewIntervalMonths,
        List<Promise> commitments,
        @Nullable ReadOut readOut,
        LocalDate respondBy) {
    /** Title and parties before the commitments, the complaint contact after everything. */
    private static final int LINES_BEFORE = 2;

    private static final List<String> SIDES = List.of("CLIENT", "OFFICE", "PARTNER");

    /** What the text says about one commitment beside its words. */
    record Promise(
            String commitmentId,
            String side,
            String template,
            Map<String, String> parameters,
            LocalDate dueOn,
            @Nullable Own own,
            @Nullable Object confirmation) {

        /** How many lines its words take; the lines after them say who confirmed it, the last day and the criterion. */
        long lines(String language) {
            return own == null || !own.text().containsKey(language)
                    ? 1
                    : own.text().get(language).lines().count();
        }

        boolean saysTheSameAs(Promise other) {
            return equals(other);
        }
    }

    /** Words that an adviser wrote, by language. */
    record Own(Map<String, String> text, Map<String, String> criterion) {}

    /** By whom and in which language (BCP 47) the text is read out. */
    record ReadOut(String language, String by) {}

    /** The paragraphs of one language by what they are. */
    record Outline(
            String title,
            String parties,
            List<Section> sections,
            String review,
            List<String> voluntary,
            String complaints) {

        /** The words of that commitment, if this text has it. */
        Optional<String> words(String commitmentId) {
            return sections.stream()
                    .flatMap(section -> section.items().stream())
                    .filter(item -> item.promise().commitmentId().equals(commitmentId))
                    .map(Item::text)
                    .findFirst();
        }
    }

    /** What one side promises. */
    record Section(String heading, List<Item> items) {}

    /** One commitment in words. */
    record Item(Promise promise, String text) {}

    static FrozenText parse(String json) {
        try {
            return EventJson.mapper().readValue(json, FrozenText.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a canonical text can be read back", e);
        }
    }

    /** The language beside the authoritative one, if the client reads another. */
    Optional<String> translation() {
        return texts.keySet().stream()
                .filter(language -> !language.equals(authoritative))
                .findFirst();
    }

    Optional<Promise> promise(String commitmentId) {
        return commitments.stream()
                .filter(promise -> promise.commitmentId().equals(commitmentId))
                .findFirst();
    }

    Outline outline(String language) {
        List<String> lines = Objects.requireNonNull(texts.get(language), language);
        int next = LINES_BEFORE;
        List<Section> sections = new ArrayList<>();
        for (String side : SIDES) {
            List<Promise> promises = commitments.stream()
                    .filter(promise -> promise.side().equals(side))
                    .toList();
            if (!promises.isEmpty()) {
                String heading = lines.get(next++);
                List<Item> items = new ArrayList<>();
                for (Promise promise : promises) {
                    items.add(new Item(promise, lines.get(next++)));
                }
                sections.add(new Section(heading, items));
            }
        }
        int last = lines.size() - 1;
        return new Outline(
                lines.get(0), lines.get(1), sections, lines.get(next), lines.subList(next + 1, last), lines.get(last));
    }
}
