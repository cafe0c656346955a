package de.zusage.agreement.agreement;

import de.zusage.agreement.agreement.AgreementApi.DraftContent;
import de.zusage.agreement.agreement.AgreementApi.WantedCommitment;
import de.zusage.agreement.agreement.AgreementDesk.Opened;
import de.zusage.agreement.agreement.Draft.ReadOut;
import de.zusage.agreement.casefile.Casefile;
import de.zusage.agreement.casefile.Casefiles;
import de.zusage.agreement.plan.KnownPlans;
import de.zusage.agreement.template.Catalogue;
import de.zusage.agreement.template.Template;
import de.zusage.kit.Ids;
import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Catalogue catalogue;
    private final VersionVault vault;
    private final AgreementConfig config;
    private final Ids ids;
    private final Clock clock;

    DraftingService(
            Agreements agreements,
            AgreementDesk desk,
            Casefiles casefiles,
            KnownPlans plans,
            Catalogue catalogue,
            VersionVault vault,
            AgreementConfig config,
            Ids ids,
            Clock clock) {
        this.agreements = agreements;
        this.desk = desk;
        this.casefiles = casefiles;
        this.plans = plans;
        this.catalogue = catalogue;
        this.vault = vault;
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
        String carrier = opened.casefile().carrier();
        LocalDate standard = LocalDate.now(clock).plusMonths(wanted.reviewIntervalMonths());
        Map<UUID, Commitment> known = agreement.versions.stream()
                .flatMap(earlier -> vault.draft(earlier).commitments().stream())
                .collect(Collectors.toMap(Commitment::commitmentId, Function.identity(), (older, newer) -> newer));
        List<Commitment> commitments = wanted.commitments().stream()
                .map(commitment -> commitment(commitment, carrier, known, standard))
                .toList();
        requireDistinct(commitments);
        ReadOut readOut = wanted.readOut() == null
                ? null
                : new ReadOut(wanted.readOut().language(), wanted.readOut().by());
        Draft draft = new Draft(wanted.reviewIntervalMonths(), commitments, readOut);
        agreement.write(version, vault.seal(agreement.casefileId, draft));
    }

    private Commitment commitment(
            WantedCommitment wanted, String carrier, Map<UUID, Commitment> known, LocalDate standard) {
        UUID id = wanted.commitmentId();
        Commitment kept = id == null ? null : known.get(id);
        if (id != null && (kept == null || !kept.template().equals(wanted.template()))) {
            throw new InvalidInput(
                    "commitment-unknown", "A kept commitment has the id and the template of an earlier version.");
        }
        Template template =
                kept == null ? catalogue.toDraft(carrier, wanted.template()) : kept.template(catalogue, carrier);
        Map<String, String> parameters = wanted.parameters() == null ? Map.of() : wanted.parameters();
        template.check(parameters);
        LocalDate dueOn = wanted.dueOn() == null ? standard : wanted.dueOn();
        if ((kept == null || !kept.dueOn().equals(dueOn)) && dueOn.isBefore(LocalDate.now(clock))) {
            throw new InvalidInput("due-date-in-past", "A commitment cannot be due before today.");
        }
        return new Commitment(
                id == null ? ids.next() : id,
                template.side(),
                template.goalArea(),
                template.code(),
                template.version() == Template.FIRST_VERSION ? null : template.version(),
                parameters,
                dueOn);
    }

    private static void requireDistinct(List<Commitment> commitments) {
        Set<UUID> seen = new HashSet<>();
        if (!commitments.stream().allMatch(commitment -> seen.add(commitment.commitmentId()))) {
            throw new InvalidInput("commitment-twice", "A commitment stands in a version once.");
        }
    }

    private static AgreementVersion inForceOrLatest(Agreement agreement) {
        return agreement.versions.stream()
                .filter(version -> version.state == VersionState.IN_FORCE)
                .findFirst()
                .or(agreement::latest)
                .orElseThrow();
    }
}
