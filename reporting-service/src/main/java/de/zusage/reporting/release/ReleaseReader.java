package de.zusage.reporting.release;

import de.zusage.kit.event.EventJson;
import de.zusage.kit.web.NotFound;
import de.zusage.reporting.format.Format;
import de.zusage.reporting.format.SdmxStructure;
import de.zusage.reporting.format.StatisticalTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Reads a public release back from its frozen bytes, for what is made of it; what is under an embargo is not there. */
@ApplicationScoped
public class ReleaseReader {
    private final StoredReleases releases;
    private final ReleasedFiles files;
    private final Pulls pulls;
    private final PullGate gate;
    private final PublisherConfig config;
    private final Clock clock;

    ReleaseReader(
            StoredReleases releases,
            ReleasedFiles files,
            Pulls pulls,
            PullGate gate,
            PublisherConfig config,
            Clock clock) {
        this.releases = releases;
        this.files = files;
        this.pulls = pulls;
        this.gate = gate;
        this.config = config;
        this.clock = clock;
    }

    /** The release; that it was pulled under a name and in a format is noted in the same transaction. */
    @Transactional
    public PublicRelease pull(UUID id, String name, String format) {
        gate.pass();
        StoredRelease release = releases.publicOne(id, clock.instant()).orElseThrow(NotFound::new);
        ReleaseApi.Release words = read(Objects.requireNonNull(release.document), ReleaseApi.Release.class);
        Map<String, String> answers = new LinkedHashMap<>();
        words.answers()
                .forEach(each -> answers.put(each.authority(), each.answer().name()));
        Map<String, String> withheld = new LinkedHashMap<>();
        words.withheld().forEach(each -> withheld.put(each.table(), each.reason()));
        PublicRelease read = new PublicRelease(
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
                words.files().stream()
                        .filter(file -> file.format().equals(Format.JSON.name())
                                && !file.name().equals(SdmxStructure.NAME))
                        .map(file -> files.of(id, file.name(), file.format()).orElseThrow(NotFound::new))
                        .map(file -> read(file.bytes, StatisticalTable.class))
                        .toList(),
                config.address().resolve("api/v1/releases/" + id),
                config.attribution());
        pulls.note(id, name, format);
        return read;
    }

    private static <T> T read(byte[] frozen, Class<T> type) {
        try {
            return EventJson.mapper().readValue(frozen, type);
        } catch (IOException e) {
            throw new UncheckedIOException("a release cannot be read back", e);
        }
    }
}
