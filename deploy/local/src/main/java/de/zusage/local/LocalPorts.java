package de.zusage.local;

import java.util.LinkedHashMap;
import java.util.Map;

/** The ports of one local system; services are counted in the order of {@link Databases#SERVICES}. */
public record LocalPorts(
        int postgres, int kafka, int keycloak, int smtp, Map<String, Integer> http, Map<String, Integer> management) {
    private static final int FIRST_HTTP = 8081;
    private static final int FIRST_MANAGEMENT = 9081;

    /** The ports of {@code ./run}, the same every time. */
    public static LocalPorts fixed() {
        Map<String, Integer> http = new LinkedHashMap<>();
        Map<String, Integer> management = new LinkedHashMap<>();
        for (String service : Databases.SERVICES) {
            http.put(service, FIRST_HTTP + http.size());
            management.put(service, FIRST_MANAGEMENT + management.size());
        }
        return new LocalPorts(15432, 19092, 18080, 13025, http, management);
    }

    /** Ports that are free now, for tests. */
    public static LocalPorts free() {
        Map<String, Integer> http = new LinkedHashMap<>();
        Map<String, Integer> management = new LinkedHashMap<>();
        for (String service : Databases.SERVICES) {
            http.put(service, Ports.free());
            management.put(service, Ports.free());
        }
        return new LocalPorts(Ports.free(), Ports.free(), Ports.free(), Ports.free(), http, management);
    }

    /** Who needs which port. */
    Map<String, Integer> byOwner() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("PostgreSQL", postgres);
        ports.put("Kafka", kafka);
        ports.put("Keycloak", keycloak);
        ports.put("the mail inbox", smtp);
        http.forEach((service, port) -> ports.put(service + "-service", port));
        management.forEach((service, port) -> ports.put("the management of " + service + "-service", port));
        return ports;
    }
}
