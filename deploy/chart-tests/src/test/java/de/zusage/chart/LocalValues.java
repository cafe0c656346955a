package de.zusage.chart;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.zusage.local.LocalPorts;
import de.zusage.local.LocalSystem;
import de.zusage.local.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What an operator writes over the demo profile to have it use the servers of this machine. */
final class LocalValues {
    private LocalValues() {}

    /** As a file of values; each application has a port of its own, since all are in the network of this machine. */
    static Path write(Path file, LocalSystem system, LocalPorts ports) {
        Map<String, Object> values = Map.of(
                "global", Map.of("imageRegistry", "localhost"),
                "image", Map.of("repository", Podman.repository()),
                "database", Map.of("host", "127.0.0.1", "port", ports.postgres()),
                "kafka", Map.of("bootstrap", system.kafka().bootstrapServers()),
                "mail", Map.of("host", "127.0.0.1", "port", ports.smtp()),
                "subscribers", Topics.SUBSCRIBERS,
                "anchors", Map.of("claim", "zusage-anchors"),
                "seal", Map.of("enabled", true),
                "applications",
                        Map.of(
                                "agreement",
                                Map.of(
                                        "settings", agreement(system, ports),
                                        "secretSettings", List.of(LocalSecrets.ACCOUNTS)),
                                "plan",
                                Map.of("settings", service(system, ports, "plan")),
                                "notification",
                                Map.of("settings", notification(system, ports)),
                                "reporting",
                                Map.of("settings", reporting(system, ports)),
                                "portal",
                                Map.of("settings", portal(system, ports))));
        try {
            return Files.write(file, new ObjectMapper().writeValueAsBytes(values));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> agreement(LocalSystem system, LocalPorts ports) {
        Map<String, String> settings = service(system, ports, "agreement");
        settings.put("zusage.letter.portal", "http://127.0.0.1:" + port(ports, "portal") + "/");
        settings.put(
                "quarkus.keycloak.admin-client.server-url", system.keycloak().url());
        return settings;
    }

    private static Map<String, String> notification(LocalSystem system, LocalPorts ports) {
        Map<String, String> settings = service(system, ports, "notification");
        settings.put("zusage.letter.days", "1");
        settings.put("zusage.escalation.every", "2s");
        return settings;
    }

    private static Map<String, String> reporting(LocalSystem system, LocalPorts ports) {
        Map<String, String> settings = service(system, ports, "reporting");
        settings.put("zusage.pilot.from", system.pilotFrom().toString());
        settings.put("zusage.jobs.every", "5s");
        return settings;
    }

    private static Map<String, String> portal(LocalSystem system, LocalPorts ports) {
        Map<String, String> settings = every(system, ports, "portal");
        settings.put("zusage.strict-transport", "off");
        system.services()
                .forEach(service -> settings.put(
                        "quarkus.rest-client." + service.name().replace("-service", "") + ".url",
                        service.url().toString()));
        return settings;
    }

    private static Map<String, String> service(LocalSystem system, LocalPorts ports, String application) {
        Map<String, String> settings = every(system, ports, application);
        settings.put("quarkus.datasource.job.jdbc.url", system.postgres().url(application));
        // the Kafka of this machine speaks no TLS
        settings.put("kafka.security.protocol", "PLAINTEXT");
        settings.put("zusage.access-log.anchor-every", "10s");
        return settings;
    }

    private static Map<String, String> every(LocalSystem system, LocalPorts ports, String application) {
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.http.host", "127.0.0.1");
        settings.put("quarkus.management.host", "127.0.0.1");
        settings.put("quarkus.http.port", Integer.toString(port(ports, application)));
        settings.put(
                "quarkus.management.port",
                Objects.requireNonNull(ports.management().get(application)).toString());
        // the chart takes https alone, and TLS to the database
        settings.put("quarkus.oidc.auth-server-url", system.keycloak().realmUrl());
        settings.put("quarkus.datasource.jdbc.url", system.postgres().url(application));
        return settings;
    }

    private static int port(LocalPorts ports, String application) {
        return Objects.requireNonNull(ports.http().get(application));
    }
}
