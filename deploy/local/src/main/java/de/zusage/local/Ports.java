package de.zusage.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Ports of the loopback interface. */
public final class Ports {
    public static final String LOOPBACK = "127.0.0.1";

    private static final int FIRST = 20_000;
    private static final int END = 30_000;

    /** Each is handed out once: two that nobody listens on yet could otherwise be the same. */
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(FIRST, END));

    private Ports() {}

    /**
     * A port that nobody listens on at this moment, from below those that systems give to whoever calls out: one of
     * these may be taken by any connection before the server that it was meant for has started.
     */
    public static int free() {
        return IntStream.range(FIRST, END)
                .map(any -> NEXT.getAndUpdate(port -> port + 1 < END ? port + 1 : FIRST))
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no port is free between " + FIRST + " and " + END));
    }

    /** Whether a server could listen on the port now. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(LOOPBACK, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
