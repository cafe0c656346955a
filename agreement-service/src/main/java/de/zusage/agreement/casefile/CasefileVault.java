package de.zusage.agreement.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import de.zusage.kit.crypto.PersonKeys;
import de.zusage.kit.event.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Seals and opens the personal columns of a case with the key of that one person. */
@ApplicationScoped
public class CasefileVault {
    private static final String NAME = "casefile.name";
    private static final String BIRTH_DATE = "casefile.birth_date";
    private static final String PERSON = "casefile.person";

    private final PersonKeys keys;

    CasefileVault(PersonKeys keys) {
        this.keys = keys;
    }

    void open(UUID casefile, String carrier) {
        keys.create(casefile, carrier);
    }

    /** These cases are about to be opened: their keys are read at once. */
    void expect(Collection<UUID> casefiles) {
        keys.prefetch(casefiles);
    }

    /** The same for what is shown without what is sealed where need be: whether their keys are to be had at present. */
    boolean expectIfAvailable(Collection<UUID> casefiles) {
        return keys.prefetchIfAvailable(casefiles);
    }

    /** The personal columns of one case. */
    record Sealed(byte[] name, byte @Nullable [] birthDate, byte[] person) {}

    Sealed seal(UUID casefile, PersonName name, @Nullable BirthDate birthDate, Person person) {
        return new Sealed(
                keys.seal(casefile, NAME, name.text()),
                birthDate == null ? null : keys.seal(casefile, BIRTH_DATE, birthDate.text()),
                keys.seal(casefile, PERSON, json(person)));
    }

    public String name(Casefile casefile) {
        return keys.open(casefile.id, NAME, casefile.name);
    }

    public Optional<BirthDate> birthDate(Casefile casefile) {
        return Optional.ofNullable(casefile.birthDate)
                .map(bytes -> new BirthDate(keys.open(casefile.id, BIRTH_DATE, bytes)));
    }

    public String contactLanguage(Casefile casefile) {
        return person(casefile).contactLanguage();
    }

    public boolean interpreterNeeded(Casefile casefile) {
        return Boolean.TRUE.equals(person(casefile).interpreterNeeded());
    }

    /** The languages the client reads; empty where he or she reads none. */
    public List<String> reads(Casefile casefile) {
        return person(casefile).reads();
    }

    /** The languages the client understands when they are spoken, the contact language first. */
    public List<String> understands(Casefile casefile) {
        return person(casefile).understands();
    }

    /** What statistics may know of who the client is. */
    public Origin origin(Casefile casefile) {
        return Origin.of(person(casefile));
    }

    Person person(Casefile casefile) {
        if (casefile.person == null) {
            return casefile.personInTheClear();
        }
        try {
            return EventJson.mapper().readValue(keys.open(casefile.id, PERSON, casefile.person), Person.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is known of a client cannot be read");
        }
    }

    /** What is known of the client, field by field, as text. */
    Map<String, String> known(Casefile casefile) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("name", name(casefile));
        birthDate(casefile).ifPresent(date -> fields.put("birthDate", date.text()));
        EventJson.mapper()
                .valueToTree(person(casefile))
                .properties()
                .forEach(field -> fields.put(field.getKey(), text(field.getValue())));
        return fields;
    }

    private static String text(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(", "))
                : value.asText();
    }

    private static String json(Person person) {
        try {
            return EventJson.mapper().writeValueAsString(person);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is known of a client does not serialise");
        }
    }
}
