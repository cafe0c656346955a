package de.zusage.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The ports of one local system; the portal comes first, then the services in the order of {@link Databases#SERVICES}. */
public record LocalPorts(
        int postgres, int kafka, int keycloak, int smtp, Map<String, Integer> http, Map<String, Integer> management) {
    private static final int FIRST_HTTP = 8080;
    private static final int FIRST_MANAGEMENT = 9080;
    private static final List<String> APPLICATIONS = Stream.concat(
                    Stream.of(Databases.PORTAL), Databases.SERVICES.stream())
            .toList();

    /** The ports of {@code ./run}, the same every time. */
    public static LocalPorts fixed() {
        Map<String, Integer> http = new LinkedHashMap<>();
        Map<String, Integer> management = new LinkedHashMap<>();
        for (String application : APPLICATIONS) {
            http.put(application, FIRST_HTTP + http.size());
            management.put(application, FIRST_MANAGEMENT + management.size());
        }
        return new LocalPorts(15432, 19092, 18080, 13025, http, management);
    }

    /** Ports that are free now, for tests. */
    public static LocalPorts free() {
        Map<String, Integer> http = new LinkedHashMap<>();
        Map<String, Integer> management = new LinkedHashMap<>();
        for (String application : APPLICATIONS) {
            http.put(application, Ports.free());
            management.put(application, Ports.free());
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
        http.forEach((application, port) -> ports.put(ServiceProcess.module(application), port));
        management.forEach(
                (application, port) -> ports.put("the management of " + ServiceProcess.module(application), port));
        return ports;
    }
}
