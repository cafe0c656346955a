package de.zusage.plan.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.zusage.kit.event.EventJson;
import de.zusage.kit.testing.ContractFiles;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** That the words of templates are read as agreement-service tells them. */
class TemplateEventContractTest {

    private static ObjectNode golden() {
        return (ObjectNode) ContractFiles.tree(ContractFiles.example("template.published.v1"));
    }

    private static TemplatePublished read(ObjectNode event) throws JsonProcessingException {
        return EventJson.mapper().treeToValue(event, TemplatePublished.class);
    }

    @Test
    void readsTheGoldenExampleAlsoWithAnUnknownField() throws JsonProcessingException {
        TemplatePublished read = read(golden());
        assertThat(read.code()).isEqualTo("LIBRARY_VISIT");
        assertThat(read.version()).isEqualTo(2);
        assertThat(read.carrier()).isEqualTo("carrier-a");
        assertThat(read.texts().values())
                .extracting(TemplatePublished.Text::criterion)
                .containsExactly("der Besuch hat stattgefunden");
        assertThat(read(golden().put("fieldOfTomorrow", "x"))).isEqualTo(read);
    }

    @Test
    void refusesAnEventWithoutAFieldItReads() {
        for (String field : List.of("code", "version", "texts")) {
            assertThatThrownBy(() -> read(golden().without(field))).as(field).isNotNull();
        }
        ObjectNode event = golden();
        ((ObjectNode) event.path("texts").path("de")).remove("criterion");
        assertThatThrownBy(() -> read(event)).isNotNull();
    }

    @Test
    void theWordsAreOfTheLanguageOrElseGerman() {
        var german = new TemplatePublished.Text("Wir", "wenn", "Wir", "REVIEWED");
        var arabic = new TemplatePublished.Text("nahnu", "idha", "nahnu", "DRAFT");
        Map<String, TemplatePublished.Text> both = Map.of("de", german, "ar", arabic);
        assertThat(KnownTemplates.choose(both, "ar-Arab")).isEqualTo(Words.of("ar", arabic));
        assertThat(KnownTemplates.choose(both, "ti")).isEqualTo(Words.of("de", german));
        assertThat(KnownTemplates.choose(both, null)).isEqualTo(Words.of("de", german));
        assertThat(KnownTemplates.choose(both, "ti, de;q=0.1, ar;q=0.5")).isEqualTo(Words.of("ar", arabic));
        assertThat(KnownTemplates.choose(Map.of("ar", arabic), "ti")).isNull();
        assertThat(Words.of("de", german).reviewed()).isTrue();
        assertThat(Words.of("ar", arabic).reviewed()).isFalse();
    }
}
