package de.zusage.agreement.paper;

import de.zusage.agreement.paper.PaperApi.ImportView;
import de.zusage.agreement.paper.PaperApi.RowView;
import de.zusage.agreement.paper.PaperApi.Status;
import de.zusage.kit.Ids;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What was imported and what became of each row; written once, never changed. */
@ApplicationScoped
class PaperImports {
    private final DataSource dataSource;
    private final Tenancy tenancy;
    private final Ids ids;
    private final Clock clock;

    PaperImports(DataSource dataSource, Tenancy tenancy, Ids ids, Clock clock) {
        this.dataSource = dataSource;
        this.tenancy = tenancy;
        this.ids = ids;
        this.clock = clock;
    }

    /** What a statement does with its connection. */
    private interface Work<T extends @Nullable Object> {
        T on(Connection connection) throws SQLException;
    }

    private <T extends @Nullable Object> T doing(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("an import cannot be kept or read", e);
        }
    }

    @Transactional(TxType.MANDATORY)
    UUID begin(String fileHash, UUID person) {
        UUID id = ids.next();
        doing(connection -> update(
                connection,
                "insert into paper_import (id, authority, office, file_hash, imported_by, imported_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                id,
                fileHash,
                person,
                clock.instant().atOffset(ZoneOffset.UTC)));
        return id;
    }

    /** Whether the row was not yet worked off; then it is now, unless the transaction is undone. */
    @Transactional(TxType.MANDATORY)
    boolean add(UUID importId, RowView row) {
        return doing(connection -> update(
                        connection,
                        "insert into paper_import_row (id, authority, office, import_id, row_number, status, reason,"
                                + " column_name, casefile_id, agreement_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict do nothing",
                        ids.next(),
                        importId,
                        row.row(),
                        row.status().name(),
                        row.reason(),
                        row.column(),
                        row.caseId(),
                        row.agreementId()))
                == 1;
    }

    /** Remembers papers of a case, with which they go; false where one of them was known before, and then the transaction has to be undone. */
    @Transactional(TxType.MANDATORY)
    boolean remember(UUID casefile, Collection<byte[]> digests) {
        return doing(connection -> {
            for (byte[] digest : digests) {
                int added = update(
                        connection,
                        "insert into known_paper (id, authority, office, digest, casefile_id) values (?, ?, ?, ?, ?)"
                                + " on conflict do nothing",
                        ids.next(),
                        digest,
                        casefile);
                if (added == 0) {
                    return false;
                }
            }
            return true;
        });
    }

    /** Those of the papers that were taken over before. */
    @Transactional(TxType.MANDATORY)
    Set<ByteBuffer> known(Collection<byte[]> digests) {
        return doing(connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement("select digest from known_paper where digest = any(?)")) {
                query.setArray(1, connection.createArrayOf("bytea", digests.toArray(new byte[0][])));
                Set<ByteBuffer> known = new HashSet<>();
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        known.add(ByteBuffer.wrap(rows.getBytes(1)));
                    }
                }
                return known;
            }
        });
    }

    @Transactional(TxType.MANDATORY)
    Optional<Integer> lastRow(UUID importId) {
        return doing(connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement("select max(row_number) from paper_import_row where import_id = ?")) {
                query.setObject(1, importId);
                try (ResultSet rows = query.executeQuery()) {
                    return rows.next() && rows.getObject(1) != null ? Optional.of(rows.getInt(1)) : Optional.empty();
                }
            }
        });
    }

    @Transactional(TxType.MANDATORY)
    ImportView view(UUID importId, int mostRows) {
        return doing(connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement("select file_hash, count(r.id) filter (where status = 'CREATED'),"
                            + " count(r.id) filter (where status = 'SKIPPED_DUPLICATE'),"
                            + " count(r.id) filter (where status = 'REFUSED') from paper_import i"
                            + " left join paper_import_row r on r.import_id = i.id where i.id = ? group by i.id")) {
                query.setObject(1, importId);
                try (ResultSet row = query.executeQuery()) {
                    if (!row.next()) {
                        throw new NotFound();
                    }
                    return new ImportView(
                            importId,
                            row.getString(1),
                            row.getInt(2),
                            row.getInt(3),
                            row.getInt(4),
                            rows(connection, importId, 0, mostRows, "and status <> 'CREATED'"));
                }
            }
        });
    }

    /** The rows behind that one, in their order. */
    @Transactional(TxType.MANDATORY)
    List<RowView> rows(UUID importId, int after, int size) {
        return doing(connection -> {
            try (PreparedStatement query = connection.prepareStatement("select 1 from paper_import where id = ?")) {
                query.setObject(1, importId);
                if (!query.executeQuery().next()) {
                    throw new NotFound();
                }
            }
            return rows(connection, importId, after, size, "");
        });
    }

    private static List<RowView> rows(Connection connection, UUID importId, int after, int size, String filter)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select row_number, status, reason, column_name, casefile_id, agreement_id from paper_import_row"
                        + " where import_id = ? and row_number > ? " + filter + " order by row_number limit ?")) {
            query.setObject(1, importId);
            query.setInt(2, after);
            query.setInt(3, size);
            List<RowView> found = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(new RowView(
                            row.getInt(1),
                            Status.valueOf(row.getString(2)),
                            row.getString(3),
                            row.getString(4),
                            row.getObject(5, UUID.class),
                            row.getObject(6, UUID.class)));
                }
            }
            return found;
        }
    }

    /** The id first, then the tenant, then the rest. */
    private int update(Connection connection, String sql, UUID id, @Nullable Object... values) throws SQLException {
        Tenant tenant = tenancy.required();
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, id);
            insert.setString(2, tenant.authority());
            insert.setString(3, tenant.office());
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 4, values[i]);
            }
            return insert.executeUpdate();
        }
    }
}
