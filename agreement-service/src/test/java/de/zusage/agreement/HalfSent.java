package de.zusage.agreement;

import static java.nio.charset.StandardCharsets.US_ASCII;

import de.zusage.local.testing.Tokens;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Requests whose body never comes to its end, until their connections are lost. */
public final class HalfSent {
    private HalfSent() {}

    /** Does the work while so many hang. */
    public static void meanwhile(int number, Tokens who, String path, String mediaType, int length, Runnable work)
            throws IOException {
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < number; i++) {
                sockets.add(begun(who, path, mediaType, length));
            }
            work.run();
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    private static Socket begun(Tokens who, String path, String mediaType, int length) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
        String head = String.join(
                "\r\n",
                "POST " + path + " HTTP/1.1",
                "Host: localhost",
                "Authorization: Bearer " + who.sign(),
                "Idempotency-Key: " + UUID.randomUUID(),
                "Content-Type: " + mediaType,
                "Content-Length: " + length,
                "",
                "begun");
        socket.getOutputStream().write(head.getBytes(US_ASCII));
        return socket;
    }
}
