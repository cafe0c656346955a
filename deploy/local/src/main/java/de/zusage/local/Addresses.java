package de.zusage.local;

import java.util.ArrayList;
import java.util.List;

/** What a visitor needs to look around: where things answer and who can log in. */
final class Addresses {
    private Addresses() {}

    static List<String> of(LocalSystem system) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        system.services()
                .forEach(service -> lines.add(String.format(
                        "%-22s %s  (health and metrics: %s/q/health)",
                        service.name(), service.url(), service.managementUrl())));
        lines.add(String.format("%-22s %s", "Keycloak realm", system.keycloak().realmUrl()));
        lines.add(String.format("%-22s %s", "Kafka", system.kafka().bootstrapServers()));
        lines.add(String.format(
                "%-22s %s  (password in .local/data/postgres/password)",
                "PostgreSQL", system.postgres().url("")));
        lines.add(String.format(
                "%-22s smtp://127.0.0.1:%d", "Mail inbox", system.inbox().port()));
        lines.add(String.format(
                "%-22s %s  (password: %s)",
                "Logins", String.join(", ", DemoRealm.people()), DemoRealm.password("operator")));
        lines.add(String.format("%-22s %s", "Logs", ".local/log"));
        lines.add("Everything is up. Ctrl-C stops it; ./run --fresh starts over.");
        return lines;
    }
}
