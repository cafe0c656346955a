package de.zusage.agreement.agreement;

import de.zusage.agreement.agreement.AgreementApi.DraftContent;
import de.zusage.agreement.agreement.AgreementDesk.Opened;
import de.zusage.agreement.agreement.Draft.ReadOut;
import de.zusage.agreement.casefile.Casefile;
import de.zusage.agreement.casefile.Casefiles;
import de.zusage.agreement.plan.KnownPlans;
import de.zusage.kit.Ids;
import de.zusage.kit.web.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writing an agreement: its first draft, further versions, and what a draft says. */
@ApplicationScoped
class DraftingService {
    private final Agreements agreements;
    private final AgreementDesk desk;
    private final Casefiles casefiles;
    private final KnownPlans plans;
    private final Commitments commitments;
    private final VersionVault vault;
    private final DraftChanges changes;
    private final AgreementConfig config;
    private final Ids ids;
    private final Clock clock;

    DraftingService(
            Agreements agreements,
            AgreementDesk desk,
            Casefiles casefiles,
            KnownPlans plans,
            Commitments commitments,
            VersionVault vault,
            DraftChanges changes,
            AgreementConfig config,
            Ids ids,
            Clock clock) {
        this.agreements = agreements;
        this.desk = desk;
        this.casefiles = casefiles;
        this.plans = plans;
        this.commitments = commitments;
        this.vault = vault;
        this.changes = changes;
        this.config = config;
        this.ids = ids;
        this.clock = clock;
    }

    /** Starts an agreement with an empty draft. */
    @Transactional
    UUID start(UUID casefileId) {
        Casefile casefile = casefiles.toChange(casefileId);
        desk.requireResponsible(casefile);
        if (agreements.lives(casefileId)) {
            throw new RuleViolation("one-agreement-at-a-time", "This case has an agreement that has not ended.");
        }
        Agreement agreement =
                new Agreement(ids.next(), casefileId, casefile.authority(), casefile.office(), clock.instant());
        Draft empty = new Draft(config.longestReviewIntervalMonths(), List.of(), null);
        agreement.open(ids.next(), null, vault.seal(casefileId, empty));
        agreements.persist(agreement);
        casefile.planned();
        desk.started(agreement.id);
        return agreement.id;
    }

    /** Opens a further version, which begins with what the latest one says. */
    @Transactional
    void openVersion(UUID id, @Nullable String ifMatch, @Nullable RequestedBy requestedBy) {
        Opened opened = desk.toChange(id, ifMatch, "open-version");
        Agreement agreement = opened.agreement();
        Draft latest = vault.draft(inForceOrLatest(agreement));
        agreement.open(ids.next(), requestedBy, vault.seal(agreement.casefileId, latest));
        plans.amendmentTakenUp(id);
    }

    /** Replaces what a draft says. */
    @Transactional
    void write(UUID id, int number, @Nullable String ifMatch, DraftContent wanted) {
        Opened opened = desk.toChange(id, ifMatch, "write");
        Agreement agreement = opened.agreement();
        AgreementVersion version = agreement.version(number);
        version.requireDraft();
        Map<UUID, Commitment> known = agreement.versions.stream()
                .flatMap(earlier -> vault.draft(earlier).commitments().stream())
                .collect(Collectors.toMap(Commitment::commitmentId, Function.identity(), (older, newer) -> newer));
        List<Commitment> written = commitments.of(wanted, opened.casefile().carrier(), known);
        ReadOut readOut = wanted.readOut() == null
                ? null
                : new ReadOut(wanted.readOut().language(), wanted.readOut().by());
        Draft draft = new Draft(wanted.reviewIntervalMonths(), written, readOut);
        changes.note(version, vault.draft(version), draft);
        agreement.write(version, vault.seal(agreement.casefileId, draft));
    }

    private static AgreementVersion inForceOrLatest(Agreement agreement) {
        return agreement.versions.stream()
                .filter(version -> version.state == VersionState.IN_FORCE)
                .findFirst()
                .or(agreement::latest)
                .orElseThrow();
    }
}
