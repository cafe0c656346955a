package de.zusage.reporting.release;

import de.zusage.kit.event.EventJson;
import de.zusage.kit.web.Cursors;
import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.Page;
import de.zusage.reporting.delivery.Frozen;
import de.zusage.reporting.format.Format;
import de.zusage.reporting.format.SdmxStructure;
import de.zusage.reporting.format.StatisticalTable;
import de.zusage.reporting.release.ReleaseApi.ReleaseItem;
import de.zusage.reporting.release.ReleaseApi.TableItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where published releases are taken from, byte for byte; what is under an embargo is not there. */
@ApplicationScoped
class ReleaseShelf {
    private final StoredReleases releases;
    private final ReleasedFiles files;
    private final OwnFigures own;
    private final ListedTables listed;
    private final Cursors cursors;
    private final Clock clock;

    ReleaseShelf(
            StoredReleases releases,
            ReleasedFiles files,
            OwnFigures own,
            ListedTables listed,
            Cursors cursors,
            Clock clock) {
        this.releases = releases;
        this.files = files;
        this.own = own;
        this.listed = listed;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** The newest releases first. */
    @Transactional
    Page<ReleaseItem> list(@Nullable String cursor, int limit) {
        List<String> position = cursors.read("releases", "", cursor);
        int before = position.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(position.get(0));
        return cursors.page(
                        "releases",
                        "",
                        releases.before(before, limit + 1, clock.instant()),
                        limit,
                        last -> List.of(Integer.toString(last.number)))
                .map(r -> new ReleaseItem(
                        r.id,
                        r.number,
                        r.asOf,
                        r.halfYear,
                        r.reason,
                        Objects.requireNonNull(r.releasedOn),
                        Objects.requireNonNull(r.sha256)));
    }

    @Transactional
    Frozen document(UUID id) {
        StoredRelease release = releases.publicOne(id, clock.instant()).orElseThrow(NotFound::new);
        return new Frozen(Objects.requireNonNull(release.document), Objects.requireNonNull(release.sha256));
    }

    /** The tables of a release by their titles, in the order of the catalogue, the rates last. */
    @Transactional
    List<TableItem> tables(UUID id) {
        requirePublic(id);
        Set<String> names = files.of(id).stream()
                .map(ReleasedFiles.Named::name)
                .filter(name -> !name.equals(SdmxStructure.NAME))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return Stream.concat(listed.all().stream().map(each -> each.table().id()), names.stream())
                .distinct()
                .filter(names::contains)
                .map(name -> new TableItem(name, listed.title(name)))
                .toList();
    }

    /** The bytes of a table and the name, without an ending, by which its reader keeps them. */
    record Named(Frozen bytes, String name) {}

    /** A table in a format: the bytes that were frozen, or of them what lies within a range of periods. */
    @Transactional
    Named table(UUID id, String name, Format format, Range range) {
        int number = publicNumber(id);
        return new Named(part(id, name, format, range), name + "-" + number + range.suffix());
    }

    private Frozen part(UUID id, String name, Format format, Range range) {
        if (range.isEverything()) {
            return files.frozen(id, name, format.name());
        }
        Frozen whole = files.frozen(id, name, Format.JSON.name());
        try {
            StatisticalTable table = EventJson.mapper().readValue(whole.bytes(), StatisticalTable.class);
            return Frozen.of(format.write(range.of(table)));
        } catch (IOException e) {
            throw new UncheckedIOException("a released table cannot be read back", e);
        }
    }

    /** The bytes of a file; of a public release is said which tables it has. */
    @Transactional
    Frozen file(UUID id, String name, String format) {
        requirePublic(id);
        return files.frozen(id, name, format);
    }

    /**
     * What a coordinator sees of the own authority: its cells of the latest release and nothing newer. Live figures, even
     * protected ones, asked for before and after a signature would give that signature away.
     */
    @Transactional
    ReleaseApi.Figures figures(String authority) {
        StoredRelease latest = releases.latest(clock.instant()).orElseThrow(StoredReleases::noneYet);
        return new ReleaseApi.Figures(latest.id, latest.number, latest.asOf, authority, own.upTo(latest, authority));
    }

    /** Says that a release is public; one that is not is not there. */
    @Transactional
    void requirePublic(UUID id) {
        publicNumber(id);
    }

    private int publicNumber(UUID id) {
        return releases.publicNumber(id, clock.instant()).orElseThrow(NotFound::new);
    }
}
