package de.zusage.kit.testing.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/** A connection to the service, kept for the next request; several requests at once have one each. */
final class Line {
    private static final int PATIENCE_MILLIS = 180_000;
    private static final Map<Integer, Deque<Line>> IDLE = new ConcurrentHashMap<>();

    private final Socket socket;
    private final InputStream in;
    private boolean ends;

    private Line(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    static Response send(int port, String method, String target, Map<String, List<String>> headers, byte[] body) {
        byte[] request = request(port, method, target, headers, body);
        Deque<Line> idle = IDLE.computeIfAbsent(port, none -> new ConcurrentLinkedDeque<>());
        try {
            for (Line line = idle.poll(); line != null; line = idle.poll()) {
                @Nullable Response response = line.again(method, request, idle);
                if (response != null) {
                    return response;
                }
            }
            return new Line(port).ask(method, request, idle);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + target, e);
        }
    }

    /** Nothing where the service had hung up since the last request. */
    private @Nullable Response again(String method, byte[] request, Deque<Line> idle) throws IOException {
        try {
            socket.getOutputStream().write(request);
            in.mark(1);
            if (in.read() >= 0) {
                in.reset();
                return answer(method, idle);
            }
        } catch (java.net.SocketException e) {
            // reset: as good as hung up
        }
        socket.close();
        return null;
    }

    private Response ask(String method, byte[] request, Deque<Line> idle) throws IOException {
        try {
            socket.getOutputStream().write(request);
        } catch (java.net.SocketException e) {
            ends = true; // refused before all of it was sent: what was answered may be there to read
        }
        return answer(method, idle);
    }

    private Response answer(String method, Deque<Line> idle) throws IOException {
        Response response = response(method);
        if (ends) {
            socket.close();
        } else {
            idle.push(this);
        }
        return response;
    }

    private static byte[] request(
            int port, String method, String target, Map<String, List<String>> headers, byte[] body) {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n");
        headers.forEach((name, values) -> values.forEach(
                value -> head.append(name).append(": ").append(value).append("\r\n")));
        if (body.length > 0 || !(method.equals("GET") || method.equals("HEAD"))) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        byte[] request = new byte[start.length + body.length];
        System.arraycopy(start, 0, request, 0, start.length);
        System.arraycopy(body, 0, request, start.length, body.length);
        return request;
    }

    private Response response(String method) throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon), none -> new ArrayList<>())
                    .add(line.substring(colon + 1).trim());
        }
        ends |= first(headers, "Connection").equalsIgnoreCase("close");
        boolean empty = method.equals("HEAD") || status == 204 || status == 304;
        return new Response(status, headers, empty ? new byte[0] : body(headers));
    }

    private byte[] body(Map<String, List<String>> headers) throws IOException {
        if (headers.containsKey("Transfer-Encoding")) {
            return chunks();
        }
        String length = first(headers, "Content-Length");
        if (length.isEmpty()) {
            ends = true;
            return in.readAllBytes();
        }
        byte[] body = in.readNBytes(Integer.parseInt(length));
        if (body.length < Integer.parseInt(length)) {
            throw new IOException("the connection ended within an answer");
        }
        return body;
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int length = length(); length > 0; length = length()) {
            byte[] chunk = in.readNBytes(length);
            if (chunk.length < length) {
                throw new IOException("the connection ended within an answer");
            }
            body.writeBytes(chunk);
            line();
        }
        line();
        return body.toByteArray();
    }

    private int length() throws IOException {
        return Integer.parseInt(line().split(";", 2)[0].trim(), 16);
    }

    private static String first(Map<String, List<String>> headers, String name) {
        return headers.getOrDefault(name, List.of("")).get(0);
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int letter = in.read(); letter != '\n'; letter = in.read()) {
            if (letter < 0) {
                throw new IOException("the connection ended");
            }
            line.write(letter);
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }
}
