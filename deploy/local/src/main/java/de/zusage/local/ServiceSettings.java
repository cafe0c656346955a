package de.zusage.local;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a service reads from its environment to find the servers beside it. */
public final class ServiceSettings {
    private ServiceSettings() {}

    /** With a login of its own for requests, jobs and migrations, which one password serves locally. */
    public static Map<String, String> of(
            String service, String databaseUrl, String password, String kafka, String issuer) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUARKUS_HTTP_HOST", Ports.LOOPBACK);
        environment.put("QUARKUS_MANAGEMENT_HOST", Ports.LOOPBACK);
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", databaseUrl);
        environment.put("QUARKUS_DATASOURCE_USERNAME", service + "_app");
        environment.put("QUARKUS_DATASOURCE_PASSWORD", password);
        environment.put("QUARKUS_DATASOURCE_JOB_JDBC_URL", databaseUrl);
        environment.put("QUARKUS_DATASOURCE_JOB_USERNAME", service + "_job");
        environment.put("QUARKUS_DATASOURCE_JOB_PASSWORD", password);
        environment.put("QUARKUS_FLYWAY_USERNAME", service + "_owner");
        environment.put("QUARKUS_FLYWAY_PASSWORD", password);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka);
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer);
        // a demo's passwords are worth nothing: elsewhere a service takes them from mounted files only
        environment.put("ZUSAGE_SECRETS_ELSEWHERE", "true");
        return environment;
    }
}
