package de.zusage.local.testing;

import de.zusage.local.JvmShared;
import de.zusage.local.KeysFile;
import de.zusage.local.Ports;
import de.zusage.local.ServiceProcess;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** One of several processes of a service beside each other, from its built jar, on the servers of this test JVM. */
public final class Replica {
    private Replica() {}

    /** Not started yet; all replicas of a service share its database, its keys and the more that is given. */
    public static ServiceProcess of(String service, int number, Path directory, Map<String, String> more) {
        int port = Ports.free();
        int management = Ports.free();
        LocalDatabase database = LocalDatabase.of(service);
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUARKUS_HTTP_HOST", Ports.LOOPBACK);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_HOST", Ports.LOOPBACK);
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
        login(environment, "QUARKUS_DATASOURCE", database, service + "_app");
        login(environment, "QUARKUS_DATASOURCE_JOB", database, service + "_job");
        environment.put("QUARKUS_FLYWAY_USERNAME", service + "_owner");
        environment.put("QUARKUS_FLYWAY_PASSWORD", database.password());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", JvmShared.get("kafka.bootstrap", String.class));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", TokenIssuer.current().url());
        environment.put(
                "ZUSAGE_KEYS_FILE", KeysFile.ensure(directory.resolve("keys")).toString());
        environment.putAll(more);
        Path log = directory.resolve(service + "-" + number + ".log");
        return new ServiceProcess(service, port, management, log, environment);
    }

    private static void login(Map<String, String> environment, String prefix, LocalDatabase database, String role) {
        environment.put(prefix + "_JDBC_URL", database.url());
        environment.put(prefix + "_USERNAME", role);
        environment.put(prefix + "_PASSWORD", database.password());
    }
}
