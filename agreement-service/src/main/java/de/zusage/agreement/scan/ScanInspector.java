package de.zusage.agreement.scan;

import de.zusage.kit.crypto.Sha256;
import de.zusage.kit.web.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;

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
