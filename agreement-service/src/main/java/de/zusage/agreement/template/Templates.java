package de.zusage.agreement.template;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import de.zusage.agreement.template.Template.Parameter;
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
        ObjectMapper mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .build();
        List<String> languages = read(mapper, "languages.json", new TypeReference<>() {});
        languages.forEach(
                language -> wordings.put(language, read(mapper, language + ".json", new TypeReference<>() {})));
        List<Shape> shapes = read(mapper, "templates.json", new TypeReference<>() {});
        shapes.forEach(shape -> templates.put(shape.code(), template(shape)));
    }

    /** A block as its file describes it, without words. */
    private record Shape(
            String code, Side side, GoalArea goalArea, String pictogram, Map<String, Parameter> parameters) {}

    private Template template(Shape shape) {
        Map<String, Words> words = new LinkedHashMap<>();
        wordings.forEach((language, wording) -> words.put(language, wording.words(shape.code())));
        return new Template(
                shape.code(),
                Template.FIRST_VERSION,
                shape.side(),
                shape.goalArea(),
                shape.pictogram(),
                shape.parameters(),
                words);
    }

    public Collection<Template> all() {
        return templates.values();
    }

    /** The languages that have a wording, the authoritative one first. */
    public Collection<String> languages() {
        return wordings.keySet();
    }

    public Optional<Template> shipped(String code) {
        return Optional.ofNullable(templates.get(code));
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

    /** Those of the languages in which something of a text, the frame or a block, was reviewed by nobody. */
    public List<String> unreviewed(Collection<String> languages, Collection<Template> used) {
        return languages.stream()
                .filter(language -> !wording(language).review().reviewed()
                        || used.stream().anyMatch(template -> template.status(language) != TextStatus.REVIEWED))
                .toList();
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
