package de.zusage.agreement.dossier;

import de.zusage.kit.Ids;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** What came with a case that was taken over, sealed; written once. */
@ApplicationScoped
class TakenOverRows {
    private final DataSource dataSource;
    private final Tenancy tenancy;
    private final Ids ids;

    TakenOverRows(DataSource dataSource, Tenancy tenancy, Ids ids) {
        this.dataSource = dataSource;
        this.tenancy = tenancy;
        this.ids = ids;
    }

    @Transactional(TxType.MANDATORY)
    void add(UUID casefile, byte[] content) {
        Tenant tenant = tenancy.required();
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(
                        "insert into taken_over (id, authority, office, casefile_id, content) values (?, ?, ?, ?, ?)")) {
            insert.setObject(1, ids.next());
            insert.setString(2, tenant.authority());
            insert.setString(3, tenant.office());
            insert.setObject(4, casefile);
            insert.setBytes(5, content);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("what came with a case cannot be kept", e);
        }
    }

    @Transactional(TxType.MANDATORY)
    Optional<byte[]> of(UUID casefile) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("select content from taken_over where casefile_id = ?")) {
            query.setObject(1, casefile);
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("what came with a case cannot be read", e);
        }
    }
}
