package de.zusage.reporting.fact;

import de.zusage.kit.event.EventStream;
import de.zusage.kit.event.Retelling;
import de.zusage.kit.inbox.IncomingEvent;
import de.zusage.kit.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Which streams of facts are at their end; what is left of them is folded by the job. */
@ApplicationScoped
class ErasedStreams {
    private static final String NOTE = """
            insert into erased_subject (id, authority, office, subject, receipt_id) values (?, ?, ?, ?, ?)
            on conflict do nothing""";

    /** Nothing waits any more for an event that is missing, and the pseudonym stands nowhere else. */
    private static final List<String> FORGET =
            List.of("delete from inbox_parked where stream = ?", "delete from inbox_stream where stream = ?");

    private final AgroalDataSource dataSource;
    private final Retelling retelling;

    ErasedStreams(AgroalDataSource dataSource, Retelling retelling) {
        this.dataSource = dataSource;
        this.retelling = retelling;
    }

    /** The same is told again: its receipt is too if it was given, for whoever lost it by a restore. */
    void receiptAgain(IncomingEvent event) {
        UUID receipt = event.as(FactErased.class).receiptId();
        if (receipt != null) {
            retelling.again(new EventStream("zusage.erasure", "erasure:" + receipt));
        }
    }

    /** What the stream is about was erased: its facts are about to be folded into counts (domain §8). */
    void erase(IncomingEvent event) {
        Tenant tenant = event.tenant();
        try (Connection connection = dataSource.getConnection()) {
            try (PreparedStatement row = connection.prepareStatement(NOTE)) {
                row.setObject(1, event.id());
                row.setString(2, tenant.authority());
                row.setString(3, tenant.office());
                row.setString(4, event.stream());
                row.setObject(5, event.as(FactErased.class).receiptId());
                row.executeUpdate();
            }
            for (String forget : FORGET) {
                try (PreparedStatement delete = connection.prepareStatement(forget)) {
                    delete.setString(1, event.stream());
                    delete.executeUpdate();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot note what was erased", e);
        }
    }
}
