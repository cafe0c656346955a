package de.zusage.agreement.document;

import de.zusage.agreement.agreement.PrintableVersion;
import de.zusage.agreement.agreement.PrintableVersion.Standing;
import de.zusage.agreement.agreement.PrintableVersions;
import de.zusage.kit.Ids;
import de.zusage.kit.crypto.PersonKeys;
import de.zusage.kit.crypto.Sha256;
import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.RuleViolation;
import de.zusage.print.NotPrintable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Prints versions; a signed one is sealed at the first need and stays the same file for good. */
@ApplicationScoped
class DocumentService {
    private static final Logger LOG = Logger.getLogger(DocumentService.class);

    private final PrintableVersions versions;
    private final Documents documents;
    private final Press press;
    private final Seal seal;
    private final PersonKeys keys;
    private final Ids ids;
    private final Clock clock;

    DocumentService(
            PrintableVersions versions,
            Documents documents,
            Press press,
            Seal seal,
            PersonKeys keys,
            Ids ids,
            Clock clock) {
        this.versions = versions;
        this.documents = documents;
        this.press = press;
        this.seal = seal;
        this.keys = keys;
        this.ids = ids;
        this.clock = clock;
    }

    /** A file and its SHA-256. */
    record Pdf(byte[] content, String sha256) {}

    /** A draft and an offer are printed as they are now; a signed version answers its sealed file. */
    @Transactional
    Pdf read(UUID agreement, int number) {
        try {
            return pdf(versions.toRead(agreement, number, "read-document"));
        } catch (NotPrintable e) {
            throw new RuleViolation(
                    "document-not-printable",
                    "A name or a text of this version has characters that our documents cannot show. The text itself can be"
                            + " read as before. A draft names them in its checks; an offer is withdrawn and written anew;"
                            + " for a signed version ask the operator.");
        }
    }

    private Pdf pdf(PrintableVersion version) {
        return switch (version.standing()) {
            case DRAFT, OPEN -> {
                byte[] pdf = press.print(version, clock.instant());
                yield new Pdf(pdf, Sha256.hex(pdf));
            }
            case SIGNED -> open(version, fileOf(version));
            case GIVEN_UP ->
                // What was sealed before it was void stays readable.
                open(version, documents.ofVersion(version.id()).orElseThrow(NotFound::new));
        };
    }

    /**
     * Makes the sealed file that nobody asked for yet; called under the tenant of the agreement. What cannot be printed is
     * told to the operator and tried again another day, so that it never keeps others waiting.
     */
    @Transactional
    void make(UUID agreement, int number) {
        PrintableVersion version = versions.unread(agreement, number);
        if (version.standing() == Standing.SIGNED) {
            try {
                fileOf(version);
            } catch (NotPrintable e) {
                LOG.errorf("version %d of agreement %s is signed and cannot be printed", number, agreement);
                documents.failed(ids.next(), version, clock.instant());
            }
        }
    }

    private Document fileOf(PrintableVersion version) {
        return documents.ofVersion(version.id()).orElseGet(() -> {
            documents.lock(version.id());
            return documents.ofVersion(version.id()).orElseGet(() -> seal(version));
        });
    }

    private Document seal(PrintableVersion version) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        byte[] pdf = seal.put(press.print(version, now), now);
        String sha256 = Sha256.hex(pdf);
        Document document = new Document(
                ids.next(),
                version.authority(),
                version.office(),
                version.id(),
                sha256,
                keys.seal(version.casefileId(), Document.COLUMN, pdf),
                now);
        documents.persist(document);
        documents.publish(sha256);
        documents.publish(Objects.requireNonNull(version.textHash()));
        return document;
    }

    private Pdf open(PrintableVersion version, Document document) {
        byte[] pdf = keys.openIfIntact(version.casefileId(), Document.COLUMN, document.content)
                .orElseThrow(() -> new IllegalStateException("document " + document.id + " is not what was stored"));
        return new Pdf(pdf, document.sha256);
    }
}
