package de.zusage.notification.message;

import de.zusage.notification.contact.Channel;
import de.zusage.notification.delivery.DeliveryChannel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The ways that exist in this installation. */
@ApplicationScoped
class Channels {

    private final Map<Channel, DeliveryChannel> channels = new EnumMap<>(Channel.class);

    Channels(@Any Instance<DeliveryChannel> all) {
        all.forEach(channel -> channels.put(channel.channel(), channel));
    }

    Collection<DeliveryChannel> all() {
        return channels.values();
    }

    DeliveryChannel of(Channel channel) {
        return Objects.requireNonNull(channels.get(channel), channel::name);
    }
}
