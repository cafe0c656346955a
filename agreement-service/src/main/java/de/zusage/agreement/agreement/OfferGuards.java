package de.zusage.agreement.agreement;

import de.zusage.agreement.agreement.Draft.Circumstances;
import de.zusage.agreement.agreement.VersionLanguages.Outlook;
import de.zusage.agreement.assessment.Assessments;
import de.zusage.agreement.casefile.Casefile;
import de.zusage.agreement.casefile.CasefileVault;
import de.zusage.agreement.office.Carriers;
import de.zusage.agreement.office.Offices;
import de.zusage.agreement.representative.Representatives;
import de.zusage.kit.web.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every guard of draft → offered in one place: to offer, and to see beforehand what is still missing. */
@ApplicationScoped
class OfferGuards {
    private final Assessments assessments;
    private final VersionVault vault;
    private final Offices offices;
    private final Carriers carriers;
    private final AgreementConfig config;
    private final CasefileVault clients;
    private final Representatives representatives;

    OfferGuards(
            Assessments assessments,
            VersionVault vault,
            Offices offices,
            Carriers carriers,
            AgreementConfig config,
            CasefileVault clients,
            Representatives representatives) {
        this.clients = clients;
        this.representatives = representatives;
        this.assessments = assessments;
        this.vault = vault;
        this.offices = offices;
        this.carriers = carriers;
        this.config = config;
    }

    /** What is found in a draft today; of a version that takes no change only that. */
    Findings of(AgreementVersion version, Draft draft, Casefile casefile, Outlook outlook, LocalDate today) {
        Findings closed =
                found(casefile::requireOpen, version::requireDraft, version.agreement.state::requireOpenToChange);
        if (!closed.all().isEmpty()) {
            return new Findings(closed.all().subList(0, 1));
        }
        Circumstances circumstances = new Circumstances(
                config.longestReviewIntervalMonths(),
                assessments.needs(casefile.id()),
                outlook.readable(),
                clients.understands(casefile),
                outlook.written(),
                config.offerUnreviewedTexts() ? List.of() : outlook.unreviewed(),
                agreed(version.agreement),
                today);
        return found(version.agreement.state::requireNotPaused)
                .plus(draft.findings(circumstances))
                .plus(Printed.findings(clients.name(casefile), draft, outlook.written()))
                .plus(representative(casefile, today))
                .plus(found(
                        () -> Printed.requireOffice(offices.open(casefile.tenant(), casefile.carrier(), today)
                                .name()),
                        () -> Printed.requireOffice(
                                carriers.required(casefile.carrier()).complaintContact())));
    }

    /** Who has to sign for the client may still be found until the day of signing, so the offer need not wait. */
    private Findings representative(Casefile casefile, LocalDate today) {
        return new Findings(
                representatives.speakers(casefile, today).missing()
                        ? List.of(Finding.of("representative-missing", "").asWarning())
                        : List.of());
    }

    private static Findings found(Runnable... guards) {
        return new Findings(Arrays.stream(guards)
                .flatMap(guard -> {
                    try {
                        guard.run();
                        return Stream.<Finding>empty();
                    } catch (RuleViolation violation) {
                        return Stream.of(Finding.of(violation));
                    }
                })
                .toList());
    }

    /** The days that both sides have agreed on already; a promise may stand with its day when that has passed. */
    private Map<UUID, LocalDate> agreed(Agreement agreement) {
        return agreement.versions.stream()
                .filter(version -> version.state == VersionState.IN_FORCE)
                .flatMap(version -> vault.draft(version).commitments().stream())
                .collect(Collectors.toMap(Commitment::commitmentId, Commitment::dueOn));
    }
}
