package de.zusage.kit.app;

import static java.util.Map.entry;

import de.zusage.local.testing.ServiceStack;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** The one configuration of the kit's tests; in code, so that no file of it reaches the services' class paths. */
public final class KitTest implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(ServiceStack.class, Map.of("service", "kit")));
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                entry("zusage.access-log.seal-every", "off"),
                entry("zusage.access-log.anchor-every", "off"),
                entry("zusage.inbox.ask-for-keys", "off"),
                entry(
                        "zusage.access-log.anchors",
                        "target/anchors/" + ProcessHandle.current().pid()),
                entry(
                        "zusage.access-log.anchor-key",
                        "target/anchor-key-" + ProcessHandle.current().pid()),
                entry("zusage.access-log.create-key", "true"),
                entry("quarkus.application.name", "kit"),
                entry("quarkus.datasource.jdbc.max-size", "2"),
                entry("quarkus.flyway.locations", "db/kit,db/notes"),
                entry("mp.messaging.incoming.plan.connector", "smallrye-kafka"),
                entry("mp.messaging.incoming.plan.topic", "zusage.plan"),
                entry("zusage.rations.per-minute.looks", "1000"));
    }
}
