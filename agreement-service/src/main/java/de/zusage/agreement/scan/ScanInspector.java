package de.zusage.agreement.scan;

import de.zusage.kit.crypto.Sha256;
import de.zusage.kit.web.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;

/** Opens what was sent as a scan and refuses what is none. */
@ApplicationScoped
public class ScanInspector {

    /** One at a time: to open a large picture takes memory. */
    public synchronized ScannedFile inspect(byte[] file) {
        FileKind kind = FileKind.of(file)
                .orElseThrow(() -> new InvalidInput("scan-of-unknown-kind", "A scan is a PDF, a JPEG or a PNG."));
        switch (kind) {
            case PDF -> PdfCheck.require(file);
            case JPEG, PNG -> ImageCheck.require(kind, file);
        }
        return new ScannedFile(kind, file, Sha256.hex(file));
    }

    /** The hash of the text whose printed code the pages show; several agreements in one file belong to no single one. */
    public synchronized String textHash(ScannedFile file) {
        Set<String> hashes = new HashSet<>();
        boolean ofOne = true;
        if (file.kind() == FileKind.PDF) {
            ofOne = PdfPictures.each(file.content(), page -> hashes.addAll(PrintedCode.of(page)));
        } else {
            hashes.addAll(PrintedCode.of(Grey.of(file.kind(), file.content())));
        }
        if (!ofOne || hashes.size() > 1) {
            throw new InvalidInput(
                    "scan-of-several-agreements",
                    "The file shows more than one agreement, or more than " + PdfPictures.MOST
                            + " pictures; send one file for each agreement.");
        }
        return hashes.stream()
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "scan-without-code",
                        "No page shows a code of ours that can be read; scan it anew, or store it at its version."));
    }

    /** The SHA-256 of a picture that has to be a PNG. */
    public synchronized String inspectPng(byte[] file) {
        if (FileKind.of(file).filter(FileKind.PNG::equals).isEmpty()) {
            throw new InvalidInput("scan-of-unknown-kind", "The picture of a drawing is a PNG.");
        }
        ImageCheck.require(FileKind.PNG, file);
        return Sha256.hex(file);
    }

    static InvalidInput unreadable() {
        return new InvalidInput("scan-unreadable", "The file does not open; it may be broken or cut off.");
    }

    static InvalidInput tooLarge(String detail) {
        return new InvalidInput("scan-too-large", detail);
    }
}
