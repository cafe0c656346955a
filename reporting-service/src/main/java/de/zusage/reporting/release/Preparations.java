package de.zusage.reporting.release;

import de.zusage.kit.web.Cursors;
import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.Page;
import de.zusage.reporting.catalogue.Catalogue;
import de.zusage.reporting.catalogue.Rate;
import de.zusage.reporting.delivery.Frozen;
import de.zusage.reporting.format.Format;
import de.zusage.reporting.format.StatisticalTable;
import de.zusage.reporting.release.PreparationApi.Answers;
import de.zusage.reporting.release.PreparationApi.AuditVerdict;
import de.zusage.reporting.release.PreparationApi.PreparationItem;
import de.zusage.reporting.release.PreparationApi.Utility;
import de.zusage.reporting.release.ReleaseApi.Answer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All releases as the programme sees them, and the tables of one before it comes out. */
@ApplicationScoped
class Preparations {
    private static final String LIST = "preparations";
    private final StoredReleases releases;
    private final ReleasedFiles files;
    private final Confirmations confirmations;
    private final ReleaseWords words;
    private final Utilities utilities;
    private final Set<String> tablesOfRates;
    private final Cursors cursors;
    private final Clock clock;

    Preparations(
            StoredReleases releases,
            ReleasedFiles files,
            Confirmations confirmations,
            ReleaseWords words,
            Utilities utilities,
            Catalogue catalogue,
            Cursors cursors,
            Clock clock) {
        this.releases = releases;
        this.files = files;
        this.confirmations = confirmations;
        this.words = words;
        this.utilities = utilities;
        this.tablesOfRates = catalogue.rates().stream()
                .flatMap(rate -> Stream.concat(Stream.of(rate.numerator()), rate.complement().stream()))
                .map(Rate.Part::table)
                .collect(Collectors.toSet());
        this.cursors = cursors;
        this.clock = clock;
    }

    /** Those prepared last first. */
    @Transactional
    Page<PreparationItem> list(@Nullable String cursor, int limit) {
        List<String> position = cursors.read(LIST, "", cursor);
        boolean begin = position.isEmpty();
        Page<StoredRelease> page = cursors.page(
                LIST,
                "",
                releases.preparedBefore(
                        begin ? null : Instant.parse(position.get(0)),
                        begin ? null : UUID.fromString(position.get(1)),
                        limit + 1),
                limit,
                last -> List.of(last.preparedAt.toString(), last.id.toString()));
        Map<UUID, Utility> useful = utilities.of(page.items().stream()
                .filter(release -> release.state != StoredRelease.State.DISCARDED)
                .map(release -> release.id)
                .toList());
        return page.map(release -> item(release, useful.get(release.id)));
    }

    private PreparationItem item(StoredRelease release, @Nullable Utility utility) {
        List<String> withheld =
                words.withheld(release).stream().map(ReleaseApi.Withheld::table).toList();
        return new PreparationItem(
                release.id,
                release.number,
                release.state,
                release.asOf,
                release.halfYear,
                release.reason,
                release.preparedAt,
                release.lapsesOn,
                answers(release),
                withheld.isEmpty() ? AuditVerdict.ALL_LET_IN : AuditVerdict.SOME_WITHHELD,
                withheld,
                utility,
                release.embargoUntil,
                release.releasedOn,
                release.decision);
    }

    private Answers answers(StoredRelease release) {
        List<Answer> all = confirmations.of(release, LocalDate.now(clock)).stream()
                .map(ReleaseApi.AuthoritysWord::answer)
                .toList();
        return new Answers(
                count(all, Answer.AGREES),
                count(all, Answer.DISAGREES),
                count(all, Answer.OPEN),
                count(all, Answer.LAPSED));
    }

    private static long count(Collection<Answer> all, Answer which) {
        return all.stream().filter(which::equals).count();
    }

    /**
     * A table in the bytes that will come out. That it was looked at is noted: where the release is discarded, the next
     * may not differ from it by a few. Its file is not named like that of the table that comes out.
     */
    @Transactional
    ReleaseShelf.Named table(UUID id, String name, Format format) {
        StoredRelease release = releases.lookedAt(id).orElseThrow(NotFound::new);
        Frozen table = files.frozen(id, name, format.name());
        if (release.state == StoredRelease.State.PREPARED) {
            releases.noteLook(id, name.equals(StatisticalTable.RATES) ? tablesOfRates : Set.of(name));
        }
        return new ReleaseShelf.Named(table, name + "-" + release.number + "-prepared");
    }
}
