package de.zusage.agreement.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import de.zusage.agreement.agreement.AgreementApi.NewSignature;
import de.zusage.agreement.casefile.PersonName;
import de.zusage.kit.event.EventJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewSignatureTest {

    @ParameterizedTest
    @ValueSource(strings = {"witness", "representative"})
    void namesAWitnessOrRepresentativeByAName(String field) throws JsonProcessingException {
        NewSignature signature = read(field, "Frau Beispiel");
        assertThat(field.equals("witness") ? signature.witness() : signature.representative())
                .isEqualTo(new PersonName("Frau Beispiel"));
        for (String nobody : new String[] {" ", "\u202E", "\u200B"}) {
            assertThatThrownBy(() -> read(field, nobody)).isInstanceOf(ValueInstantiationException.class);
        }
    }

    private static NewSignature read(String field, String name) throws JsonProcessingException {
        return EventJson.mapper().readValue("{\"" + field + "\":\"" + name + "\"}", NewSignature.class);
    }
}
