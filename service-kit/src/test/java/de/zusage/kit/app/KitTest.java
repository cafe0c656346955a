package de.zusage.kit.app;

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
                Map.entry("zusage.access-log.seal-every", "off"),
                Map.entry("zusage.access-log.anchor-every", "off"),
                Map.entry("zusage.inbox.ask-for-keys", "off"),
                Map.entry(
                        "zusage.access-log.anchors",
                        "target/anchors/" + ProcessHandle.current().pid()),
                Map.entry(
                        "zusage.access-log.anchor-key",
                        "target/anchor-key-" + ProcessHandle.current().pid()),
                Map.entry("zusage.access-log.create-key", "true"),
                Map.entry("quarkus.application.name", "kit"),
                Map.entry("quarkus.datasource.jdbc.max-size", "2"),
                Map.entry("quarkus.flyway.locations", "db/kit,db/notes"),
                Map.entry("mp.messaging.incoming.plan.connector", "smallrye-kafka"),
                Map.entry("mp.messaging.incoming.plan.topic", "zusage.plan"));
    }
}
