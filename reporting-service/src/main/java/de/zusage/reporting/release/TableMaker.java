package de.zusage.reporting.release;

import de.zusage.kit.Ids;
import de.zusage.reporting.authority.Authorities;
import de.zusage.reporting.fact.FactCounts.Count;
import de.zusage.reporting.fact.FactCounts.Counts;
import de.zusage.reporting.figure.Edition;
import de.zusage.reporting.figure.Grid;
import de.zusage.reporting.figure.Layout;
import de.zusage.reporting.figure.Protection;
import de.zusage.reporting.figure.Tally;
import de.zusage.reporting.figure.Threshold;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes the protected tables of a release; eager, so that a threshold below three stops the start. */
@Startup
@ApplicationScoped
class TableMaker {
    private final Authorities authorities;
    private final Editions editions;
    private final StoredTables stored;
    private final Ids ids;
    private final Threshold threshold;

    TableMaker(Authorities authorities, Editions editions, StoredTables stored, Ids ids, FiguresConfig config) {
        this.authorities = authorities;
        this.editions = editions;
        this.stored = stored;
        this.ids = ids;
        this.threshold = new Threshold(config.threshold());
    }

    /** A table ready to be kept, with the counts behind it; without counts where an earlier table is repeated. */
    record Made(StoredTable table, Grid grid, List<Count> counts, BitSet hidden) {}

    int threshold() {
        return threshold.k();
    }

    /** Computes and protects a table, or repeats that of the latest release when nothing else would be safe. */
    Made make(Layout layout, Counts counts, LocalDate asOf, UUID releaseId, Optional<UUID> latest) {
        Grid grid = new Grid(layout, authorities.slugs());
        List<Count> own = counts.byTable().getOrDefault(layout.table(), List.of());
        Tally tally = new Tally(grid);
        own.forEach(c -> tally.add(c.authority(), c.office(), c.column(), c.counted()));
        Optional<Edition> edition = new Protection(grid, threshold).protect(tally, editions.of(grid));
        if (edition.isPresent()) {
            ReleaseApi.Table text =
                    TableText.of(grid, edition.get(), authorities.all(), counts.delivered(), asOf, threshold.k());
            return new Made(
                    new StoredTable(ids.next(), releaseId, text),
                    grid,
                    own,
                    edition.get().hidden());
        }
        StoredTable earlier = stored.of(latest.orElseThrow(), layout.table()).orElseThrow();
        return new Made(new StoredTable(ids.next(), releaseId, earlier), grid, List.of(), new BitSet());
    }

    void keep(Made made) {
        stored.persistAndFlush(made.table());
        editions.add(made.table().releaseId, made.grid(), made.counts(), made.hidden());
    }
}
