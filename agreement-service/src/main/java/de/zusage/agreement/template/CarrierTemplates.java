package de.zusage.agreement.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import de.zusage.agreement.template.Template.Parameter;
import de.zusage.kit.event.EventJson;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The carriers' own templates; every question names the carrier, for no row-level rule does. */
@ApplicationScoped
class CarrierTemplates implements PanacheRepositoryBase<CarrierTemplate, UUID> {

    List<CarrierTemplate> of(String carrier) {
        return list(
                "select distinct t from CarrierTemplate t left join fetch t.versions where t.carrier = ?1"
                        + " order by t.code",
                carrier);
    }

    Optional<CarrierTemplate> named(String carrier, String code) {
        return find("carrier = ?1 and code = ?2", carrier, code).firstResultOptional();
    }

    /** Locked until the transaction ends: of two people at once, the second sees the first's change. */
    Optional<CarrierTemplate> toChange(String carrier, String code) {
        return find("carrier = ?1 and code = ?2", carrier, code)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    static Template template(CarrierTemplateVersion version) {
        CarrierTemplate template = version.template;
        Map<String, Words> words = new LinkedHashMap<>();
        version.texts.forEach((language, text) -> words.put(language, text.words()));
        return new Template(
                template.code,
                version.number,
                template.side,
                template.goalArea,
                version.pictogram,
                parameters(version.parameters),
                words);
    }

    static String json(Map<String, Parameter> parameters) {
        try {
            return EventJson.mapper().writeValueAsString(parameters);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("parameters can always be written", e);
        }
    }

    private static Map<String, Parameter> parameters(String json) {
        try {
            return EventJson.mapper().readValue(json, new TypeReference<LinkedHashMap<String, Parameter>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a template holds no readable parameters", e);
        }
    }
}
