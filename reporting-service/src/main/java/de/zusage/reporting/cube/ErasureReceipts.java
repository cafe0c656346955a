package de.zusage.reporting.cube;

import de.zusage.kit.event.EventLog;
import de.zusage.kit.event.EventStream;
import de.zusage.kit.tenancy.Rounds;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Says of each pseudonym once, after its facts were folded and are gone, that it is erased. */
@ApplicationScoped
class ErasureReceipts {
    private static final String DUE = """
            select authority, office, id from erased_subject where folded and receipt_id is not null
            order by id limit 500""";

    private final Rounds rounds;
    private final DataSource dataSource;
    private final EventLog events;
    private final Clock clock;

    ErasureReceipts(Rounds rounds, DataSource dataSource, EventLog events, Clock clock) {
        this.rounds = rounds;
        this.dataSource = dataSource;
        this.events = events;
        this.clock = clock;
    }

    void publish() {
        rounds.make(DUE, List.of(), row -> row.getObject(3, UUID.class), this::publish);
    }

    /** Of two replicas that try at once the second finds nothing due. */
    private void publish(UUID erased) {
        try (var connection = dataSource.getConnection();
                var take = connection.prepareStatement("select receipt_id, gone from zusage_receipt_due(?)")) {
            take.setObject(1, erased);
            try (var row = take.executeQuery()) {
                if (row.next()) {
                    UUID receipt = row.getObject(1, UUID.class);
                    events.append(
                            new EventStream("zusage.erasure", "erasure:" + receipt),
                            new ErasureReceipted(receipt, row.getLong(2), List.of(), LocalDate.now(clock)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("an erasure cannot be receipted", e);
        }
    }
}
