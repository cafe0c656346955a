package de.zusage.reporting.release;

import de.zusage.kit.web.Cursors;
import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.Page;
import de.zusage.reporting.release.ReleaseApi.ReleaseItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where published releases are taken from, byte for byte. */
@ApplicationScoped
class ReleaseShelf {
    private final StoredReleases releases;
    private final StoredTables tables;
    private final Cursors cursors;

    ReleaseShelf(StoredReleases releases, StoredTables tables, Cursors cursors) {
        this.releases = releases;
        this.tables = tables;
        this.cursors = cursors;
    }

    /** The newest releases first. */
    Page<ReleaseItem> list(@Nullable String cursor, int limit) {
        List<String> position = cursors.read("releases", "", cursor);
        int before = position.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(position.get(0));
        return cursors.page(
                        "releases",
                        "",
                        releases.before(before, limit + 1),
                        limit,
                        last -> List.of(Integer.toString(last.number)))
                .map(r -> new ReleaseItem(r.id, r.number, r.asOf, r.publishedOn, r.sha256));
    }

    Frozen document(UUID id) {
        StoredRelease release = releases.findByIdOptional(id).orElseThrow(NotFound::new);
        return new Frozen(release.document, release.sha256);
    }

    Frozen json(UUID id, String table) {
        StoredTable stored = tables.of(id, table).orElseThrow(NotFound::new);
        return new Frozen(stored.json, stored.jsonSha256);
    }

    Frozen csv(UUID id, String table) {
        StoredTable stored = tables.of(id, table).orElseThrow(NotFound::new);
        return new Frozen(stored.csv, stored.csvSha256);
    }
}
