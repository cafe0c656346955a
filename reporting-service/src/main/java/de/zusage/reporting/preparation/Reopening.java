package de.zusage.reporting.preparation;

import de.zusage.kit.tenancy.JobTransaction;
import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.RuleViolation;
import de.zusage.reporting.cube.UnitLedger;
import de.zusage.reporting.survey.SurveyLedger;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Takes a discarded release up again as it was, to be decided anew. Nothing in it is counted anew, so whoever has seen it
 * learns nothing: the way out where a new one would tell of a few beside what was seen.
 */
@ApplicationScoped
public class Reopening {
    private static final String FOUND = """
            select state, state = 'DISCARDED' and not exists (select from release later where later.prepared_at > r.prepared_at)
            from release r where id = ?""";
    private static final String RELEASE = """
            insert into release (id, number, quarter, half_year, reason, as_of, threshold, catalogue, dictionary,
              prepared_at, lapses_on, state)
            select ?, number, quarter, half_year, reason, as_of, threshold, catalogue, dictionary, ?, ?, 'PREPARED'
            from release where id = ?""";
    private static final List<String> CONTENTS = List.of("""
            insert into released_file (id, release_id, name, format, bytes, size, sha256)
            select gen_random_uuid(), ?, name, format, bytes, size, sha256 from released_file where release_id = ?""", """
            insert into released_cell (release_id, table_name, position, authority, period, groups, state, value)
            select ?, table_name, position, authority, period, groups, state, value from released_cell
            where release_id = ?""", """
            insert into release_count (release_id, waits, table_name, authority, office, period, groups, units, known_to)
            select ?, waits, table_name, authority, office, period, groups, units, known_to from release_count
            where release_id = ?""", """
            insert into release_refusal (id, release_id, table_name, reason, authorities, cells)
            select gen_random_uuid(), ?, table_name, reason, authorities, cells from release_refusal
            where release_id = ?""", """
            insert into release_definition (release_id, table_name, definition, sha256)
            select ?, table_name, definition, sha256 from release_definition where release_id = ?""", """
            insert into release_completeness (release_id, bytes, sha256)
            select ?, bytes, sha256 from release_completeness where release_id = ?""");

    private final JobTransaction transaction;
    private final UnitLedger ledger;
    private final SurveyLedger survey;
    private final Definitions definitions;
    private final PreparedRelease prepared;
    private final Clock clock;

    Reopening(
            JobTransaction transaction,
            UnitLedger ledger,
            SurveyLedger survey,
            Definitions definitions,
            PreparedRelease prepared,
            Clock clock) {
        this.transaction = transaction;
        this.ledger = ledger;
        this.survey = survey;
        this.definitions = definitions;
        this.prepared = prepared;
        this.clock = clock;
    }

    /**
     * Prepares the release anew under another id; once, whoever asks how often.
     *
     * @param id of the release that is made
     */
    public UUID again(UUID id, UUID discarded) {
        transaction.run(connection -> {
            if (!Preparation.isThere(connection, id)) {
                copy(connection, id, discarded);
            }
        });
        return id;
    }

    private void copy(Connection connection, UUID id, UUID discarded) throws SQLException {
        ledger.alone(connection);
        requireTheLast(connection, discarded);
        definitions.requireUnchanged(connection, discarded);
        try (PreparedStatement row = connection.prepareStatement(RELEASE)) {
            row.setObject(1, id);
            row.setTimestamp(2, Timestamp.from(clock.instant()));
            row.setDate(3, Date.valueOf(prepared.lapsesOn()));
            row.setObject(4, discarded);
            row.executeUpdate();
        }
        for (String content : CONTENTS) {
            try (PreparedStatement rows = connection.prepareStatement(content)) {
                rows.setObject(1, id);
                rows.setObject(2, discarded);
                rows.executeUpdate();
            }
        }
        ledger.handOver(connection, discarded, id);
        survey.handOver(connection, discarded, id);
    }

    /** What an earlier one had counted, a later one has counted otherwise. */
    private static void requireTheLast(Connection connection, UUID discarded) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(FOUND)) {
            query.setObject(1, discarded);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new NotFound();
                }
                if (!row.getBoolean(2)) {
                    throw new RuleViolation(
                            "not-the-last-discarded",
                            row.getString(1).equals("DISCARDED")
                                    ? "Another release was prepared after it; only the last one can be taken up again."
                                    : "The release is " + row.getString(1)
                                            + "; only a discarded one is taken up again.");
                }
            }
        }
    }
}
