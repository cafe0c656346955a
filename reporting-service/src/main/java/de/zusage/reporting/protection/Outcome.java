package de.zusage.reporting.protection;

import java.util.List;

/**
 * What a release publishes and what the next one must know.
 *
 * @param refused tables that nothing would make safe, each with the reason; for the authority only
 */
public record Outcome(History history, List<ProtectedTable> tables, List<Refusal> refused) {

    /** A table that is not released. */
    public record Refusal(String table, String reason) {}
}
