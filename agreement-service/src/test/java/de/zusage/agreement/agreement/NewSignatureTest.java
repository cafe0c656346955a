package de.zusage.agreement.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import de.zusage.agreement.agreement.AgreementApi.NewSignature;
import de.zusage.agreement.casefile.PersonName;
import de.zusage.kit.event.EventJson;
import org.junit.jupiter.api.Test;

class NewSignatureTest {

    @Test
    void namesAWitnessByAName() throws JsonProcessingException {
        NewSignature signature = read("Frau Beispiel");
        assertThat(signature.witness()).isEqualTo(new PersonName("Frau Beispiel"));
        for (String nobody : new String[] {" ", "\u202E", "\u200B"}) {
            assertThatThrownBy(() -> read(nobody)).isInstanceOf(ValueInstantiationException.class);
        }
    }

    private static NewSignature read(String name) throws JsonProcessingException {
        return EventJson.mapper().readValue("{\"witness\":\"" + name + "\"}", NewSignature.class);
    }
}
