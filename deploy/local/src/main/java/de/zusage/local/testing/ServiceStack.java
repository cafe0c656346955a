package de.zusage.local.testing;

import de.zusage.local.JvmShared;
import de.zusage.local.KeysFile;
import de.zusage.local.Ports;
import de.zusage.local.SealKeystore;
import de.zusage.local.SmsGateway;
import de.zusage.local.SmtpInbox;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Starts what one service needs, for real, and hands over its configuration; init arguments {@code service} (agreement, plan,
 * notification, reporting or any other database name) and {@code smtp=true}. The servers stay up until the JVM ends.
 */
public final class ServiceStack implements QuarkusTestResourceLifecycleManager {
    /** The rations of every service; tests of other things do all of theirs in one minute. */
    private static final List<String> RATIONS =
            List.of("searches", "exports", "files", "verifications", "links", "addresses");

    private static final String NOT_MET = "1000000";

    private String service = "kit";
    private boolean smtp;

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.getOrDefault("service", service);
        smtp = Boolean.parseBoolean(arguments.get("smtp"));
    }

    @Override
    public Map<String, String> start() {
        LocalDatabase database = LocalDatabase.of(service);
        JvmShared.put("service", service);
        Map<String, String> configuration = new LinkedHashMap<>();
        configuration.put("quarkus.http.test-port", "0");
        configuration.put("quarkus.management.test-port", "0");
        login(configuration, "quarkus.datasource", database, "app");
        login(configuration, "quarkus.datasource.job", database, "job");
        configuration.put("quarkus.flyway.username", service + "_owner");
        configuration.put("quarkus.flyway.password", database.password());
        configuration.put("kafka.bootstrap.servers", JvmShared.get("kafka.bootstrap", String.class));
        configuration.put("quarkus.oidc.auth-server-url", TokenIssuer.current().url());
        configuration.put("zusage.keys.file", keysFile().toString());
        RATIONS.forEach(ration -> configuration.put("zusage.rations.per-minute." + ration, NOT_MET));
        if (service.equals("agreement")) {
            configuration.put("zusage.agreement.offer-unreviewed-texts", "true");
            configuration.putAll(sealKey());
            configuration.putAll(outside());
        }
        if (smtp) {
            configuration.put(
                    "zusage.sms.gateway", SmsGateway.current().address().toString());
            configuration.put("quarkus.mailer.mock", "false");
            configuration.put("quarkus.mailer.host", Ports.LOOPBACK);
            configuration.put("quarkus.mailer.port", Integer.toString(inbox().port()));
        }
        return configuration;
    }

    @Override
    public void stop() {
        // the servers serve the next test class too and end with the JVM
    }

    private void login(Map<String, String> configuration, String prefix, LocalDatabase database, String role) {
        configuration.put(prefix + ".jdbc.url", database.url());
        configuration.put(prefix + ".username", service + "_" + role);
        configuration.put(prefix + ".password", database.password());
    }

    private static SmtpInbox inbox() {
        synchronized (JvmShared.lock()) {
            return JvmShared.has("smtp.port") ? SmtpInbox.current() : SmtpInbox.start(Ports.free());
        }
    }

    private static Path keysFile() {
        synchronized (JvmShared.lock()) {
            return KeysFile.ensure(JvmShared.get("directory", Path.class).resolve("keys"));
        }
    }

    /** Where anchors and the ledger of erasures go. */
    private static Map<String, String> outside() {
        Path directory = JvmShared.get("directory", Path.class).resolve("outside");
        return Map.of(
                "zusage.access-log.anchors", directory.toString(),
                "zusage.access-log.anchor-key",
                        directory.resolveSibling("outside.key").toString(),
                "zusage.access-log.create-key", "true");
    }

    private static Map<String, String> sealKey() {
        synchronized (JvmShared.lock()) {
            return SealKeystore.ensure(JvmShared.get("directory", Path.class).resolve("seal"));
        }
    }
}
