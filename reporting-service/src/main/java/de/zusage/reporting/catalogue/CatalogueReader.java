package de.zusage.reporting.catalogue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.zusage.reporting.dictionary.Dictionary;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads a catalogue and refuses one with an unknown or a missing field, or against a rule. */
final class CatalogueReader {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

    private CatalogueReader() {}

    private record File(String version, List<CoreTable> tables, List<Rate> rates) {}

    static Catalogue read(InputStream json, Dictionary dictionary) throws IOException {
        File file = MAPPER.readValue(json, File.class);
        return new Catalogue(dictionary, file.version(), file.tables(), file.rates());
    }
}
