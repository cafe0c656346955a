package de.zusage.agreement.template;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.zusage.kit.web.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The building blocks and languages that ship with the service; read once, from files under {@code wording/}. */
@ApplicationScoped
public class Templates {
    /** The language whose text is authoritative (domain §5). */
    public static final String AUTHORITATIVE = "de";

    private final Map<String, Template> templates = new LinkedHashMap<>();
    private final Map<String, Wording> wordings = new LinkedHashMap<>();

    Templates() {
        ObjectMapper mapper = JsonMapper.builder().build();
        List<Template> blocks = read(mapper, "templates.json", new TypeReference<>() {});
        blocks.forEach(template -> templates.put(template.code(), template));
        List<String> languages = read(mapper, "languages.json", new TypeReference<>() {});
        languages.forEach(
                language -> wordings.put(language, read(mapper, language + ".json", new TypeReference<>() {})));
    }

    public Collection<Template> all() {
        return templates.values();
    }

    /** The languages that have a wording, the authoritative one first. */
    public Collection<String> languages() {
        return wordings.keySet();
    }

    /** The template of that code; unknown is the caller's mistake. */
    public Template required(String code) {
        Template template = templates.get(code);
        if (template == null) {
            throw new InvalidInput("template-unknown", "There is no template of that code; see GET /api/v1/templates.");
        }
        return template;
    }

    /** The language of ours that somebody who reads {@code tag} (BCP 47) can read, if there is one. */
    public Optional<String> languageFor(String tag) {
        Locale wanted = Locale.forLanguageTag(tag);
        return wordings.values().stream()
                .filter(wording -> wording.language().equals(wanted.getLanguage()))
                .filter(wording ->
                        wanted.getScript().isEmpty() || wording.script().equals(wanted.getScript()))
                .map(Wording::language)
                .findFirst();
    }

    Wording wording(String language) {
        Wording wording = wordings.get(language);
        if (wording == null) {
            throw new IllegalArgumentException("no wording in " + language);
        }
        return wording;
    }

    private static <T> T read(ObjectMapper mapper, String file, TypeReference<T> type) {
        try (InputStream in = Templates.class.getResourceAsStream("/wording/" + file)) {
            return mapper.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("wording/" + file + " cannot be read", e);
        }
    }
}
