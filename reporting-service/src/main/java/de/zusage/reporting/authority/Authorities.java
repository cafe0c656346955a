package de.zusage.reporting.authority;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** All authorities in the order of their slugs, read from authorities.json. */
@ApplicationScoped
public class Authorities {
    private final List<Authority> all;

    Authorities() {
        try (InputStream file = Authorities.class.getResourceAsStream("/authorities.json")) {
            all = List.copyOf(new ObjectMapper()
                    .readValue(Objects.requireNonNull(file), new TypeReference<List<Authority>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Authority> all() {
        return all;
    }

    public List<String> slugs() {
        return all.stream().map(Authority::slug).toList();
    }
}
