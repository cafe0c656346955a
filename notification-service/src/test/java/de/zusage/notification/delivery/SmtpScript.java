package de.zusage.notification.delivery;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server for one conversation after the other, which says one thing at one step and everything else as it should be. */
final class SmtpScript implements AutoCloseable {

    private static final int SILENCE = 0;
    private static final int HANGING_UP = 1;

    private final ServerSocket socket;
    private final String step;
    private final int code;
    private final String words;
    private final AtomicInteger conversations = new AtomicInteger();

    private SmtpScript(String step, int code, String words) throws IOException {
        this.socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        this.step = step;
        this.code = code;
        this.words = words;
        Thread server = new Thread(this::serve, "smtp script");
        server.setDaemon(true);
        server.start();
    }

    /** At HELLO (before a word was said), MAIL, RCPT, DATA, or the dot that ends a message. */
    static SmtpScript answering(String step, int code) throws IOException {
        return answering(step, code, "so");
    }

    static SmtpScript answering(String step, int code, String words) throws IOException {
        return new SmtpScript(step, code, words);
    }

    static SmtpScript silentAt(String step) throws IOException {
        return new SmtpScript(step, SILENCE, "");
    }

    /** Takes a message and hangs up. */
    static SmtpScript hangingUp() throws IOException {
        return new SmtpScript(".", HANGING_UP, "");
    }

    int port() {
        return socket.getLocalPort();
    }

    /** How many there were so far. */
    int conversations() {
        return conversations.get();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                conversations.incrementAndGet();
                converse(client);
            } catch (IOException e) {
                // the other side has gone: the conversation is over
            }
        }
    }

    private void converse(Socket client) throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII))) {
            answer(client, "HELLO", 220);
            boolean data = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (data && !line.equals(".")) {
                    continue;
                }
                String command = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
                data = command.equals("DATA") && !(step.equals("DATA"));
                answer(client, command, command.equals("DATA") ? 354 : 250);
                if (command.equals("QUIT") || command.equals(step) && code == HANGING_UP) {
                    return;
                }
            }
        }
    }

    private void answer(Socket client, String at, int usual) throws IOException {
        int said = at.equals(step) && code != HANGING_UP ? code : usual;
        if (said != SILENCE) {
            client.getOutputStream().write((said + " " + (at.equals(step) ? words : "so") + "\r\n").getBytes(US_ASCII));
            client.getOutputStream().flush();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
