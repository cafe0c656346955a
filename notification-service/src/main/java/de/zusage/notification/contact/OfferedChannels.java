package de.zusage.notification.contact;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.web.InvalidInput;
import de.zusage.notification.text.ReturnLines;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Collection;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which channels this installation has for an office: nobody is promised one that leads nowhere. */
@ApplicationScoped
class OfferedChannels {

    private final boolean sms;
    private final ReturnLines returnLines;
    private final Tenancy tenancy;

    OfferedChannels(
            @ConfigProperty(name = "zusage.sms.gateway") Optional<URI> gateway,
            ReturnLines returnLines,
            Tenancy tenancy) {
        this.sms = gateway.isPresent();
        this.returnLines = returnLines;
        this.tenancy = tenancy;
    }

    void require(Collection<SafeChannel> channels) {
        if (!sms && has(channels, Channel.SMS)) {
            throw new InvalidInput("channel-not-offered", "No text messages are sent from here.");
        }
        if (has(channels, Channel.LETTER) && returnLines.of(tenancy.required()).isEmpty()) {
            throw new InvalidInput("channel-not-offered", "No letters are sent from this office.");
        }
    }

    private static boolean has(Collection<SafeChannel> channels, Channel wanted) {
        return channels.stream().anyMatch(safe -> safe.channel() == wanted);
    }
}
