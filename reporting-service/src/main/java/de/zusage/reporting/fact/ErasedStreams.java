package de.zusage.reporting.fact;

import de.zusage.kit.inbox.IncomingEvent;
import de.zusage.kit.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

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

    ErasedStreams(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
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

    boolean contains(String stream) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement("select zusage_erased(?)")) {
            query.setString(1, stream);
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("it cannot be read what was erased", e);
        }
    }
}
