package de.zusage.agreement.scan;

import de.zusage.agreement.casefile.Casefile;
import de.zusage.kit.Ids;
import de.zusage.kit.crypto.PersonKeys;
import de.zusage.kit.crypto.Sha256;
import de.zusage.kit.web.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Keeps the scans of versions; who may store or see one was asked before. */
@ApplicationScoped
public class Scans {
    private static final String CONTENT = "scan.content";
    private static final int MOST_OF_A_VERSION = 20;

    private final StoredScans stored;
    private final PersonKeys keys;
    private final Ids ids;
    private final Clock clock;

    Scans(StoredScans stored, PersonKeys keys, Ids ids, Clock clock) {
        this.stored = stored;
        this.keys = keys;
        this.ids = ids;
        this.clock = clock;
    }

    /** Its bytes, and what they are; absent bytes are not those that were stored. */
    public record Content(String mediaType, Optional<byte[]> bytes) {}

    /** Stores it; the same file once more is the same scan. */
    @Transactional(TxType.MANDATORY)
    public void store(Casefile casefile, UUID version, ScannedFile file, UUID person) {
        if (stored.holds(version, file.sha256())) {
            return;
        }
        if (stored.count("versionId", version) >= MOST_OF_A_VERSION) {
            throw new RuleViolation("too-many-scans", "A version takes " + MOST_OF_A_VERSION + " scans.");
        }
        stored.add(new Scan(
                ids.next(),
                casefile.authority(),
                casefile.office(),
                version,
                file.sha256(),
                file.mediaType(),
                keys.seal(casefile.id(), CONTENT, file.content()),
                person,
                clock.instant()));
    }

    @Transactional(TxType.MANDATORY)
    public boolean holds(UUID version, String sha256) {
        return stored.holds(version, sha256);
    }

    @Transactional(TxType.MANDATORY)
    public Optional<Content> of(UUID casefile, UUID version, String sha256) {
        return stored.of(version, sha256)
                .map(scan -> new Content(scan.mediaType, keys.openIfIntact(casefile, CONTENT, scan.content)));
    }

    /** Whether the stored bytes still are those with that hash. */
    @Transactional(TxType.MANDATORY)
    public boolean isIntact(UUID casefile, UUID version, String sha256) {
        return of(casefile, version, sha256)
                .flatMap(Content::bytes)
                .filter(bytes -> Sha256.hex(bytes).equals(sha256))
                .isPresent();
    }
}
