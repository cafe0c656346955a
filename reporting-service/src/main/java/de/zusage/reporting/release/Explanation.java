package de.zusage.reporting.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.reporting.dictionary.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a published number comes from.
 *
 * @param counted which units are counted
 * @param date the day that decides in which period a unit counts
 * @param groups what the cell is limited to, one for each attribute that it is divided by
 * @param since the number of the release that published this state of it first
 * @param asOf the Stand of that release
 * @param rules in words: by what it may be hidden or missing; which of them it is would tell too much
 */
@Schema(
        example =
                "{\"table\": \"language-level\", \"period\": \"H1\", \"months\": \"2026-04/2026-09\", \"state\": \"SHOWN\","
                        + " \"value\": 30, \"since\": 2, \"threshold\": 5, \"catalogue\": \"2\", \"dictionary\": 1}")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Explanation(
        String table,
        Text title,
        Text counted,
        Text date,
        Text unit,
        List<Limit> groups,
        String period,
        String months,
        String state,
        @Nullable Integer value,
        UUID releaseId,
        int since,
        LocalDate asOf,
        int threshold,
        String catalogue,
        int dictionary,
        List<Text> rules) {

    /**
     * One attribute of the cell.
     *
     * @param codes the categories of the dictionary that are counted in the group; all where it is the sum
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Limit(String attribute, Text title, @Nullable Text group, List<String> codes) {}
}
