package de.zusage.agreement.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One promise in one language, part by part as it stands in the text of an agreement.
 *
 * @param confirmed who confirmed it and when; absent where nobody did
 * @param criterion absent where the promise has no words in the language and is read out
 */
@Schema(name = "PromiseWords")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WrittenPromise(
        String text,
        @Nullable String confirmed,
        String due,
        @Nullable String criterion) {

    /** The parts on lines of their own. */
    String paragraph() {
        return Stream.of(text, confirmed, due, criterion)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    /** Read back from its paragraph, which begins with so many lines of words. */
    public static WrittenPromise of(String paragraph, int words, boolean confirmed) {
        List<String> lines = paragraph.lines().toList();
        int due = confirmed ? words + 1 : words;
        return new WrittenPromise(
                joined(lines.subList(0, words)),
                confirmed ? lines.get(words) : null,
                lines.get(due),
                due + 1 == lines.size() ? null : joined(lines.subList(due + 1, lines.size())));
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines);
    }
}
