package de.zusage.kit.web;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import org.jboss.logging.Logger;

/**
 * Has every file looked through before anything reads or stores it; harm is refused, and so is what nobody can look at.
 * {@link BodyGuard} asks it for bodies; who finds a file inside of JSON asks it too.
 */
@ApplicationScoped
public class UploadScan {

    private static final Logger LOG = Logger.getLogger(UploadScan.class);

    private final UploadScanConfig config;

    public UploadScan(UploadScanConfig config) {
        this.config = config;
    }

    boolean isOn() {
        return config.host().isPresent();
    }

    void warn(@Observes StartupEvent start) {
        if (!isOn() && LaunchMode.current() == LaunchMode.NORMAL) {
            LOG.warn("uploads are not looked through for harm: zusage.upload-scan.host names no clamd");
        }
    }

    /** What was found is logged by the scanner's name for it, never by a name of the file or of who sent it. */
    public void require(byte[] file) {
        if (config.host().isEmpty()) {
            return;
        }
        String verdict;
        try {
            verdict = new Clamd(config.host().get(), config.port(), config.timeout()).verdict(file);
        } catch (IOException e) {
            LOG.warnf("the scanner of uploads cannot be asked: %s", e.getClass().getSimpleName());
            throw new ScannerAway();
        }
        if (verdict.endsWith(Clamd.FOUND)) {
            LOG.warnf("an upload was refused: %s", verdict.replaceAll("[^A-Za-z0-9._: -]", "?"));
            throw new InvalidInput("file-infected", "The file holds what a scanner for harmful software knows.");
        }
        if (!verdict.equals(Clamd.CLEAN)) {
            LOG.warn("the scanner of uploads could not look through a file");
            throw new ScannerAway();
        }
    }

    /** Nobody could look through it: nothing was stored. */
    static final class ScannerAway extends RuntimeException {

        static final String RETRY_AFTER = "30";

        ScannerAway() {
            super("scanner away", null, false, false);
        }
    }
}
