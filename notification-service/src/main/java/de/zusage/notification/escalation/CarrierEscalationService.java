package de.zusage.notification.escalation;

import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.web.Cursors;
import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.Page;
import de.zusage.notification.escalation.EscalationApi.CarrierEscalationView;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What has reached a carrier, over all of its offices: the office and a day. Two functions of the database answer; a row of
 * an office is touched for that office alone, and only to say that it was seen.
 */
@ApplicationScoped
class CarrierEscalationService {
    private static final String LIST = "carrier-escalations";
    private static final String PAGE = "select * from zusage_carrier_escalations(?, ?, ?)";
    private static final String OFFICE = "select * from zusage_carrier_escalation(?, ?)";

    private final DataSource dataSource;
    private final EscalationService escalations;
    private final Cursors cursors;
    private final Tenancy tenancy;
    private final Caller caller;

    CarrierEscalationService(
            DataSource dataSource, EscalationService escalations, Cursors cursors, Tenancy tenancy, Caller caller) {
        this.dataSource = dataSource;
        this.escalations = escalations;
        this.cursors = cursors;
        this.tenancy = tenancy;
        this.caller = caller;
    }

    Page<CarrierEscalationView> page(@Nullable String cursor, int limit) {
        String carrier = carrier();
        UUID after = cursors.after(LIST, carrier, cursor);
        List<CarrierEscalationView> found = read(PAGE, carrier, after, limit + 1, CarrierEscalationService::view);
        return cursors.page(
                LIST, carrier, found, limit, last -> List.of(last.id().toString()));
    }

    void acknowledge(UUID id) {
        Tenant office = read(OFFICE, carrier(), id, 0, row -> new Tenant(row.getString(1), row.getString(2))).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
        tenancy.run(office, () -> escalations.acknowledgeAtCarrier(id));
    }

    private String carrier() {
        return caller.carrier().orElseThrow(ForbiddenException::new);
    }

    private static CarrierEscalationView view(ResultSet row) throws SQLException {
        return new CarrierEscalationView(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getBoolean(5));
    }

    /** What is read of one row. */
    @FunctionalInterface
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String query, String carrier, UUID id, int most, Reader<T> reader) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(query)) {
            return rows(select, carrier, id, most, reader);
        } catch (SQLException e) {
            throw new IllegalStateException("the escalations of a carrier cannot be read", e);
        }
    }

    private static <T> List<T> rows(PreparedStatement select, String carrier, UUID id, int most, Reader<T> reader)
            throws SQLException {
        select.setString(1, carrier);
        select.setObject(2, id);
        if (most > 0) {
            select.setInt(3, most);
        }
        List<T> found = new ArrayList<>();
        try (var row = select.executeQuery()) {
            while (row.next()) {
                found.add(reader.read(row));
            }
        }
        return found;
    }
}
