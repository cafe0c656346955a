package de.zusage.kit.held;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one service holds about one person.
 *
 * @param service which of the services it is
 * @param about the id under which the person is kept there
 * @param holdings the rows of each table, its columns by name; what was sealed is opened
 * @param leftOut what is not told, and why
 */
public record HeldData(
        String service,
        UUID about,
        Instant madeAt,
        String authority,
        String office,
        Map<String, List<Map<String, Object>>> holdings,
        List<LeftOut> leftOut) {

    /**
     * What is not told.
     *
     * @param field absent where it is the whole table
     * @param reason a code
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LeftOut(
            String table,
            @Nullable String field,
            @Schema(examples = "STAFF") String reason) {}
}
