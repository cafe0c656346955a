package de.zusage.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A listener of a broker that asks by SASL who comes, without TLS; what whom is granted is asked of everybody but our own.
 *
 * @param name as Kafka writes it, such as {@code PARTNERS-9094}
 * @param settings of this listener, without their prefix
 */
public record SaslListener(String name, int port, Map<String, String> settings) {

    /** Lines of the broker's configuration; those of the other listeners stand in them too. */
    List<String> lines(int plain, int controller) {
        List<String> lines = new ArrayList<>(List.of(
                "listeners=PLAINTEXT://%1$s:%2$d,CONTROLLER://%1$s:%3$d,%4$s://%1$s:%5$d"
                        .formatted(Ports.LOOPBACK, plain, controller, name, port),
                "advertised.listeners=PLAINTEXT://%1$s:%2$d,%3$s://%1$s:%4$d"
                        .formatted(Ports.LOOPBACK, plain, name, port),
                "listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT," + name + ":SASL_PLAINTEXT",
                "authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                "super.users=User:ANONYMOUS"));
        settings.forEach((setting, value) ->
                lines.add("listener.name." + name.toLowerCase(java.util.Locale.ROOT) + "." + setting + "=" + value));
        return lines;
    }
}
