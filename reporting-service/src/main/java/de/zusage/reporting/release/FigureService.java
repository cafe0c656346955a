package de.zusage.reporting.release;

import de.zusage.kit.event.EventJson;
import de.zusage.kit.web.NotFound;
import de.zusage.reporting.figure.Grid;
import de.zusage.reporting.figure.Layout;
import de.zusage.reporting.release.ReleaseApi.Figures;
import de.zusage.reporting.release.ReleaseApi.OwnTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What a coordinator sees of the own authority: its rows of the latest release and nothing newer. Live figures, even
 * protected ones, asked for before and after a signature would give that signature away.
 */
@ApplicationScoped
class FigureService {
    private final StoredReleases releases;
    private final StoredTables tables;

    FigureService(StoredReleases releases, StoredTables tables) {
        this.releases = releases;
        this.tables = tables;
    }

    @Transactional
    Figures of(String authority) {
        StoredRelease release = releases.latest().orElseThrow(NotFound::new);
        List<OwnTable> own = Layout.ALL.stream()
                .map(layout -> own(tables.of(release.id, layout.table()).orElseThrow(NotFound::new), authority))
                .toList();
        return new Figures(release.id, release.asOf, authority, own);
    }

    private static OwnTable own(StoredTable stored, String authority) {
        ReleaseApi.Table table = read(stored);
        return table.rows().stream()
                .filter(row -> row.authority().equals(authority) && !Grid.TOTAL.equals(authority))
                .findFirst()
                .map(row -> new OwnTable(table.table(), table.unit(), table.asOf(), row.cells()))
                .orElseThrow(NotFound::new);
    }

    private static ReleaseApi.Table read(StoredTable stored) {
        try {
            return EventJson.mapper().readValue(stored.json, ReleaseApi.Table.class);
        } catch (IOException e) {
            throw new UncheckedIOException("a released table cannot be read back", e);
        }
    }
}
