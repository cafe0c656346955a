package de.zusage.notification.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How text messages leave the house: over whatever HTTP gateway takes JSON. */
@ConfigMapping(prefix = "zusage.sms")
interface SmsConfig {

    /** Without one no channel SMS is offered. */
    Optional<URI> gateway();

    /** The whole header {@code Authorization}. */
    Optional<String> authorization();

    /** What the gateway wants to read, with {@code {to}}, {@code {text}} and {@code {id}} where these belong. */
    @WithDefault("{\"to\": \"{to}\", \"text\": \"{text}\", \"reference\": \"{id}\"}")
    String body();

    /** How long an answer may take. */
    @WithDefault("PT20S")
    Duration timeout();
}
