package de.zusage.kit.event;

import de.zusage.kit.app.KitTest;
import de.zusage.local.Ports;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The kit's test application with a broker that nobody ever reached. */
public final class NoKafka implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return Stream.concat(
                        new KitTest().testResources().stream(), Stream.of(new TestResourceEntry(NobodyListens.class)))
                .toList();
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return new KitTest().getConfigOverrides();
    }

    /** An address of Kafka at which nobody listens. */
    public static final class NobodyListens implements QuarkusTestResourceLifecycleManager {

        @Override
        public int order() {
            return 1;
        }

        @Override
        public Map<String, String> start() {
            return Map.of("kafka.bootstrap.servers", Ports.LOOPBACK + ":" + Ports.free());
        }

        @Override
        public void stop() {
            // nothing was started
        }
    }
}
