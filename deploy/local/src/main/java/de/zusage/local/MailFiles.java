package de.zusage.local;

import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes each mail that arrives to {@code 0001.eml}, {@code 0002.eml}, … as any mail program opens it. */
final class MailFiles {
    private final Path directory;
    private final AtomicInteger count = new AtomicInteger();

    private MailFiles(Path directory) {
        this.directory = directory;
    }

    static void of(GreenMail server, Path directory) {
        Directories.delete(directory);
        Directories.create(directory);
        MailFiles files = new MailFiles(directory);
        UserManager users = server.getManagers().getUserManager();
        MessageDeliveryHandler usual = users.getMessageDeliveryHandler();
        users.setMessageDeliveryHandler((message, address) -> {
            files.write(message.getMessage());
            return usual.handle(message, address);
        });
    }

    private void write(MimeMessage message) throws MessagingException {
        Path file = directory.resolve(String.format("%04d.eml", count.incrementAndGet()));
        try (OutputStream out = Files.newOutputStream(file)) {
            message.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
