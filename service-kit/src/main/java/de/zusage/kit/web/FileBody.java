package de.zusage.kit.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;

/** A file on its way in: begun once it has its turn, ended at the first byte that is one too many, announced or not. */
final class FileBody extends FilterInputStream {

    private static final long UNKNOWN = -1;

    private final int limit;
    private final long announced;
    private final long mostNanos;
    private final Consumer<FileBody> turn;
    private long left;
    private long begunAt;
    private boolean begun;

    /** Where the length is not announced it counts as the longest. */
    FileBody(InputStream in, int limit, String announced, Duration longest, Consumer<FileBody> turn) {
        super(in);
        this.limit = limit;
        this.left = limit;
        this.announced = announced.matches("\\d{1,9}") ? Long.parseLong(announced) : UNKNOWN;
        this.mostNanos = longest.toNanos();
        this.turn = turn;
    }

    boolean isAtMost(int length) {
        return announced != UNKNOWN && announced <= length;
    }

    @Override
    public int read() throws IOException {
        begin();
        return counted(super.read(), 1);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        begin();
        int read = super.read(into, from, length);
        return counted(read, read);
    }

    @Override
    public byte[] readAllBytes() throws IOException {
        return readNBytes(Integer.MAX_VALUE);
    }

    /** Into one array of the length that was announced: piece by piece it would be held twice. */
    @Override
    public byte[] readNBytes(int most) throws IOException {
        begin();
        if (announced == UNKNOWN || announced > limit || announced > most) {
            return super.readNBytes(most);
        }
        byte[] whole = new byte[(int) announced];
        int read = readNBytes(whole, 0, whole.length);
        return read == whole.length ? whole : Arrays.copyOf(whole, read);
    }

    private void begin() {
        if (!begun) {
            turn.accept(this);
            begun = true;
            begunAt = System.nanoTime();
        }
    }

    /** Who sends a byte now and then must not keep the turn of others. */
    private int counted(int result, int read) {
        if (result >= 0) {
            left -= read;
        }
        if (left < 0) {
            throw BodyGuard.tooLong();
        }
        if (System.nanoTime() - begunAt > mostNanos) {
            throw tooSlow();
        }
        return result;
    }

    static InvalidInput tooSlow() {
        return new InvalidInput("body-too-slow", "The body took too long to arrive.");
    }
}
