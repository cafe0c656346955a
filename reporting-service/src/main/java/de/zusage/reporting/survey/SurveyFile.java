package de.zusage.reporting.survey;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Reads survey.json; the service does not start with one that asks what no survey may ask. */
@ApplicationScoped
class SurveyFile {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

    @Produces
    @Singleton
    Survey survey() {
        return read();
    }

    static Survey read() {
        try (InputStream file = SurveyFile.class.getResourceAsStream("/survey.json")) {
            return MAPPER.readValue(Objects.requireNonNull(file), Survey.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
