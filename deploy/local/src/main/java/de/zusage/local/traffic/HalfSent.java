package de.zusage.local.traffic;

import de.zusage.local.Waiting;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A request of whose body only the first half has arrived. */
public final class HalfSent {
    /** One for all looks: under load a new one each time takes longer than a server needs to end. */
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI server;
    private final Socket socket;
    private final byte[] rest;

    private HalfSent(URI server, Socket socket, byte[] rest) {
        this.server = server;
        this.socket = socket;
        this.rest = rest;
    }

    /** Sends the head of a POST and half of its body. */
    static HalfSent post(URI server, String path, String head, String body) throws IOException {
        byte[] all = body.getBytes(StandardCharsets.UTF_8);
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout((int) Duration.ofSeconds(40).toMillis());
        OutputStream out = socket.getOutputStream();
        out.write(("POST " + path + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\n" + head + "Content-Length: "
                        + all.length + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.write(all, 0, all.length / 2);
        out.flush();
        byte[] rest = new byte[all.length - all.length / 2];
        System.arraycopy(all, all.length / 2, rest, 0, rest.length);
        return new HalfSent(server, socket, rest);
    }

    /** Sends the other half as soon as the server is ending; the status of the answer, or 0 without one. */
    public int finishWhenEnding() {
        Waiting.until("The end of " + server, Duration.ofSeconds(20), this::isEnding);
        try (socket) {
            socket.getOutputStream().write(rest);
            socket.getOutputStream().flush();
            String line = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            return line == null ? 0 : Integer.parseInt(line.substring(9, 12));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server that is ending answers what still comes, and says that nothing more is to come on the same connection. */
    private boolean isEnding() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/")).build();
        try {
            return CLIENT.send(request, BodyHandlers.discarding())
                    .headers()
                    .firstValue("connection")
                    .filter("close"::equalsIgnoreCase)
                    .isPresent();
        } catch (IOException e) {
            return true; // it does not even listen any more
        }
    }
}
