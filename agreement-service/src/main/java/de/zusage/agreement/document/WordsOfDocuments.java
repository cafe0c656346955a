package de.zusage.agreement.document;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words around the text in every language that we have, from files under {@code document/words/}. */
final class WordsOfDocuments {
    private final Map<String, DocumentWords> byLanguage = new LinkedHashMap<>();

    WordsOfDocuments() {
        List<String> languages = read("languages.json", new TypeReference<>() {});
        languages.forEach(language -> byLanguage.put(language, read(language + ".json", new TypeReference<>() {})));
    }

    List<String> languages() {
        return List.copyOf(byLanguage.keySet());
    }

    DocumentWords in(String language) {
        DocumentWords words = byLanguage.get(language);
        if (words == null) {
            throw new IllegalStateException("document/words/ has no " + language + ".json");
        }
        return words;
    }

    private static <T> T read(String file, TypeReference<T> type) {
        try (InputStream in = WordsOfDocuments.class.getResourceAsStream("/document/words/" + file)) {
            return JsonMapper.builder().build().readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("document/words/" + file + " cannot be read", e);
        }
    }
}
