package de.zusage.agreement.agreement;

import de.zusage.agreement.agreement.AgreementApi.ChecksView;
import de.zusage.agreement.agreement.AgreementDesk.Opened;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/** Says of a draft what is still missing before it can be offered. */
@ApplicationScoped
class CheckService {
    private final AgreementDesk desk;
    private final OfferGuards guards;
    private final VersionVault vault;
    private final VersionLanguages languages;
    private final Clock clock;

    CheckService(AgreementDesk desk, OfferGuards guards, VersionVault vault, VersionLanguages languages, Clock clock) {
        this.desk = desk;
        this.guards = guards;
        this.vault = vault;
        this.languages = languages;
        this.clock = clock;
    }

    @Transactional
    ChecksView check(UUID id, int number, Locale language) {
        Opened opened = desk.toRead(id, "check");
        AgreementVersion version = opened.agreement().version(number);
        Draft draft = vault.draft(version);
        Findings findings = guards.of(
                version, draft, opened.casefile(), languages.outlook(opened.casefile(), draft), LocalDate.now(clock));
        return new ChecksView(
                findings.offerable(),
                findings.all().stream().map(finding -> finding.view(language)).toList());
    }
}
