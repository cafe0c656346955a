package de.zusage.agreement.document;

import de.zusage.agreement.agreement.PrintableVersion;
import de.zusage.agreement.agreement.PrintableVersion.PrintedSignature;
import de.zusage.agreement.agreement.PrintableVersions;
import de.zusage.agreement.document.VerificationApi.KnownView;
import de.zusage.agreement.document.VerificationApi.Part;
import de.zusage.agreement.document.VerificationApi.PartView;
import de.zusage.agreement.document.VerificationApi.Result;
import de.zusage.agreement.document.VerificationApi.SealView;
import de.zusage.agreement.document.VerificationApi.VerificationView;
import de.zusage.agreement.scan.Scans;
import de.zusage.kit.crypto.PersonKeys;
import de.zusage.kit.crypto.Sha256;
import de.zusage.kit.web.NotFound;
import de.zusage.verifier.SealReader;
import de.zusage.verifier.SealedFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks at everything stored about a version again and says what still fits. */
@ApplicationScoped
class VerificationService {
    private final PrintableVersions versions;
    private final Documents documents;
    private final Scans scans;
    private final PersonKeys keys;

    VerificationService(PrintableVersions versions, Documents documents, Scans scans, PersonKeys keys) {
        this.versions = versions;
        this.documents = documents;
        this.scans = scans;
        this.keys = keys;
    }

    /** For anybody: the same one query, whatever the answer. */
    @Transactional
    KnownView known(String sha256) {
        return new KnownView(documents.isPublished(sha256));
    }

    @Transactional
    VerificationView verify(UUID agreement, int number) {
        PrintableVersion version = versions.toRead(agreement, number, "verify");
        String hash = version.textHash();
        if (hash == null) {
            throw new NotFound();
        }
        List<PartView> parts = new ArrayList<>();
        String text = version.text();
        parts.add(part(
                Part.TEXT,
                null,
                text != null
                        && Sha256.hex(text.getBytes(StandardCharsets.UTF_8)).equals(hash)));
        for (PrintedSignature signature : version.signatures()) {
            parts.add(
                    part(Part.SIGNATURE, signature.party(), signature.textHash().equals(hash)));
            String scan = signature.scanHash();
            if (scan != null) {
                parts.add(part(Part.SCAN, signature.party(), scans.isIntact(version.casefileId(), version.id(), scan)));
            }
            if (signature.drawingHash() != null) {
                parts.add(part(Part.DRAWING, signature.party(), signature.strokes() != null));
            }
        }
        SealedFile file = documents
                .ofVersion(version.id())
                .map(document -> file(parts, version, document))
                .orElse(null);
        if (file == null) {
            absent(parts, version);
        } else {
            compare(parts, version, hash, file);
        }
        boolean unchanged = parts.stream().noneMatch(part -> part.result() == Result.FAILED);
        return new VerificationView(unchanged, parts, seal(file));
    }

    private SealedFile file(List<PartView> parts, PrintableVersion version, Document document) {
        Optional<byte[]> pdf = keys.openIfIntact(version.casefileId(), Document.COLUMN, document.content);
        parts.add(part(
                Part.DOCUMENT,
                null,
                pdf.map(Sha256::hex).filter(document.sha256::equals).isPresent()));
        return SealReader.read(pdf.orElseGet(() -> new byte[0]));
    }

    /** What the sealed file says must be what the rows say. */
    private static void compare(List<PartView> parts, PrintableVersion version, String hash, SealedFile file) {
        parts.add(part(Part.SEAL, null, file.unchanged()));
        parts.add(part(Part.TEXT_IN_DOCUMENT, null, file.shows(hash)));
        parts.add(part(
                Part.SIGNATURES_IN_DOCUMENT,
                null,
                file.names().contains(Contents.signaturesName(hash, signed(version)))));
        beside(
                version,
                (part, signature, name) ->
                        parts.add(part(part, signature.party(), file.names().contains(name))));
    }

    /** What lies beside signatures and is named in the file. */
    private static void beside(PrintableVersion version, Named named) {
        for (PrintedSignature signature : version.signatures()) {
            if (signature.scanHash() != null) {
                named.look(Part.SCAN_IN_DOCUMENT, signature, Contents.SCAN_NAME + signature.scanHash());
            }
            if (signature.drawingHash() != null) {
                named.look(Part.DRAWING_IN_DOCUMENT, signature, Contents.DRAWING_NAME + signature.drawingHash());
            }
        }
    }

    private interface Named {
        void look(Part part, PrintedSignature signature, String name);
    }

    private static List<Contents.Signed> signed(PrintableVersion version) {
        return version.signatures().stream()
                .map(signature ->
                        new Contents.Signed(signature.party(), signature.method(), signature.on(), null, null))
                .toList();
    }

    private static void absent(List<PartView> parts, PrintableVersion version) {
        for (Part part : List.of(Part.DOCUMENT, Part.SEAL, Part.TEXT_IN_DOCUMENT, Part.SIGNATURES_IN_DOCUMENT)) {
            parts.add(new PartView(part, null, Result.ABSENT));
        }
        beside(version, (part, signature, name) -> parts.add(new PartView(part, signature.party(), Result.ABSENT)));
    }

    private static PartView part(Part part, @Nullable String party, boolean fits) {
        return new PartView(part, party, fits ? Result.OK : Result.FAILED);
    }

    private static @Nullable SealView seal(@Nullable SealedFile file) {
        return file == null || file.subject().isEmpty()
                ? null
                : new SealView(file.subject(), file.fingerprint(), Objects.requireNonNull(file.sealedAt()));
    }
}
