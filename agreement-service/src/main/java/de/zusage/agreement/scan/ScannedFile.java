package de.zusage.agreement.scan;

/** A file that was opened and found to be a picture or pages of paper. */
public final class ScannedFile {
    private final FileKind kind;
    private final byte[] content;
    private final String sha256;

    ScannedFile(FileKind kind, byte[] content, String sha256) {
        this.kind = kind;
        this.content = content;
        this.sha256 = sha256;
    }

    public String mediaType() {
        return kind.mediaType();
    }

    public String sha256() {
        return sha256;
    }

    FileKind kind() {
        return kind;
    }

    byte[] content() {
        return content;
    }
}
