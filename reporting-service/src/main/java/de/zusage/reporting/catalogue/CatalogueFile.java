package de.zusage.reporting.catalogue;

import de.zusage.reporting.dictionary.Dictionary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Reads catalogue.json; the service does not start with one that says what no catalogue may say. */
@ApplicationScoped
class CatalogueFile {

    @Produces
    @Singleton
    Catalogue catalogue(Dictionary dictionary) {
        return read(dictionary);
    }

    static Catalogue read(Dictionary dictionary) {
        try (InputStream file = CatalogueFile.class.getResourceAsStream("/catalogue.json")) {
            return CatalogueReader.read(Objects.requireNonNull(file), dictionary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
