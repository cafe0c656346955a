package de.zusage.reporting.release;

import de.zusage.kit.event.EventJson;
import de.zusage.kit.web.NotFound;
import de.zusage.reporting.completeness.CompletenessApi.Completeness;
import de.zusage.reporting.format.Format;
import de.zusage.reporting.format.SdmxStructure;
import de.zusage.reporting.format.StatisticalTable;
import de.zusage.reporting.release.PublicRelease.Delivered;
import de.zusage.reporting.release.PublicRelease.Offices;
import de.zusage.reporting.release.StoredRelease.State;
import io.quarkus.hibernate.orm.panache.common.ProjectedFieldName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/** Reads a public release back from its frozen bytes, for what is made of it; what is under an embargo is not there. */
@ApplicationScoped
public class ReleaseReader {
    private final StoredReleases releases;
    private final ReleasedFiles files;
    private final ReleasedCompleteness completeness;
    private final PublisherConfig config;
    private final Clock clock;

    ReleaseReader(
            StoredReleases releases,
            ReleasedFiles files,
            ReleasedCompleteness completeness,
            PublisherConfig config,
            Clock clock) {
        this.releases = releases;
        this.files = files;
        this.completeness = completeness;
        this.config = config;
        this.clock = clock;
    }

    /** The release. */
    @Transactional
    public PublicRelease read(UUID id) {
        StoredRelease release = releases.publicOne(id, clock.instant()).orElseThrow(NotFound::new);
        ReleaseApi.Release words = read(Objects.requireNonNull(release.document), ReleaseApi.Release.class);
        Map<String, String> answers = new LinkedHashMap<>();
        words.answers()
                .forEach(each -> answers.put(each.authority(), each.answer().name()));
        List<String> withheld =
                words.withheld().stream().map(ReleaseApi.Withheld::table).toList();
        return new PublicRelease(
                id,
                words.number(),
                words.asOf(),
                words.publishedOn(),
                words.correction(),
                words.threshold(),
                words.catalogue(),
                words.dictionary(),
                answers,
                withheld,
                completeness
                        .frozen(id)
                        .map(frozen -> delivered(read(frozen.bytes(), Completeness.class)))
                        .orElse(null),
                words.files().stream()
                        .filter(file -> file.format().equals(Format.JSON.name())
                                && !file.name().equals(SdmxStructure.NAME))
                        .map(file -> files.of(id, file.name(), file.format()).orElseThrow(NotFound::new))
                        .map(file -> read(file.bytes, StatisticalTable.class))
                        .toList(),
                config.address().resolve("api/v1/releases/" + id),
                config.attribution());
    }

    private static Delivered delivered(Completeness completeness) {
        Map<String, Offices> offices = new TreeMap<>();
        completeness
                .authorities()
                .forEach(each -> offices.put(each.authority(), new Offices(each.delivering(), each.open())));
        return new Delivered(completeness.on(), offices);
    }

    /** The public releases of a day's Stand, corrections left out: at most one for each day. */
    @Transactional
    public Map<LocalDate, Published> byStand() {
        Map<LocalDate, Published> all = new TreeMap<>();
        releases.stands(clock.instant()).forEach(out -> all.put(out.asOf(), out));
        return all;
    }

    /** Whether a release of that Stand was decided, be it under an embargo. */
    @Transactional
    public boolean isDecided(LocalDate asOf) {
        return releases.count("state = ?1 and asOf = ?2 and halfYear is null", State.RELEASED, asOf) > 0;
    }

    /** That a release is out, and since when. */
    public record Published(
            LocalDate asOf,
            UUID id,
            int number,
            @ProjectedFieldName("releasedOn") LocalDate publishedOn) {}

    private static <T> T read(byte[] frozen, Class<T> type) {
        try {
            return EventJson.mapper().readValue(frozen, type);
        } catch (IOException e) {
            throw new UncheckedIOException("a release cannot be read back", e);
        }
    }
}
