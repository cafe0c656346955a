package de.zusage.reporting.release;

import de.zusage.kit.web.NotFound;
import de.zusage.reporting.delivery.Frozen;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Which offices had delivered when a release was prepared, in the bytes that were frozen with it. */
@ApplicationScoped
class ReleasedCompleteness {
    private final StoredReleases releases;
    private final AgroalDataSource dataSource;
    private final Clock clock;

    ReleasedCompleteness(StoredReleases releases, AgroalDataSource dataSource, Clock clock) {
        this.releases = releases;
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** Of a release that is out. */
    @Transactional
    Frozen of(UUID id) {
        StoredRelease release = releases.publicOne(id, clock.instant()).orElseThrow(NotFound::new);
        return frozen(release.id).orElseThrow(NotFound::new);
    }

    /** Whatever may be known of the release. */
    Optional<Frozen> frozen(UUID release) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(
                        "select bytes, sha256 from release_completeness where release_id = ?")) {
            query.setObject(1, release);
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(new Frozen(row.getBytes(1), row.getString(2))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the completeness of a release cannot be read", e);
        }
    }
}
