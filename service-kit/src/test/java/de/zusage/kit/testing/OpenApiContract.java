package de.zusage.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The OpenAPI document in {@code contracts/openapi/} is what the service answers: a changed API is a reviewed change. */
public abstract class OpenApiContract {
    private final String service;

    @TestHTTPResource(value = "/openapi", management = true)
    @Nullable URL openapi;

    protected OpenApiContract(String service) {
        this.service = service;
    }

    @Test
    void theCommittedDocumentIsWhatTheServiceAnswers() throws IOException {
        String answered =
                new String(Objects.requireNonNull(openapi).openStream().readAllBytes(), StandardCharsets.UTF_8);
        Path fresh = Path.of("target", service + ".yaml");
        Files.writeString(fresh, answered);
        Path committed = ContractFiles.directory().resolve("openapi").resolve(service + ".yaml");
        assertThat(committed)
                .as("copy " + fresh.toAbsolutePath() + " there and look at the difference")
                .hasContent(answered);
    }
}
