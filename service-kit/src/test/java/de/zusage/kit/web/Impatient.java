package de.zusage.kit.web;

import de.zusage.kit.app.KitTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The kit's test application, which waits for nobody. */
public final class Impatient implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return new KitTest().testResources();
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> overrides = new HashMap<>(new KitTest().getConfigOverrides());
        overrides.put("quarkus.http.read-timeout", "1S");
        return overrides;
    }
}
