package de.zusage.agreement.scan;

import javax.imageio.stream.ImageInputStreamImpl;

/** A file as it is held already; the library's own streams copy what they read. */
final class HeldBytes extends ImageInputStreamImpl {
    private final byte[] file;

    HeldBytes(byte[] file) {
        this.file = file;
    }

    @Override
    public int read() {
        bitOffset = 0;
        return streamPos < file.length ? file[(int) streamPos++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        bitOffset = 0;
        int left = (int) Math.max(0, file.length - streamPos);
        if (left == 0) {
            return -1;
        }
        int read = Math.min(left, length);
        System.arraycopy(file, (int) streamPos, into, from, read);
        streamPos += read;
        return read;
    }

    @Override
    public long length() {
        return file.length;
    }
}
