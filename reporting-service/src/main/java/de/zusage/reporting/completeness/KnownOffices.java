package de.zusage.reporting.completeness;

import de.zusage.kit.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;

/** The offices of the pilot, learnt from their carriers. */
@ApplicationScoped
public class KnownOffices {
    private static final String PUT = """
            insert into known_office (carrier, office, authority, programme, opens_on, closes_on)
            values (?, ?, ?, ?, ?, ?)
            on conflict on constraint known_office_pk do update set authority = excluded.authority,
              programme = excluded.programme, opens_on = excluded.opens_on, closes_on = excluded.closes_on""";

    private final AgroalDataSource dataSource;

    KnownOffices(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void put(OfficeChanged office) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement row = connection.prepareStatement(PUT)) {
            row.setString(1, office.carrier());
            row.setString(2, office.office());
            row.setString(3, office.authority());
            row.setString(4, office.programme());
            row.setObject(5, office.opensOn());
            row.setObject(6, office.closesOn());
            row.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot note an office", e);
        }
    }

    /** All offices that a carrier has or had. */
    public Set<Tenant> of(String carrier) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select authority, office from known_office where carrier = ?")) {
            query.setString(1, carrier);
            Set<Tenant> offices = new LinkedHashSet<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    offices.add(new Tenant(row.getString(1), row.getString(2)));
                }
            }
            return offices;
        } catch (SQLException e) {
            throw new IllegalStateException("the offices of a carrier cannot be read", e);
        }
    }
}
