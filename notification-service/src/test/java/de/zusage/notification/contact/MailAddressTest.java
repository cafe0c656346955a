package de.zusage.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.kit.web.InvalidInput;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"a@b.de", "first.last+tag@mail.example.org", "o'neil@xn--bcher-kva.example", "a@1.b2"})
    void takesPlainAddresses(String address) {
        assertThat(new MailAddress(address).value()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a@b",
                "a@@b.de",
                "@b.de",
                "a@",
                "a b@c.de",
                "a@b.de\r\nBcc: c@d.de",
                "a@b.de\n",
                "a\u0000@b.de",
                "a@b.de,c@d.de",
                "a@b.de;c@d.de",
                "Name <a@b.de>",
                "\"a b\"@c.de",
                "a@[127.0.0.1]",
                "a@127.0.0.1",
                "a@b.123",
                ".a@b.de",
                "a..b@c.de",
                "a@-b.de",
                "a@b-.de",
                "a@b..de",
                "ä@b.de",
                "a@bücher.de",
                "a@b.de "
            })
    void refusesWhatCouldBeMoreThanOneAddress(String address) {
        assertThatThrownBy(() -> new MailAddress(address)).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {255, 5_000_000})
    void refusesGiants(int length) {
        String giant = "a@" + "b".repeat(length - 5) + ".de";
        assertThatThrownBy(() -> new MailAddress(giant)).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret@example.org", "secret@@example.org"})
    void neverShowsTheAddress(String address) {
        String shown;
        try {
            shown = new MailAddress(address).toString();
        } catch (InvalidInput e) {
            shown = e.detail();
        }
        assertThat(shown).doesNotContain("secret");
    }
}
