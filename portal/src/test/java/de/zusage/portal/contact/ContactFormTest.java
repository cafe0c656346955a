package de.zusage.portal.contact;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.portal.contact.Contacts.Contact;
import de.zusage.portal.contact.Contacts.Safe;
import de.zusage.portal.contact.Contacts.SafeNow;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContactFormTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void theChannelsAreDeclaredInTheOrderThatWasEntered() {
        assertThat(entered("MAIL", "2", "k@example.org", "CALL", "1", "0711 1234567")
                        .declaration()
                        .channels())
                .extracting(SafeNow::channel)
                .containsExactly(Channel.CALL, Channel.MAIL);
    }

    @Test
    void whatHasNoPlaceIsNotDeclaredWhateverItsAddressIs() {
        assertThat(entered("MAIL", "", "k@example.org").declaration().channels())
                .isEmpty();
    }

    @Test
    void theLinesOfAnAddressEndAsThePostExpects() {
        assertThat(entered("LETTER", "1", "Ayse Deneme\r\nProbenweg 5")
                        .declaration()
                        .channels())
                .extracting(SafeNow::address)
                .containsExactly("Ayse Deneme\nProbenweg 5");
    }

    @Test
    void channelsInUseComeFirstAndTheOthersAreCalledSafeToday() {
        ContactForm form = ContactForm.of("\"1\"", recorded(Channel.CALL, "+497111234567"), TODAY);
        assertThat(form.rows()).extracting(ContactForm.Row::channel).startsWith(Channel.CALL);
        assertThat(form.rows()).hasSize(Channel.values().length);
        assertThat(form.rows().get(0).place()).isEqualTo("1");
        assertThat(form.rows().get(1).isUsed()).isFalse();
        assertThat(form.rows().get(1).calledSafeOn()).isEqualTo("2026-03-02");
    }

    /** The service does not say which address is wrong: one that it has taken before is not. */
    @Test
    void theOnlyNewAddressIsTheOneToLookAt() {
        Contact recorded = recorded(Channel.CALL, "+497111234567");
        assertThat(entered("CALL", "1", "+497111234567", "MAIL", "2", "nobody").suspects(recorded))
                .containsExactly(Channel.MAIL);
        assertThat(entered("CALL", "1", "0711", "MAIL", "2", "").suspects(recorded))
                .as("one without an address is wrong for certain")
                .containsExactly(Channel.MAIL);
        assertThat(entered("INBOX", "1", "").suspects(recorded))
                .as("an inbox needs none")
                .isEmpty();
    }

    private static Contact recorded(Channel channel, String address) {
        return new Contact(
                new UUID(0, 1),
                "tr",
                null,
                List.of(new Safe(channel, address, TODAY.minusDays(1), false, null, false, null)),
                List.of());
    }

    /** Channel, place and address in turn. */
    private static ContactForm entered(String... parts) {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        for (int i = 0; i < parts.length; i += 3) {
            sent.putSingle("place." + parts[i], parts[i + 1]);
            sent.putSingle("address." + parts[i], parts[i + 2]);
            sent.putSingle("calledSafeOn." + parts[i], TODAY.toString());
        }
        return ContactForm.of(sent);
    }
}
