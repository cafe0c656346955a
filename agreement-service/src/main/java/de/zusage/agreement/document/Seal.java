package de.zusage.agreement.document;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/**
 * Seals a PDF (PAdES-BASELINE-B): says that this file came from whoever holds the seal key and that not a byte has
 * changed since. It is no signature of client or adviser and names neither.
 */
@ApplicationScoped
class Seal {
    private static final String REASON = "Sealed after the last signature";

    private final SealKey key;

    Seal(SealKey key) {
        this.key = key;
    }

    byte[] put(byte[] pdf, Instant at) {
        SealKey.Pair pair = key.pair().orElseThrow(SealUnavailable::problem);
        List<CertificateToken> chain =
                pair.chain().stream().map(CertificateToken::new).toList();
        SignatureAlgorithm algorithm = SignatureAlgorithm.getAlgorithm(
                eu.europa.esig.dss.enumerations.EncryptionAlgorithm.forKey(pair.key()), DigestAlgorithm.SHA256);
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(chain.get(0));
        parameters.setCertificateChain(chain);
        parameters.setReason(REASON);
        parameters.setPermission(CertificationPermission.NO_CHANGE_PERMITTED);
        parameters.bLevel().setSigningDate(Date.from(at));
        PAdESService service = new PAdESService(new CommonCertificateVerifier());
        InMemoryDocument document = new InMemoryDocument(pdf);
        ToBeSigned wanted = service.getDataToSign(document, parameters);
        DSSDocument file = service.signDocument(
                document, parameters, new SignatureValue(algorithm, sign(pair, algorithm, wanted)));
        ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length * 2);
        try {
            file.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] sign(SealKey.Pair pair, SignatureAlgorithm algorithm, ToBeSigned wanted) {
        try {
            Signature signature = Signature.getInstance(algorithm.getJCEId());
            signature.initSign(pair.key());
            signature.update(wanted.getBytes());
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the seal key does not sign", e);
        }
    }
}
