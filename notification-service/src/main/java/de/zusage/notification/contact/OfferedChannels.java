package de.zusage.notification.contact;

import de.zusage.kit.web.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Collection;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which channels this installation has: nobody is promised one that leads nowhere. */
@ApplicationScoped
class OfferedChannels {

    private final boolean sms;

    OfferedChannels(@ConfigProperty(name = "zusage.sms.gateway") Optional<URI> gateway) {
        this.sms = gateway.isPresent();
    }

    void require(Collection<SafeChannel> channels) {
        if (!sms && channels.stream().anyMatch(safe -> safe.channel() == Channel.SMS)) {
            throw new InvalidInput("channel-not-offered", "No text messages are sent from here.");
        }
    }
}
