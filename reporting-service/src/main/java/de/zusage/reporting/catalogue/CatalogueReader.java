package de.zusage.reporting.catalogue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;

/** Reads a catalogue and refuses one with an unknown or a missing field, or against a rule. */
final class CatalogueReader {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

    private CatalogueReader() {}

    static Catalogue read(InputStream json) throws IOException {
        return MAPPER.readValue(json, Catalogue.class);
    }
}
