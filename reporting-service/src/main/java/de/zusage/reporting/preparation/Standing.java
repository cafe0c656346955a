package de.zusage.reporting.preparation;

import de.zusage.kit.web.RuleViolation;
import de.zusage.reporting.period.PilotCalendar;
import de.zusage.reporting.protection.History;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** What is published now, for those who publish beside releases. */
@ApplicationScoped
public class Standing {
    private static final String LATEST = """
            select id, number, as_of, embargo_until > ? from release where state = 'RELEASED' order by number desc limit 1""";
    private final FiguresConfig config;
    private final PilotCalendar pilot;
    private final Clock clock;

    Standing(FiguresConfig config, PilotCalendar pilot, Clock clock) {
        this.config = config;
        this.pilot = pilot;
        this.clock = clock;
    }

    /**
     * Everything released.
     *
     * @param release the latest
     * @param ended whether the last release is out
     */
    public record Released(UUID release, int number, LocalDate asOf, History history, boolean ended) {}

    /** Fewer units than this are never told apart. */
    public int threshold() {
        return config.threshold();
    }

    /** Refuses while something is on its way that would not know of what is published beside it. */
    public Released released(Connection connection) throws SQLException {
        Preparation.refuseBesideAnother(connection);
        try (PreparedStatement query = connection.prepareStatement(LATEST)) {
            query.setTimestamp(1, Timestamp.from(clock.instant()));
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new RuleViolation("nothing-released", "Nothing is released yet that could be asked about.");
                }
                if (row.getBoolean(4)) {
                    throw new RuleViolation("release-under-embargo", "The latest release is not public yet.");
                }
                History history = new Histories(connection).past().history();
                return new Released(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getDate(3).toLocalDate(),
                        history,
                        history.quarter() == pilot.quarters());
            }
        }
    }
}
