package de.zusage.notification.simulation;

import de.zusage.kit.tenancy.Rounds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What became of one reminder of the simulated pilot, as it stands in the database. */
record Told(
        UUID id,
        UUID caseId,
        UUID subject,
        String kind,
        boolean toClient,
        int days,
        LocalDate dueOn,
        String state,
        Optional<String> reason,
        Optional<Instant> settledAt,
        Instant nextAttemptAt,
        Optional<UUID> person,
        Optional<UUID> message,
        Optional<String> channel) {

    private static final String ALL = """
            select r.authority, r.office, r.id, r.case_id, r.subject_id, r.kind, r.recipient, r.days, r.due_on, r.state,
                   r.reason, r.settled_at, r.next_attempt_at, r.person, r.message_id, m.channel
            from reminder r left join message m on m.id = r.message_id
            where r.office like ?""";

    static List<Told> all(Rounds rounds) {
        return rounds.find(ALL, List.of(Office.PREFIX + "%"), Told::read).stream()
                .map(Rounds.Stop::row)
                .toList();
    }

    private static Told read(ResultSet row) throws SQLException {
        return new Told(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("subject_id", UUID.class),
                row.getString("kind"),
                "CLIENT".equals(row.getString("recipient")),
                row.getInt("days"),
                row.getObject("due_on", LocalDate.class),
                row.getString("state"),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getTimestamp("settled_at")).map(Timestamp::toInstant),
                row.getTimestamp("next_attempt_at").toInstant(),
                Optional.ofNullable(row.getObject("person", UUID.class)),
                Optional.ofNullable(row.getObject("message_id", UUID.class)),
                Optional.ofNullable(row.getString("channel")));
    }

    boolean isSent() {
        return state.equals("SENT");
    }

    boolean isEscalation() {
        return kind.endsWith("ESCALATION");
    }
}
