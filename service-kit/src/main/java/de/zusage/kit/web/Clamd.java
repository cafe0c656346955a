package de.zusage.kit.web;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/** Asks ClamAV's daemon about bytes (clamd(8), INSTREAM): chunks with their lengths, an empty one at the end. */
final class Clamd {

    static final String CLEAN = "stream: OK";
    static final String FOUND = " FOUND";

    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_ANSWER = 1024;

    private final InetSocketAddress address;
    private final int millis;

    Clamd(String host, int port, Duration timeout) {
        this.address = new InetSocketAddress(host, port);
        this.millis = Math.toIntExact(timeout.toMillis());
    }

    /** {@value #CLEAN}, a name of what was found and {@value #FOUND}, or why it could not look. */
    String verdict(byte[] bytes) throws IOException {
        try (Socket clamd = new Socket()) {
            clamd.connect(address, millis);
            clamd.setSoTimeout(millis);
            DataOutputStream out = new DataOutputStream(clamd.getOutputStream());
            out.write("zINSTREAM\0".getBytes(US_ASCII));
            for (int from = 0; from < bytes.length; from += CHUNK) {
                int length = Math.min(CHUNK, bytes.length - from);
                out.writeInt(length);
                out.write(bytes, from, length);
            }
            out.writeInt(0);
            out.flush();
            return new String(clamd.getInputStream().readNBytes(LONGEST_ANSWER), US_ASCII)
                    .replace("\0", "")
                    .strip();
        }
    }
}
