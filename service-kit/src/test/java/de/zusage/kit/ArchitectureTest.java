package de.zusage.kit;

import de.zusage.kit.testing.ArchitectureContract;
import java.util.Map;

class ArchitectureTest extends ArchitectureContract {

    ArchitectureTest() {
        super("de.zusage.kit");
    }

    @Override
    protected Map<String, String> outbound() {
        return Map.of(
                "Clamd", "zusage.upload-scan.host",
                "InboxLag", "kafka.bootstrap.servers",
                "RelayProducers", "kafka.bootstrap.servers",
                "TopicHistory", "kafka.bootstrap.servers",
                "Transit", "zusage.keys.vault.address",
                "VaultAddress", "zusage.keys.vault.address: looks its name up, to see whether it is this machine");
    }
}
