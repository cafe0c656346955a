package de.zusage.notification;

import de.zusage.kit.testing.BadInputContract;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;

@QuarkusTest
class BadInputTest extends BadInputContract {
    @Override
    protected Set<String> openToAll() {
        return Set.of("/calendar/{secret}.ics", "/leave/{secret}");
    }
}
