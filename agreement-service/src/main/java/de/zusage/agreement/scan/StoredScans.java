package de.zusage.agreement.scan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The rows of the caller's office. */
@ApplicationScoped
class StoredScans implements PanacheRepositoryBase<Scan, UUID> {
    private final DataSource dataSource;

    StoredScans(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Not through Hibernate, where the driver and it copy what may be ten megabytes. */
    void add(Scan scan) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into scan (id, authority, office, version_id, sha256, media_type, content, stored_by,"
                                + " stored_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, scan.id);
            insert.setString(2, scan.authority);
            insert.setString(3, scan.office);
            insert.setObject(4, scan.versionId);
            insert.setString(5, scan.sha256);
            insert.setString(6, scan.mediaType);
            insert.setBinaryStream(7, new ByteArrayInputStream(scan.content), scan.content.length);
            insert.setObject(8, scan.storedBy);
            insert.setObject(9, scan.storedAt.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a scan cannot be stored", e);
        }
    }

    boolean holds(UUID version, String sha256) {
        return count("versionId = ?1 and sha256 = ?2", version, sha256) > 0;
    }

    Optional<Scan> of(UUID version, String sha256) {
        return find("versionId = ?1 and sha256 = ?2", version, sha256).firstResultOptional();
    }
}
