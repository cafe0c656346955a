package de.zusage.agreement.retention;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The rules of {@code retention/rules.json} with what configuration puts over them; what cannot be right stops the start. */
@ApplicationScoped
public class RetentionRules {

    private static final Logger LOG = Logger.getLogger(RetentionRules.class);

    /** The rules by which a closed case falls due; each case falls under the first of them that fits, the last one otherwise. */
    static final List<String> OF_CASES = List.of("case-transferred", "case-deceased", "case-without-agreement", "case");

    private static final Set<String> OTHERS = Set.of(
            "plan",
            "reminder",
            "fact",
            "access-log",
            "ledger",
            "paper-import",
            "event-log",
            "repetition",
            "topics",
            "backups");

    private final Map<String, RetentionRule> rules = new LinkedHashMap<>();
    private final RetentionConfig config;

    RetentionRules(RetentionConfig config) {
        this.config = config;
        for (RetentionRule rule : read()) {
            if (rules.put(rule.id(), rule) != null) {
                throw new IllegalStateException("two rules are called " + rule.id());
            }
        }
        if (!rules.keySet().containsAll(OF_CASES)
                || rules.size() != OF_CASES.size() + OTHERS.size()
                || !rules.keySet().containsAll(OTHERS)) {
            throw new IllegalStateException(
                    "retention/rules.json has other rules than the service knows: " + rules.keySet());
        }
        rules.values().forEach(RetentionRule::check);
        check(config.periods());
        config.carriers().values().forEach(this::check);
    }

    /** Made at the start, so that they are read and checked before anything is served. */
    void start(@Observes StartupEvent event) {
        LOG.infof("%d rules say how long what is kept", rules.size());
    }

    private void check(Map<String, Period> decided) {
        decided.forEach((id, period) -> {
            if (!rules.containsKey(id)) {
                throw new IllegalStateException("zusage.retention names no rule: " + id);
            }
            RetentionRule.requirePeriod(id, period);
        });
    }

    /** Every rule, in the order of the file. */
    List<RetentionRule> all() {
        return List.copyOf(rules.values());
    }

    /** How long, as the carrier decided, or the installation, or the file says; without a carrier the last two. */
    public Period period(String rule, @Nullable String carrier) {
        Period ofCarrier = carrier == null
                ? null
                : config.carriers().getOrDefault(carrier, Map.of()).get(rule);
        return ofCarrier != null
                ? ofCarrier
                : config.periods()
                        .getOrDefault(
                                rule, Objects.requireNonNull(rules.get(rule)).period());
    }

    private static List<RetentionRule> read() {
        try (InputStream file = RetentionRules.class.getResourceAsStream("/retention/rules.json")) {
            ObjectMapper mapper = new ObjectMapper()
                    .registerModule(new JavaTimeModule())
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);
            mapper.coercionConfigDefaults().setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
            return mapper.readValue(Objects.requireNonNull(file), new TypeReference<List<RetentionRule>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("retention/rules.json cannot be read", e);
        }
    }
}
