package de.zusage.agreement.scan;

import java.util.Arrays;
import java.util.Optional;

/** What a scan may be; the first bytes of the file tell it, never the sender. */
enum FileKind {
    PDF("application/pdf", '%', 'P', 'D', 'F', '-'),
    JPEG("image/jpeg", 0xFF, 0xD8, 0xFF),
    PNG("image/png", 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n');

    private final String mediaType;
    private final byte[] begin;

    FileKind(String mediaType, int... begin) {
        this.mediaType = mediaType;
        this.begin = new byte[begin.length];
        for (int i = 0; i < begin.length; i++) {
            this.begin[i] = (byte) begin[i];
        }
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<FileKind> of(byte[] file) {
        return Arrays.stream(values())
                .filter(kind -> file.length > kind.begin.length
                        && Arrays.equals(file, 0, kind.begin.length, kind.begin, 0, kind.begin.length))
                .findFirst();
    }
}
