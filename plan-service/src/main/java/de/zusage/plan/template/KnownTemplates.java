package de.zusage.plan.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import de.zusage.kit.event.EventJson;
import de.zusage.kit.web.Languages;
import de.zusage.plan.template.TemplatePublished.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The newest published version of each building block: those that ship, under no carrier, and the carriers' own. */
@ApplicationScoped
public class KnownTemplates {
    private static final TypeReference<Map<String, Text>> TEXTS = new TypeReference<>() {};
    private static final String GERMAN = "de";

    private final DataSource dataSource;

    KnownTemplates(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Transactional(TxType.MANDATORY)
    void learn(TemplatePublished published) {
        try (var connection = dataSource.getConnection();
                var upsert = connection.prepareStatement("insert into known_template (carrier, code, version, texts)"
                        + " values (?, ?, ?, ?) on conflict (carrier, code) do update"
                        + " set version = excluded.version, texts = excluded.texts"
                        + " where known_template.version < excluded.version")) {
            upsert.setString(1, Objects.requireNonNullElse(published.carrier(), ""));
            upsert.setString(2, published.code());
            upsert.setInt(3, published.version());
            upsert.setString(4, EventJson.mapper().writeValueAsString(new TreeMap<>(published.texts())));
            upsert.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("a template cannot be kept", e);
        }
    }

    /**
     * The words of those codes, in a language or the first of an Accept-Language that there is, or else in German; a promise
     * in words of its own has none here.
     */
    @Transactional(TxType.MANDATORY)
    public Map<String, Words> words(Collection<String> codes, Optional<String> carrier, @Nullable String language) {
        Map<String, Words> words = new HashMap<>();
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("select code, texts from known_template"
                        + " where code = any (?) and carrier in ('', ?) order by carrier desc")) {
            select.setArray(1, connection.createArrayOf("text", codes.toArray()));
            select.setString(2, carrier.orElse(""));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    Words chosen = choose(EventJson.mapper().readValue(row.getString(2), TEXTS), language);
                    if (chosen != null) {
                        words.put(row.getString(1), chosen);
                    }
                }
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the templates cannot be read", e);
        }
        return words;
    }

    /** The language itself, the same without script and country, or German. */
    static @Nullable Words choose(Map<String, Text> texts, @Nullable String language) {
        List<String> present =
                Stream.concat(Stream.of(GERMAN), texts.keySet().stream()).toList();
        String tag = Languages.first(language, present);
        Text text = texts.get(tag);
        return text == null ? null : Words.of(tag, text);
    }
}
