package de.zusage.kit.testing;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A request that announces a long body and sends only its beginning: who refuses it must do so without the rest. */
record Announcement(String method, String path, String token, long length) {

    private static final int PATIENCE_MILLIS = 10_000;

    /** What came back. */
    record Answer(int status, String contentType) {}

    Answer send() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream()
                    .write("""
                    %s %s HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    Content-Type: application/json\r
                    Content-Length: %d\r
                    Idempotency-Key: announced-body\r
                    If-Match: "1"\r
                    \r
                    {"a": "xxxxx""".formatted(method, path, token, length).getBytes(StandardCharsets.UTF_8));
            return answer(new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)));
        }
    }

    private static Answer answer(BufferedReader lines) throws IOException {
        int status = Integer.parseInt(lines.readLine().split(" ", 3)[1]);
        String contentType = "";
        for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-type:")) {
                contentType = line.substring("content-type:".length()).trim();
            }
        }
        return new Answer(status, contentType);
    }
}
