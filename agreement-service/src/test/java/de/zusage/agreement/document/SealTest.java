package de.zusage.agreement.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {

    @TempDir
    Path mounted;

    @Test
    void withoutAUsableKeystoreTheDocumentOfASignedVersionAnswers503() throws Exception {
        Path broken = Files.write(mounted.resolve("seal.p12"), new byte[] {1, 2, 3});
        unavailable(Optional.empty());
        unavailable(Optional.of(mounted.resolve("missing.p12")));
        unavailable(Optional.of(broken));
    }

    private static void unavailable(Optional<Path> keystore) {
        Seal seal = new Seal(new SealKey(new Mounted(keystore)));
        assertThatThrownBy(() -> seal.put(new byte[] {1}, Instant.EPOCH))
                .isInstanceOfSatisfying(HttpProblem.class, problem -> {
                    assertThat(problem.getStatusCode()).isEqualTo(503);
                    assertThat(problem.getType()).hasToString("/problems/seal-unavailable");
                });
    }

    private record Mounted(Optional<Path> keystore) implements SealConfig {
        @Override
        public Optional<Path> passwordFile() {
            return Optional.empty();
        }

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
