package de.zusage.kit.web;

import de.zusage.kit.app.KitTest;
import de.zusage.kit.testing.BadInputContract;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Set;

@QuarkusTest
@TestProfile(KitTest.class)
class BadInputTest extends BadInputContract {

    @Override
    protected Set<String> openToAll() {
        return Set.of("/api/v1/notes/rationed/{secret}");
    }
}
