package de.zusage.local;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A real SMTP server inside this JVM that keeps what it receives. */
public final class SmtpInbox implements AutoCloseable {
    private final int port;
    private final Supplier<List<String>> received;
    private final Runnable clear;
    private final Runnable stop;

    private SmtpInbox(int port, Supplier<List<String>> received, Runnable clear, Runnable stop) {
        this.port = port;
        this.received = received;
        this.clear = clear;
        this.stop = stop;
    }

    /** Starts and takes every mail for every address, without a login. */
    public static SmtpInbox start(int port) {
        return start(port, null);
    }

    /** The same, and each mail becomes a file of the directory as well, so that a person can look at it. */
    static SmtpInbox start(int port, @Nullable Path directory) {
        GreenMail server = new GreenMail(new ServerSetup(port, Ports.LOOPBACK, ServerSetup.PROTOCOL_SMTP));
        server.start();
        if (directory != null) {
            MailFiles.of(server, directory);
        }
        Supplier<List<String>> received = () ->
                Arrays.stream(server.getReceivedMessages()).map(SmtpInbox::raw).toList();
        return new SmtpInbox(port, received, () -> purge(server), server::stop).shared();
    }

    /** The inbox of this JVM, also when another class loader has started it. */
    @SuppressWarnings("unchecked")
    public static SmtpInbox current() {
        return new SmtpInbox(
                JvmShared.get("smtp.port", Integer.class),
                (Supplier<List<String>>) JvmShared.get("smtp.received", Supplier.class),
                JvmShared.get("smtp.clear", Runnable.class),
                JvmShared.get("smtp.stop", Runnable.class));
    }

    public int port() {
        return port;
    }

    /** What has arrived so far, oldest first. */
    public List<Mail> messages() {
        return received.get().stream().map(Mail::parse).toList();
    }

    /** Forgets what has arrived. */
    public void clear() {
        clear.run();
    }

    @Override
    public void close() {
        stop.run();
    }

    private SmtpInbox shared() {
        JvmShared.put("smtp.port", port);
        JvmShared.put("smtp.received", received);
        JvmShared.put("smtp.clear", clear);
        JvmShared.put("smtp.stop", stop);
        return this;
    }

    private static String raw(MimeMessage message) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return bytes.toString(StandardCharsets.ISO_8859_1);
        } catch (MessagingException | IOException e) {
            throw new LocalFailure("A received mail cannot be read: " + e.getMessage(), e);
        }
    }

    private static void purge(GreenMail server) {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new LocalFailure("The inbox could not be emptied: " + e.getMessage(), e);
        }
    }
}
