package de.zusage.local.testing;

import de.zusage.local.JvmShared;
import de.zusage.local.KeysFile;
import de.zusage.local.Ports;
import de.zusage.local.Project;
import de.zusage.local.ServiceProcess;
import de.zusage.local.ServiceSettings;
import java.nio.file.Path;
import java.util.Map;

/** One of several processes of a service beside each other, from its built jar, on the servers of this test JVM. */
public final class Replica {
    private Replica() {}

    /** Not started yet; all replicas of a service share its database, its keys and the more that is given. */
    public static ServiceProcess of(String service, int number, Path directory, Map<String, String> more) {
        int port = Ports.free();
        int management = Ports.free();
        LocalDatabase database = LocalDatabase.of(service);
        Map<String, String> environment = ServiceSettings.of(
                service,
                database.url(),
                database.password(),
                JvmShared.get("kafka.bootstrap", String.class),
                TokenIssuer.current().url());
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
        environment.put(
                "ZUSAGE_KEYS_FILE", KeysFile.ensure(directory.resolve("keys")).toString());
        environment.putAll(more);
        Path log = directory.resolve(service + "-" + number + ".log");
        return new ServiceProcess(service, port, management, log, environment, Project.root());
    }
}
