package de.zusage.local.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import de.zusage.local.JvmShared;
import de.zusage.local.Ports;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Speaks clamd's INSTREAM inside this JVM and knows one harm: the test text of EICAR. */
public final class UploadScanner {
    /** In two halves, so that no scanner takes this program for harm. */
    public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    private static final int BACKLOG = 50;

    private UploadScanner() {}

    /** The scanner of this JVM, started at the first call. */
    public static UploadScanner current() {
        synchronized (JvmShared.lock()) {
            if (!JvmShared.has("scanner.port")) {
                JvmShared.put("scanner.files", new AtomicInteger());
                JvmShared.put("scanner.port", listen(0));
            }
        }
        return new UploadScanner();
    }

    public int port() {
        return JvmShared.get("scanner.port", Integer.class);
    }

    /** How many files it has looked through. */
    public int files() {
        return JvmShared.get("scanner.files", AtomicInteger.class).get();
    }

    public void goAway() {
        try {
            JvmShared.get("scanner.socket", ServerSocket.class).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void comeBack() {
        listen(port());
    }

    private static int listen(int port) {
        try {
            ServerSocket server = new ServerSocket(port, BACKLOG, InetAddress.getByName(Ports.LOOPBACK));
            JvmShared.put("scanner.socket", server);
            Thread thread = new Thread(() -> serve(server), "upload-scanner");
            thread.setDaemon(true);
            thread.start();
            return server.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void serve(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket asking = server.accept()) {
                answer(asking);
            } catch (IOException e) {
                // whoever hung up asks no more; a closed server ends the loop
            }
        }
    }

    private static void answer(Socket asking) throws IOException {
        DataInputStream in = new DataInputStream(asking.getInputStream());
        String command = new String(in.readNBytes("zINSTREAM\0".length()), US_ASCII);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            file.write(in.readNBytes(length));
        }
        JvmShared.get("scanner.files", AtomicInteger.class).incrementAndGet();
        boolean harm = file.toString(US_ASCII).contains(EICAR);
        String verdict = !command.equals("zINSTREAM\0")
                ? "UNKNOWN COMMAND"
                : harm ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
        asking.getOutputStream().write((verdict + "\0").getBytes(US_ASCII));
    }
}
