package de.zusage.kit.tenancy;

import de.zusage.kit.app.KitTest;
import de.zusage.kit.testing.RowSecurityContract;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Set;

@QuarkusTest
@TestProfile(KitTest.class)
class RowSecurityTest extends RowSecurityContract {

    @Override
    protected Set<String> forJobs() {
        return Set.of("mention");
    }

    @Override
    protected String[] migrations() {
        return new String[] {"db/kit", "db/notes"};
    }
}
