package de.zusage.agreement.agreement;

import de.zusage.agreement.agreement.AgreementApi.FiledScan;
import de.zusage.agreement.agreement.AgreementDesk.Opened;
import de.zusage.agreement.agreement.Agreements.VersionPlace;
import de.zusage.agreement.employment.EmployedCaller;
import de.zusage.agreement.scan.ScannedFile;
import de.zusage.agreement.scan.Scans;
import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Scans of signatures on paper, each kept with the version that was signed. */
@ApplicationScoped
class ScanService {
    private final AgreementDesk desk;
    private final Agreements agreements;
    private final Scans scans;
    private final EmployedCaller employed;

    ScanService(AgreementDesk desk, Agreements agreements, Scans scans, EmployedCaller employed) {
        this.desk = desk;
        this.agreements = agreements;
        this.scans = scans;
        this.employed = employed;
    }

    /** Whose case it is. */
    @Transactional
    UUID store(UUID id, int number, ScannedFile file) {
        Opened opened = desk.toAddTo(id, "store-scan");
        AgreementVersion version = opened.agreement().version(number);
        version.requireOpen();
        scans.store(opened.casefile(), version.id, file, desk.person());
        return opened.casefile().id();
    }

    /** Asked before a page is looked at, which takes a while. */
    @Transactional
    void requireEmployed() {
        employed.required();
    }

    /** Stores it with the version whose text has that hash. */
    @Transactional
    FiledScan file(String textHash, ScannedFile file) {
        VersionPlace place = agreements
                .placeOf(textHash)
                .orElseThrow(() ->
                        new RuleViolation("scan-of-no-version", "The code is of no version that lies at this office."));
        UUID casefile = store(place.agreement(), place.number(), file);
        return new FiledScan(casefile, place.agreement(), place.number(), file.sha256(), file.mediaType());
    }

    @Transactional
    Scans.Content read(UUID id, int number, String sha256) {
        Opened opened = desk.toRead(id, "read-scan");
        return scans.of(opened.casefile().id(), opened.agreement().version(number).id, sha256)
                .orElseThrow(NotFound::new);
    }
}
