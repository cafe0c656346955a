package de.zusage.reporting.dictionary;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Reads dictionary.json; the service does not start with one that contradicts itself. */
@ApplicationScoped
class DictionaryFile {

    @Produces
    @Singleton
    Dictionary dictionary() {
        return read();
    }

    static Dictionary read() {
        try (InputStream file = DictionaryFile.class.getResourceAsStream("/dictionary.json")) {
            return JsonMapper.builder()
                    .addModule(new ParameterNamesModule())
                    .build()
                    .readValue(Objects.requireNonNull(file), Dictionary.class)
                    .checked();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
