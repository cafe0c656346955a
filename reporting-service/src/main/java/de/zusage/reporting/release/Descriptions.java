package de.zusage.reporting.release;

import de.zusage.kit.web.NotFound;
import de.zusage.reporting.delivery.Frozen;
import de.zusage.reporting.delivery.MadeOnce;
import de.zusage.reporting.format.DcatRelease;
import de.zusage.reporting.format.Format;
import de.zusage.reporting.format.ReleaseDescription;
import de.zusage.reporting.format.ReleaseDescription.File;
import de.zusage.reporting.format.ReleaseDescription.Publisher;
import de.zusage.reporting.format.ReleaseDescription.Terms;
import de.zusage.reporting.format.SdmxStructure;
import de.zusage.reporting.period.Months;
import de.zusage.reporting.period.Period;
import de.zusage.reporting.period.PilotCalendar;
import de.zusage.reporting.table.ReleaseHead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Describes a release for open-data catalogues: made of what is frozen, so always the same for one configuration. */
@ApplicationScoped
class Descriptions {
    private final StoredReleases releases;
    private final ReleaseWords words;
    private final ListedTables tables;
    private final PilotCalendar pilot;
    private final PublisherConfig config;
    private final MadeOnce made;
    private final Clock clock;

    Descriptions(
            StoredReleases releases,
            ReleaseWords words,
            ListedTables tables,
            PilotCalendar pilot,
            PublisherConfig config,
            MadeOnce made,
            Clock clock) {
        this.releases = releases;
        this.words = words;
        this.tables = tables;
        this.pilot = pilot;
        this.config = config;
        this.made = made;
        this.clock = clock;
    }

    @Transactional
    Frozen of(UUID id) {
        return made.get(id, "metadata").orElseGet(() -> made.keep(id, "metadata", write(id)));
    }

    private Frozen write(UUID id) {
        StoredRelease release = releases.publicOne(id, clock.instant()).orElseThrow(NotFound::new);
        URI address = address(id);
        List<File> files = words.items(id).stream()
                .filter(item -> !item.name().equals(SdmxStructure.NAME))
                .map(item -> new File(
                        tables.title(item.name()),
                        Format.valueOf(item.format()),
                        URI.create(address + "/tables/" + item.name() + "?format="
                                + Format.valueOf(item.format()).ending()),
                        Objects.requireNonNull(item.size()),
                        Objects.requireNonNull(item.sha256())))
                .toList();
        return Frozen.of(new DcatRelease(new ReleaseDescription(
                        new ReleaseHead(
                                release.number,
                                release.asOf,
                                release.reason,
                                release.catalogue,
                                release.dictionary,
                                release.threshold),
                        address,
                        Objects.requireNonNull(release.releasedOn),
                        new Months(
                                pilot.whole().first(),
                                pilot.months(Period.quarter(release.quarter)).last()),
                        new Publisher(
                                config.name(),
                                config.home(),
                                config.mail(),
                                config.contributor().orElse(null)),
                        Terms.attribution(config.attribution()),
                        URI.create(address + "/structure"),
                        previous(release),
                        files))
                .write());
    }

    private @Nullable URI previous(StoredRelease release) {
        return releases.before(release.number, 1, clock.instant()).stream()
                .findFirst()
                .map(before -> address(before.id))
                .orElse(null);
    }

    private URI address(UUID id) {
        return config.address().resolve("api/v1/releases/" + id);
    }
}
