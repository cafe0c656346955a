package de.zusage.agreement.agreement;

import de.zusage.agreement.agreement.AgreementDesk.Opened;
import de.zusage.agreement.scan.ScannedFile;
import de.zusage.agreement.scan.Scans;
import de.zusage.kit.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Scans of signatures on paper, each kept with the version that was signed. */
@ApplicationScoped
class ScanService {
    private final AgreementDesk desk;
    private final Scans scans;

    ScanService(AgreementDesk desk, Scans scans) {
        this.desk = desk;
        this.scans = scans;
    }

    @Transactional
    void store(UUID id, int number, ScannedFile file) {
        Opened opened = desk.toAddTo(id, "store-scan");
        AgreementVersion version = opened.agreement().version(number);
        version.requireOpen();
        scans.store(opened.casefile(), version.id, file, desk.person());
    }

    @Transactional
    Scans.Content read(UUID id, int number, String sha256) {
        Opened opened = desk.toRead(id, "read-scan");
        return scans.of(opened.casefile().id(), opened.agreement().version(number).id, sha256)
                .orElseThrow(NotFound::new);
    }
}
