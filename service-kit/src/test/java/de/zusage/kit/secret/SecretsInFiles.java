package de.zusage.kit.secret;

import de.zusage.kit.app.KitTest;
import de.zusage.local.testing.ServiceStack;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The kit's test application, whose passwords stand in files. */
public final class SecretsInFiles implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Mounted.class));
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return new KitTest().getConfigOverrides();
    }

    /** The usual servers, the passwords taken out of the configuration and into a directory. */
    public static final class Mounted implements QuarkusTestResourceLifecycleManager {

        private final ServiceStack stack = new ServiceStack();

        @Override
        public Map<String, String> start() {
            stack.init(Map.of("service", "kit"));
            Map<String, String> settings = new HashMap<>(stack.start());
            try {
                Path directory = Files.createTempDirectory("secrets");
                for (String name : List.copyOf(settings.keySet())) {
                    if (name.endsWith(".password")) {
                        Files.writeString(directory.resolve(name), settings.remove(name) + "\n");
                    }
                }
                settings.put(SecretFiles.DIRECTORY, directory.toString());
                return settings;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void stop() {
            stack.stop();
        }
    }
}
