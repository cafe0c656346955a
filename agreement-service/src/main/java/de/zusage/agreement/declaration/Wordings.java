package de.zusage.agreement.declaration;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.zusage.agreement.declaration.DeclarationApi.WordingView;
import de.zusage.kit.web.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The words of notice and consents, from files under {@code declaration/}; a version that was used is never edited. */
@ApplicationScoped
class Wordings {
    private final List<WordingView> all = new ArrayList<>();

    Wordings() {
        List<String> files = read("files.json", new TypeReference<>() {});
        files.forEach(file -> all.add(read(file, new TypeReference<>() {})));
    }

    List<WordingView> all() {
        return List.copyOf(all);
    }

    /** Who reads none of the languages is read to: the words are then those of the German version. */
    void require(int version) {
        if (all.stream().noneMatch(wording -> wording.version() == version)) {
            throw new InvalidInput("wording-unknown", "There is no such version of the words.");
        }
    }

    /** Whether the words say something of their own for each data-protection law. */
    boolean isByRegime(int version) {
        return all.stream().anyMatch(wording -> wording.version() == version && wording.regimes() != null);
    }

    private static <T> T read(String file, TypeReference<T> type) {
        try (InputStream in = Wordings.class.getResourceAsStream("/declaration/" + file)) {
            return JsonMapper.builder().build().readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("declaration/" + file + " cannot be read", e);
        }
    }
}
