package de.zusage.verifier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import de.zusage.verifier.SealedFile.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * Reads the seal (PAdES) of a PDF. A sealed agreement has one seal, and it covers every byte but its own: whoever adds
 * to the file breaks that.
 */
public final class SealReader {
    private static final Pattern RANGE =
            Pattern.compile("/ByteRange\\s*\\[\\s*(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s*]");
    private static final Pattern DATE = Pattern.compile("/M\\s*\\(D:([0-9Z+'-]+)\\)");
    private static final DateTimeFormatter PDF_DATE = DateTimeFormatter.ofPattern("uuuuMMddHHmmssXX");
    private static final Pattern NAME = Pattern.compile("urn:zusage:[a-z]+:sha256:[0-9a-f]{64}");

    private SealReader() {}

    /** The two parts of a file that the seal covers, in one, and the seal itself (CMS, DER with zeros behind it). */
    record Parts(byte[] covered, byte[] seal) {}

    public static SealedFile read(byte[] pdf) {
        String file = new String(pdf, ISO_8859_1);
        List<MatchResult> ranges = RANGE.matcher(file).results().toList();
        if (ranges.isEmpty()) {
            return SealedFile.bad(Finding.NOT_SEALED);
        }
        if (ranges.size() > 1) {
            return SealedFile.bad(Finding.ADDED_TO_AFTER_SEALING);
        }
        Parts parts;
        try {
            parts = split(pdf, file, ranges.get(0));
        } catch (IllegalArgumentException e) {
            return SealedFile.bad(Finding.ADDED_TO_AFTER_SEALING);
        }
        try (ASN1InputStream in = new ASN1InputStream(parts.seal())) {
            ContentInfo content = ContentInfo.getInstance(in.readObject());
            return isAlone(content, parts.seal())
                    ? read(new CMSSignedData(new CMSProcessableByteArray(parts.covered()), content), file)
                    : SealedFile.bad(Finding.ADDED_TO_AFTER_SEALING);
        } catch (IOException | CMSException | RuntimeException e) { // whatever ASN.1 objects throw when half read
            return SealedFile.bad(Finding.SEAL_BROKEN);
        }
    }

    /**
     * Nothing covers the seal itself, so it can be nothing but the DER of one signature with its certificates, nothing
     * added, and the zeros behind it.
     */
    private static boolean isAlone(ContentInfo content, byte[] seal) throws IOException {
        SignedData data = SignedData.getInstance(content.getContent());
        SignerInfo signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
        SignedData bare = new SignedData(
                new DERSet(signer.getDigestAlgorithm()),
                new ContentInfo(CMSObjectIdentifiers.data, null),
                data.getCertificates(),
                null,
                new DERSet(new SignerInfo(
                        signer.getSID(),
                        signer.getDigestAlgorithm(),
                        signer.getAuthenticatedAttributes(),
                        signer.getDigestEncryptionAlgorithm(),
                        signer.getEncryptedDigest(),
                        (ASN1Set) null)));
        byte[] whole = Arrays.copyOf(
                new ContentInfo(CMSObjectIdentifiers.signedData, bare).getEncoded(ASN1Encoding.DER), seal.length);
        return Arrays.equals(whole, seal);
    }

    /** Takes a file apart for tools that know nothing of PDF, such as openssl. */
    static Parts split(byte[] pdf) {
        String file = new String(pdf, ISO_8859_1);
        Matcher range = RANGE.matcher(file);
        if (!range.find()) {
            throw new IllegalArgumentException("not sealed");
        }
        return split(pdf, file, range.toMatchResult());
    }

    private static Parts split(byte[] pdf, String file, MatchResult range) {
        int start = number(range, 1);
        int before = number(range, 2);
        int after = number(range, 3);
        int rest = number(range, 4);
        if (start != 0 || before < 1 || after <= before + 2 || after + rest != pdf.length) {
            throw new IllegalArgumentException("the seal does not cover the whole file");
        }
        if (pdf[before] != '<' || pdf[after - 1] != '>') {
            throw new IllegalArgumentException("there is more than the seal between the covered parts");
        }
        String digits = file.substring(before + 1, after - 1);
        byte[] seal = HexFormat.of().parseHex(digits);
        if (!HexFormat.of().formatHex(seal).equals(digits)) {
            throw new IllegalArgumentException("the seal is not written in lower-case digits");
        }
        ByteArrayOutputStream covered = new ByteArrayOutputStream(before + rest);
        covered.write(pdf, 0, before);
        covered.write(pdf, after, rest);
        return new Parts(covered.toByteArray(), seal);
    }

    private static SealedFile read(CMSSignedData cms, String file) throws CMSException, IOException {
        Collection<SignerInformation> signers = cms.getSignerInfos().getSigners();
        if (signers.size() != 1) {
            return SealedFile.bad(Finding.SEAL_BROKEN);
        }
        SignerInformation signer = signers.iterator().next();
        @SuppressWarnings("unchecked") // BouncyCastle's selector is not typed by what it selects
        Collection<X509CertificateHolder> certificates = cms.getCertificates().getMatches(signer.getSID());
        if (certificates.size() != 1) {
            return SealedFile.bad(Finding.SEAL_BROKEN);
        }
        X509CertificateHolder certificate = certificates.iterator().next();
        if (!isNamedBy(signer, certificate)) {
            return SealedFile.bad(Finding.SEAL_BROKEN);
        }
        return new SealedFile(
                check(signer, certificate),
                certificate.getSubject().toString(),
                fingerprint(certificate),
                date(file),
                NAME.matcher(file).results().map(MatchResult::group).toList());
    }

    /** The seal covers the whole certificate by its hash (RFC 5035), the certificate's own signature too. */
    private static boolean isNamedBy(SignerInformation signer, X509CertificateHolder certificate) throws IOException {
        AttributeTable signed = signer.getSignedAttributes();
        Attribute named = signed == null ? null : signed.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (named == null) {
            return false;
        }
        ESSCertIDv2[] ids =
                SigningCertificateV2.getInstance(named.getAttributeValues()[0]).getCerts();
        try {
            MessageDigest digest = MessageDigest.getInstance(
                    ids[0].getHashAlgorithm().getAlgorithm().getId());
            return Arrays.equals(digest.digest(certificate.getEncoded()), ids[0].getCertHash());
        } catch (NoSuchAlgorithmException e) {
            return false;
        }
    }

    private static Finding check(SignerInformation signer, X509CertificateHolder certificate) throws CMSException {
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate))
                    ? Finding.UNCHANGED
                    : Finding.SEAL_BROKEN;
        } catch (CMSSignerDigestMismatchException e) {
            return Finding.CONTENT_CHANGED;
        } catch (OperatorCreationException | GeneralSecurityException e) {
            return Finding.SEAL_BROKEN;
        }
    }

    private static String fingerprint(X509CertificateHolder certificate) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String date(String file) {
        Matcher date = DATE.matcher(file);
        if (!date.find()) {
            return "";
        }
        try {
            String plain = String.valueOf(date.group(1)).replace("'", "");
            return OffsetDateTime.parse(plain, PDF_DATE).toInstant().toString();
        } catch (DateTimeParseException e) {
            return "";
        }
    }

    private static int number(MatchResult range, int group) {
        return Integer.parseInt(range.group(group));
    }
}
