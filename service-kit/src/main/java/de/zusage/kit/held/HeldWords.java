package de.zusage.kit.held;

import com.fasterxml.jackson.databind.JsonNode;
import de.zusage.kit.event.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What tables, fields and codes are called, from {@code personal-data/<language>.json}; the page's own words from the kit. */
@ApplicationScoped
class HeldWords {
    private final Map<String, Words> byLanguage = new LinkedHashMap<>();

    HeldWords() {
        for (String language : new String[] {"de", "en"}) {
            byLanguage.put(
                    language,
                    new Words(
                            Locale.forLanguageTag(language),
                            read("held/" + language + ".json"),
                            read("personal-data/" + language + ".json")));
        }
    }

    Map<String, Words> byLanguage() {
        return byLanguage;
    }

    Words in(String language) {
        return Objects.requireNonNull(byLanguage.get(language), language);
    }

    private static JsonNode read(String file) {
        try (InputStream in = HeldWords.class.getResourceAsStream("/" + file)) {
            return EventJson.mapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** The words of one language; what has none is called by its code. */
    record Words(Locale locale, JsonNode page, JsonNode service) {

        String page(String key) {
            return page.path(key).asText(key);
        }

        String reason(String code) {
            return page.path("reasons").path(code).asText(code);
        }

        String table(String name) {
            return service.path("tables").path(name).asText(name);
        }

        /** The same field may be called otherwise in one table: {@code table.field}. */
        String field(String table, String name) {
            JsonNode fields = service.path("fields");
            String usual = fields.path(name).asText(name);
            return fields.path(table + "." + name).asText(usual);
        }

        String code(String value) {
            return service.path("codes").path(value).asText(value);
        }
    }
}
