package de.zusage.agreement.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.local.SealKeystore;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {
    private static final int DAY = 86_400;

    @TempDir
    Path mounted;

    @Test
    void withoutAUsableKeystoreTheDocumentOfASignedVersionAnswers503() throws Exception {
        Path broken = Files.write(mounted.resolve("seal.p12"), new byte[] {1, 2, 3});
        unavailable(Optional.empty());
        unavailable(Optional.of(mounted.resolve("missing.p12")));
        unavailable(Optional.of(broken));
    }

    /** The demo's certificate is good for ten years from the day it was made. */
    @Test
    void tellsHowLongItsCertificateIsGoodFor() {
        SealKeystore.ensure(mounted);
        SealConfig demo =
                new Mounted(Optional.of(mounted.resolve("seal.p12")), Optional.of(mounted.resolve("seal.password")));
        Instant today = Instant.now();
        double left = seconds(demo, today);
        assertThat(left).isBetween(3651.0 * DAY, 3652.0 * DAY);
        assertThat(seconds(demo, today.plusSeconds((long) left + DAY))).isBetween(-DAY - 2.0, 2.0 - DAY);
        assertThat(seconds(new Mounted(Optional.empty(), Optional.empty()), today))
                .isNaN();
    }

    private static double seconds(SealConfig config, Instant now) {
        return new SealExpiry(new SealKey(config), Clock.fixed(now, ZoneOffset.UTC)).seconds();
    }

    private static void unavailable(Optional<Path> keystore) {
        Seal seal = new Seal(new SealKey(new Mounted(keystore, Optional.empty())));
        assertThatThrownBy(() -> seal.put(new byte[] {1}, Instant.EPOCH))
                .isInstanceOfSatisfying(HttpProblem.class, problem -> {
                    assertThat(problem.getStatusCode()).isEqualTo(503);
                    assertThat(problem.getType()).hasToString("/problems/seal-unavailable");
                });
    }

    private record Mounted(Optional<Path> keystore, Optional<Path> passwordFile) implements SealConfig {
        @Override
        public Optional<String> password() {
            return Optional.of("secret");
        }

        @Override
        public String keyAlias() {
            return "seal";
        }
    }
}
