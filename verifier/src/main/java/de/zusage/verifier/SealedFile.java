package de.zusage.verifier;

import java.util.List;

/**
 * What the seal of a file says.
 *
 * @param finding whether file and seal fit
 * @param subject in whose name the certificate is; empty where there is no readable seal
 * @param fingerprint SHA-256 of the certificate, to compare with the one the office publishes
 * @param sealedAt in UTC (ISO 8601), as the file says; empty where it says no such moment
 * @param names what the file is about, as {@code urn:zusage:…:sha256:…}
 */
public record SealedFile(Finding finding, String subject, String fingerprint, String sealedAt, List<String> names) {
    private static final String TEXT = "urn:zusage:text:sha256:";

    /** What can be wrong with a file and its seal. */
    public enum Finding {
        UNCHANGED,
        NOT_SEALED,
        ADDED_TO_AFTER_SEALING,
        CONTENT_CHANGED,
        SEAL_BROKEN
    }

    public boolean unchanged() {
        return finding == Finding.UNCHANGED;
    }

    /** Whether the file says that it shows the text of that SHA-256. */
    public boolean shows(String textHash) {
        return names.contains(TEXT + textHash);
    }

    static SealedFile bad(Finding finding) {
        return new SealedFile(finding, "", "", "", List.of());
    }
}
