package de.zusage.reporting.completeness;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The offices of the pilot, learnt from their carriers. */
@ApplicationScoped
class KnownOffices {
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
}
