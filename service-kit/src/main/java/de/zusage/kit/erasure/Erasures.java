package de.zusage.kit.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Erases by the rules that each table brought into the service's database ({@code erasure_rule}), in the caller's transaction
 * and over all offices. The ids stay ({@code erased}): no row that names one of them is written again.
 */
@ApplicationScoped
public class Erasures {

    private final DataSource dataSource;

    Erasures(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Erases the whole with all its parts; answers how many rows were concerned. */
    @Transactional(TxType.MANDATORY)
    public long erase(UUID whole, Collection<UUID> parts) {
        try (var connection = dataSource.getConnection();
                var erase = connection.prepareStatement("select zusage_erase(?, ?)")) {
            erase.setObject(1, whole);
            erase.setArray(2, connection.createArrayOf("uuid", parts.toArray()));
            try (var row = erase.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("what is to be erased stays", e);
        }
    }

    /** Whether what the stream is about was erased, as {@code zusage_erased} of the service's database knows; an erasure that runs is waited for, and one to come waits for this. */
    @Transactional(TxType.MANDATORY)
    public boolean over(String stream) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("select zusage_erased(?)")) {
            query.setString(1, stream);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("it cannot be read what was erased", e);
        }
    }
}
