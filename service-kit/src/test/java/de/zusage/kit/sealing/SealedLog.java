package de.zusage.kit.sealing;

import de.zusage.kit.sealing.Anchor.Kind;
import de.zusage.local.testing.LocalDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A carrier's log in the real database, with its own file of anchors. */
final class SealedLog {

    static final Instant WRITTEN = Instant.parse("2026-03-02T09:00:00Z");

    final String carrier = "carrier-" + UUID.randomUUID();
    final Path directory;
    final Anchors anchors;

    SealedLog() throws IOException {
        directory = Files.createTempDirectory("anchors");
        Path key = directory.resolve("key");
        AnchorKey.make(key);
        anchors = new Anchors(directory.resolve("days"), AnchorKey.read(key), "kit");
    }

    /** So many lines, a second after each other from then on, as the application writes them. */
    void write(int lines, Instant from) throws SQLException {
        try (var owner = LocalDatabase.of("kit").connect("owner");
                var insert = owner.prepareStatement("insert into access_log (id, authority, office, at, subject, roles,"
                        + " action, kind, object_id, request_id, carrier)"
                        + " values (?, 'stuttgart', 'stuttgart-a', ?, ?, 'adviser', 'READ', 'note', ?, ?, ?)")) {
            for (int i = 0; i < lines; i++) {
                insert.setObject(1, UUID.randomUUID());
                insert.setObject(2, OffsetDateTime.ofInstant(from.plusSeconds(i), ZoneOffset.UTC));
                insert.setString(3, UUID.randomUUID().toString());
                insert.setObject(4, UUID.randomUUID());
                insert.setString(5, i % 2 == 0 ? null : "request-" + i);
                insert.setString(6, carrier);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    void seal() throws SQLException {
        try (var job = LocalDatabase.of("kit").connect("job")) {
            job.setAutoCommit(false);
            AccessChains chains = new AccessChains(job);
            while (chains.seal(1000) > 0) {
                job.commit();
            }
        }
    }

    void anchor() throws SQLException, IOException {
        try (var job = LocalDatabase.of("kit").connect("job")) {
            anchors.write(
                    List.of(new Anchor("kit", Kind.HEAD, carrier, new AccessChains(job).head(carrier), Instant.now())));
        }
    }

    ChainVerdict verdict() throws SQLException, IOException {
        try (var job = LocalDatabase.of("kit").connect("job")) {
            return verdict(job);
        }
    }

    ChainVerdict verdict(Connection connection) throws SQLException, IOException {
        return verdict(connection, Instant.EPOCH);
    }

    ChainVerdict verdict(Connection connection, Instant anchoredBefore) throws SQLException, IOException {
        return new ChainCheck(connection, Optional.of(anchors.read()), anchoredBefore).of(carrier);
    }
}
