package de.zusage.reporting.release;

import de.zusage.kit.web.NotFound;
import de.zusage.reporting.format.Format;
import de.zusage.reporting.format.SdmxStructure;
import de.zusage.reporting.release.ReleaseApi.Answer;
import de.zusage.reporting.release.ReleaseApi.AuthoritysAnswer;
import de.zusage.reporting.release.ReleaseApi.AuthoritysWord;
import de.zusage.reporting.release.ReleaseApi.FileItem;
import de.zusage.reporting.release.ReleaseApi.Part;
import de.zusage.reporting.release.ReleaseApi.PartItem;
import de.zusage.reporting.release.ReleaseApi.Withheld;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said of a release: to everybody, to the programme while it is prepared, to each coordinator of the own part. */
@ApplicationScoped
class ReleaseWords {
    private final StoredReleases releases;
    private final ReleasedFiles files;
    private final Confirmations confirmations;
    private final Refusals refusals;
    private final ListedTables tables;
    private final OwnFigures own;
    private final Clock clock;

    ReleaseWords(
            StoredReleases releases,
            ReleasedFiles files,
            Confirmations confirmations,
            Refusals refusals,
            ListedTables tables,
            OwnFigures own,
            Clock clock) {
        this.releases = releases;
        this.files = files;
        this.confirmations = confirmations;
        this.refusals = refusals;
        this.tables = tables;
        this.own = own;
        this.clock = clock;
    }

    /** For everybody: its bytes are frozen when it is released. */
    ReleaseApi.Release document(StoredRelease release, LocalDate today, LocalDate out) {
        return new ReleaseApi.Release(
                release.id,
                release.number,
                release.asOf,
                release.halfYear,
                release.reason,
                out,
                release.threshold,
                release.catalogue,
                release.dictionary,
                confirmations.of(release, today).stream()
                        .map(word -> new AuthoritysAnswer(word.authority(), word.answer()))
                        .toList(),
                withheld(release),
                items(release.id));
    }

    /** For the programme, with the version that a decision must name. */
    @Transactional
    Versioned preparation(UUID id) {
        StoredRelease release = releases.findByIdOptional(id).orElseThrow(NotFound::new);
        List<AuthoritysWord> words = confirmations.of(release, LocalDate.now(clock));
        return new Versioned(
                release.version,
                new ReleaseApi.Preparation(
                        release.id,
                        release.number,
                        release.state,
                        release.asOf,
                        release.halfYear,
                        release.reason,
                        release.preparedAt,
                        release.lapsesOn,
                        release.embargoUntil,
                        release.decision,
                        words,
                        withheld(release),
                        named(release)));
    }

    /** What the programme sees, and the version of it. */
    record Versioned(long version, ReleaseApi.Preparation preparation) {}

    /** For a coordinator, while it is prepared: the own cells, and which of them the auditor did not let in. */
    @Transactional
    Part part(UUID id, String authority) {
        StoredRelease release = releases.findByIdOptional(id)
                .filter(each -> each.state == StoredRelease.State.PREPARED)
                .orElseThrow(NotFound::new);
        confirmations.read(id, authority);
        List<Withheld> withheld = refusals.of(id).stream()
                .map(refusal -> new Withheld(
                        refusal.tableName, tables.title(refusal.tableName), refusal.reason, refusal.cellsOf(authority)))
                .toList();
        return new Part(
                id,
                release.number,
                release.asOf,
                authority,
                release.lapsesOn,
                answer(release, authority),
                withheld,
                own.upTo(release, authority));
    }

    /** Of every release that waits for a decision, without a cell of it: so nothing is noted as seen. */
    @Transactional
    List<PartItem> parts(String authority) {
        return releases.undecided().stream()
                .map(release -> new PartItem(
                        release.id, release.number, release.asOf, release.lapsesOn, answer(release, authority)))
                .toList();
    }

    /** Of one that takes part; nobody else is asked. */
    private @Nullable Answer answer(StoredRelease release, String authority) {
        return confirmations.of(release, LocalDate.now(clock)).stream()
                .filter(word -> word.authority().equals(authority))
                .map(AuthoritysWord::answer)
                .findFirst()
                .orElse(null);
    }

    /** The tables that the auditor did not let in, without their cells. */
    List<Withheld> withheld(StoredRelease release) {
        return refusals.of(release.id).stream()
                .map(refusal -> new Withheld(refusal.tableName, null, null, null))
                .toList();
    }

    private static String mediaType(String format) {
        return format.equals(SdmxStructure.FORMAT)
                ? SdmxStructure.MEDIA_TYPE
                : Format.valueOf(format).mediaType();
    }

    /** A digest of what is not out would tell whether anything has changed since the last try, so it is not said. */
    private List<FileItem> named(StoredRelease release) {
        return switch (release.state) {
            case RELEASED -> items(release.id);
            case PREPARED ->
                items(release.id).stream()
                        .map(item -> new FileItem(item.name(), item.format(), item.mediaType(), null, null))
                        .toList();
            case DISCARDED -> List.of();
        };
    }

    List<FileItem> items(UUID id) {
        return files.of(id).stream()
                .map(file ->
                        new FileItem(file.name(), file.format(), mediaType(file.format()), file.sha256(), file.size()))
                .toList();
    }
}
