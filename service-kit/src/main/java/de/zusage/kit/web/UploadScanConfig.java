package de.zusage.kit.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Where clamd listens, which looks through uploads. */
@ConfigMapping(prefix = "zusage.upload-scan")
public interface UploadScanConfig {

    /** Without one nothing is looked through, and a warning at the start says so. */
    Optional<String> host();

    @WithDefault("3310")
    int port();

    /** How long the connection and each answer may take. */
    @WithDefault("PT30S")
    Duration timeout();
}
