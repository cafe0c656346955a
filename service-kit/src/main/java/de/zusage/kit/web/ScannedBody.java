package de.zusage.kit.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A file that is looked through whole before its first byte is given. */
final class ScannedBody extends InputStream {

    private final FileBody file;
    private final UploadScan scan;
    private @Nullable InputStream clean;

    ScannedBody(FileBody file, UploadScan scan) {
        this.file = file;
        this.scan = scan;
    }

    @Override
    public int read() throws IOException {
        return clean().read();
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        return clean().read(into, from, length);
    }

    private InputStream clean() throws IOException {
        if (clean == null) {
            byte[] bytes = file.readAllBytes();
            scan.require(bytes);
            clean = new ByteArrayInputStream(bytes);
        }
        return clean;
    }
}
