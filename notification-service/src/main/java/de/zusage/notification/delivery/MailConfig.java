package de.zusage.notification.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How mail leaves the house. */
@ConfigMapping(prefix = "zusage.mail")
interface MailConfig {

    /** The host that takes our mail; the names of Quarkus' mailer are understood too. */
    @WithDefault("${quarkus.mailer.host:localhost}")
    String server();

    @WithDefault("${quarkus.mailer.port:25}")
    int port();

    /** Anything but a demo on one machine needs one of the two others. */
    @WithDefault("NONE")
    Encryption encryption();

    /** Without a user no login is tried. */
    Optional<String> user();

    Optional<String> password();

    /** The bare address mail comes from; the name beside it is part of the text and neutral. */
    @WithDefault("no-reply@mail.invalid")
    String from();

    /** What we call ourselves to the server, which writes it into the mail: never a name that tells anything. */
    @WithDefault("mail.invalid")
    String greeting();

    /** How long each answer of the server may take; a whole message must end well within the reminders' lease. */
    @WithDefault("PT20S")
    Duration timeout();

    /** How many messages go over a connection: servers take so many, a hundred often, and refuse the next. */
    @WithDefault("50")
    int messagesPerConnection();

    /** How the way to the server is protected. */
    enum Encryption {
        NONE,
        STARTTLS,
        TLS
    }
}
