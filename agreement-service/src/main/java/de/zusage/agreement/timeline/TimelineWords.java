package de.zusage.agreement.timeline;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.zusage.kit.web.Languages;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the codes of the timeline mean in words, from files under {@code timeline/}. */
@ApplicationScoped
class TimelineWords {
    private final Map<String, Words> byLanguage = new LinkedHashMap<>();
    private final Set<String> reads;

    /**
     * The words of one language.
     *
     * @param actions by {@code kind.action}
     * @param fields by {@code kind.field}
     */
    record Words(Map<String, String> actions, Map<String, String> fields) {

        /** Says the code itself where nobody wrote words for it, so that nothing is missing from the history. */
        String action(String kind, String action) {
            String code = kind + "." + action;
            return actions.getOrDefault(code, code);
        }

        String field(String kind, String field) {
            String code = kind + "." + field;
            return fields.getOrDefault(code, code);
        }
    }

    TimelineWords() {
        List<String> languages = read("languages.json", new TypeReference<>() {});
        languages.forEach(language -> byLanguage.put(language, read(language + ".json", new TypeReference<>() {})));
        reads = read("reads.json", new TypeReference<>() {});
    }

    Set<String> languages() {
        return byLanguage.keySet();
    }

    Words in(String language) {
        Words words = byLanguage.get(language);
        if (words == null) {
            throw new IllegalArgumentException("timeline/ has no " + language + ".json");
        }
        return words;
    }

    /** The first of our languages that the caller would like (RFC 4647), German where there is none. */
    String languageFor(@Nullable String acceptLanguage) {
        return Languages.first(acceptLanguage, byLanguage.keySet());
    }

    /** The actions that only look. */
    Set<String> reads() {
        return reads;
    }

    private static <T> T read(String file, TypeReference<T> type) {
        try (InputStream in = TimelineWords.class.getResourceAsStream("/timeline/" + file)) {
            return JsonMapper.builder().build().readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("timeline/" + file + " cannot be read", e);
        }
    }
}
