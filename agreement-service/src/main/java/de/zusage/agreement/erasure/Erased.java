package de.zusage.agreement.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** Tells what is still heard of something erased from what is heard of something new. */
@ApplicationScoped
public class Erased {
    private static final String QUERY = "select exists (select from erasure where agreements @> array[?]::uuid[])";

    private final DataSource dataSource;

    Erased(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Whether an agreement of the office at work was erased. */
    @Transactional(TxType.MANDATORY)
    public boolean agreement(UUID id) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(QUERY)) {
            query.setObject(1, id);
            try (var row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger of erasures cannot be read", e);
        }
    }
}
