package de.zusage.portal.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.portal.agreement.Agreements.Content;
import de.zusage.portal.agreement.Agreements.OwnCommitment;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DraftFormTest {
    private static final String ID = UUID.randomUUID().toString();

    @Test
    void linesComeAsTheyWereSentAndInTheirOrder() {
        Content content = DraftForm.of(sent()).content(Map.of());
        assertThat(content.reviewIntervalMonths()).isEqualTo(3);
        assertThat(content.commitments()).hasSize(2);
        assertThat(content.commitments().get(0).commitmentId()).hasToString(ID);
        assertThat(content.commitments().get(0).template()).isEqualTo("LANGUAGE_PRACTICE");
        assertThat(content.commitments().get(0).parameters()).containsExactly(Map.entry("hours", "3"));
        assertThat(content.commitments().get(0).dueOn()).isEqualTo(LocalDate.of(2027, 2, 1));
        assertThat(content.commitments().get(1).template()).isNull();
        assertThat(content.commitments().get(1).own())
                .extracting(OwnCommitment::text)
                .isEqualTo(Map.of("de", "Wir rufen an."));
    }

    @Test
    void oneLineGoesAndTheOthersStay() {
        assertThat(DraftForm.of(sent()).without(0).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.isFree()).isTrue());
        assertThat(DraftForm.of(sent()).without(7).lines()).hasSize(2);
    }

    /** Nothing is stored in the place of a day that cannot be read. */
    @Test
    void aDayThatIsNoneIsNamedByItsField() {
        MultivaluedMap<String, String> sent = sent();
        sent.putSingle("due.1", "31.2.2027");
        sent.putSingle("interval", "bald");
        assertThat(DraftForm.of(sent).unreadable()).containsExactly("interval", "due.1");
        assertThat(DraftForm.of(sent()).unreadable()).isEmpty();
    }

    private static MultivaluedMap<String, String> sent() {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        sent.putSingle("etag", "\"4\"");
        sent.putSingle("interval", "3");
        sent.putSingle("id.0", ID);
        sent.putSingle("template.0", "LANGUAGE_PRACTICE");
        sent.putSingle("parameter.0.hours", "3");
        sent.putSingle("due.0", "2027-02-01");
        sent.putSingle("template.1", "");
        sent.putSingle("side.1", "OFFICE");
        sent.putSingle("area.1", "WORK");
        sent.putSingle("text.1.de", " Wir rufen an. ");
        sent.putSingle("due.1", "2027-03-01");
        return sent;
    }
}
