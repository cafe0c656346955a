package de.zusage.kit.testing;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Requests as they are, byte by byte, over one connection: HTTP clients would mend or refuse the paths. */
public final class RawConnection implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;

    private @Nullable Socket socket;

    /** What came back; 0 where the service hung up. */
    public record Reply(int status, String contentType, String body) {}

    public Reply send(String method, String path, Map<String, String> headers, byte[] body) throws IOException {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n");
        headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        head.append("Content-Length: " + body.length + "\r\n\r\n");
        request.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        request.write(body);
        Socket open = open();
        try {
            open.getOutputStream().write(request.toByteArray());
            return reply(open.getInputStream());
        } catch (IOException e) {
            close();
            return new Reply(0, "", "");
        }
    }

    /** The same, and once more where the service had hung up after the request before. */
    public Reply sendAgain(String method, String path, Map<String, String> headers, byte[] body) throws IOException {
        Reply reply = send(method, path, headers, body);
        return reply.status() > 0 ? reply : send(method, path, headers, body);
    }

    private Socket open() throws IOException {
        if (socket == null || socket.isClosed()) {
            socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
        }
        return socket;
    }

    private Reply reply(InputStream answer) throws IOException {
        int status = Integer.parseInt(line(answer).split(" ", 3)[1]);
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(answer); !line.isEmpty(); line = line(answer)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).trim());
        }
        byte[] body = headers.containsKey("transfer-encoding")
                ? chunks(answer)
                : answer.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        if (headers.getOrDefault("connection", "").equalsIgnoreCase("close")) {
            close();
        }
        return new Reply(status, headers.getOrDefault("content-type", ""), new String(body, StandardCharsets.UTF_8));
    }

    private static byte[] chunks(InputStream answer) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int length = length(answer); length > 0; length = length(answer)) {
            body.write(answer.readNBytes(length));
            line(answer);
        }
        line(answer);
        return body.toByteArray();
    }

    private static int length(InputStream answer) throws IOException {
        return Integer.parseInt(line(answer).split(";", 2)[0].trim(), 16);
    }

    private static String line(InputStream answer) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int letter = answer.read(); letter != '\n'; letter = answer.read()) {
            if (letter < 0) {
                throw new IOException("the connection ended");
            }
            line.append((char) letter);
        }
        return line.toString().stripTrailing();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
        }
    }
}
