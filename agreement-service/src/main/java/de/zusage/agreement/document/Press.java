package de.zusage.agreement.document;

import de.zusage.agreement.agreement.PrintableVersion;
import de.zusage.agreement.document.Contents.Signed;
import de.zusage.agreement.drawing.Strokes;
import de.zusage.print.PdfPrinter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** From a version to its PDF. */
@ApplicationScoped
class Press {
    private static final String CODE = "zusage:verify:";

    private final DocumentConfig config;
    private final AgreementSheet sheet;
    private final PdfPrinter printer = new PdfPrinter("Zusage");

    Press(DocumentConfig config) {
        this.config = config;
        this.sheet = new AgreementSheet(new WordsOfDocuments(), config.paperOriginal());
    }

    byte[] print(PrintableVersion version, Instant at) {
        return printer.print(sheet.write(contents(version)), at);
    }

    Contents contents(PrintableVersion version) {
        String hash = version.textHash();
        String before = version.textBefore();
        return new Contents(
                FrozenText.parse(version.requiredText()),
                before == null ? null : FrozenText.parse(before),
                hash,
                version.needed(),
                version.signatures().stream().map(Press::signed).toList(),
                Optional.ofNullable(hash)
                        .map(known -> config.verificationAddress().orElse(CODE) + known));
    }

    /** Where a drawing was tampered with there is nothing to print. */
    private static Signed signed(PrintableVersion.PrintedSignature signature) {
        String hash = signature.drawingHash();
        Strokes strokes = signature.strokes();
        if (hash != null && strokes == null) {
            throw new IllegalStateException("the drawn signature is not what was stored");
        }
        return new Signed(
                signature.party(),
                signature.method(),
                signature.on(),
                signature.otherName(),
                signature.scanHash(),
                hash == null || strokes == null ? null : new Contents.Drawn(hash, strokes),
                signature.circumstances());
    }
}
