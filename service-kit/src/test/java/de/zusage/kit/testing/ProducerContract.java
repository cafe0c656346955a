package de.zusage.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.zusage.kit.event.EventJson;
import de.zusage.kit.event.OutgoingEvent;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a service writes is what {@code contracts/} shows and allows, for every event it can write. */
public abstract class ProducerContract {

    /** One event of each kind, with the values of its golden example. */
    protected abstract List<? extends OutgoingEvent> events();

    /** The sealed interfaces (or single records) of everything the service can write. */
    protected abstract Collection<Class<? extends OutgoingEvent>> kinds();

    @Test
    void everyPermittedEventIsHere() {
        Set<Class<?>> permitted = kinds().stream()
                .flatMap(kind ->
                        kind.isSealed() ? List.of(kind.getPermittedSubclasses()).stream() : List.of(kind).stream())
                .collect(Collectors.toSet());
        assertThat(events().stream().map(Object::getClass).collect(Collectors.<Class<?>>toSet()))
                .isEqualTo(permitted);
    }

    @Test
    void everyEventIsWrittenAsItsGoldenExample() {
        for (OutgoingEvent event : events()) {
            assertThat(written(event)).isEqualTo(ContractFiles.tree(ContractFiles.example(event.type())));
        }
    }

    @Test
    void everyGoldenExampleKeepsToItsSchemaAndNoneWithoutARequiredField() {
        for (OutgoingEvent event : events()) {
            ObjectNode payload = (ObjectNode) written(event);
            assertThat(ContractFiles.faults(event.type(), payload.toString())).isEmpty();
            String first = payload.fieldNames().next();
            payload.remove(first);
            assertThat(ContractFiles.faults(event.type(), payload.toString())).isNotEmpty();
        }
    }

    private static JsonNode written(OutgoingEvent event) {
        try {
            return ContractFiles.tree(EventJson.mapper().writeValueAsString(event));
        } catch (JsonProcessingException e) {
            throw new AssertionError(event.type() + " cannot be written", e);
        }
    }
}
