package de.zusage.agreement.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.agreement.template.GoalArea;
import de.zusage.agreement.template.Side;
import de.zusage.agreement.template.WrittenPromise;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a version says in words, promise by promise and as a whole.
 *
 * @param authoritative whose text counts
 * @param languages in which it is written, the authoritative one first
 * @param text its paragraphs by language; none as long as a draft cannot be written as a whole
 */
record VersionWords(
        String authoritative,
        List<String> languages,
        List<CommitmentWords> commitments,
        Map<String, List<String>> text) {

    /**
     * One commitment; what no partner has confirmed is the office's support already, as in the text.
     *
     * @param pictogram the picture of its template; absent where it has words of its own
     * @param words by language; none as long as it cannot be written
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CommitmentWords(
            UUID commitmentId,
            Side side,
            GoalArea goalArea,
            String template,
            @Nullable String pictogram,
            LocalDate dueOn,
            Map<String, WrittenPromise> words) {}
}
