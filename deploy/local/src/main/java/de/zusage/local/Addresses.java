package de.zusage.local;

import java.util.ArrayList;
import java.util.List;

/** What a visitor needs to look around: where things answer and who can log in. */
final class Addresses {
    private Addresses() {}

    static List<String> of(LocalSystem system) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        system.portal().ifPresent(portal -> lines.add(String.format("%-22s %s", portal.name(), portal.url())));
        system.services()
                .forEach(service -> lines.add(String.format(
                        "%-22s %s/api/v1/  (%s: /q/openapi, /q/health, /q/metrics)",
                        service.name(), service.url(), service.managementUrl())));
        lines.add(String.format("%-22s %s", "Keycloak realm", system.keycloak().realmUrl()));
        lines.add(String.format("%-22s %s", "Kafka", system.kafka().bootstrapServers()));
        lines.add(String.format(
                "%-22s %s  (and plan, notification, reporting; users agreement_owner, agreement_app …; password in"
                        + " .local/data/postgres/password)",
                "PostgreSQL", system.postgres().url("agreement")));
        lines.add(String.format("%-22s %s", "Mails sent", ".local/mail, one file each"));
        lines.add(String.format("%-22s %s", "Logs", ".local/log (services), .local/data/*/*.log (servers)"));
        lines.add("");
        lines.add("Who can log in (all with the password " + DemoRealm.password("operator")
                + "), and the offices to choose from:");
        DemoRealm.people().forEach(person -> lines.add("  " + person));
        lines.add("A token for five minutes: deploy/local/token adviser-stuttgart-a stuttgart-a");
        lines.add("");
        lines.add("Everything is up. Ctrl-C stops it; ./run --fresh starts over.");
        return lines;
    }
}
