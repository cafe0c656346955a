package de.zusage.agreement;

import de.zusage.kit.testing.BadInputContract;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

@ServiceTest
class BadInputTest extends BadInputContract {
    @BeforeEach
    void employed() {
        Api.employ(Api.ADVISER);
    }

    @Override
    protected UUID caller() {
        return Api.ADVISER;
    }

    @Override
    protected Set<String> openToAll() {
        return Set.of("/api/v1/verification/{sha256}");
    }
}
