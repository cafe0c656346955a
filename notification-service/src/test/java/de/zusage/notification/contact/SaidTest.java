package de.zusage.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.kit.web.InvalidInput;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SaidTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate BEFORE = TODAY.minusDays(30);

    @Test
    void aNewChannelIsCalledSafeOnTheDayTheClientSaidSo() {
        assertThat(between(List.of(), mail("a@b.de", BEFORE))).containsExactly(said(Word.CALLED_SAFE, BEFORE));
    }

    @Test
    void aChannelLeftOutIsWithdrawnToday() {
        assertThat(between(mail("a@b.de", BEFORE), List.of())).containsExactly(said(Word.WITHDRAWN, TODAY));
    }

    @Test
    void anotherAddressIsAnotherWord() {
        assertThat(between(mail("a@b.de", BEFORE), mail("c@d.de", TODAY)))
                .containsExactly(said(Word.WITHDRAWN, TODAY), said(Word.CALLED_SAFE, TODAY));
    }

    @Test
    void stillSafeIsAWordToo() {
        assertThat(between(mail("a@b.de", BEFORE), mail("a@b.de", TODAY)))
                .containsExactly(said(Word.CALLED_SAFE, TODAY));
    }

    @Test
    void nothingNewIsNoWord() {
        assertThat(between(mail("a@b.de", BEFORE), mail("a@b.de", BEFORE))).isEmpty();
    }

    @Test
    void nobodyCallsAChannelSafeTomorrow() {
        assertThatThrownBy(() -> between(List.of(), mail("a@b.de", TODAY.plusDays(1))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aChannelIsNamedOnce() {
        SafeChannel one = mail("a@b.de", TODAY).get(0);
        SafeChannel other = mail("c@d.de", TODAY).get(0);
        assertThatThrownBy(() -> between(List.of(), List.of(one, other))).isInstanceOf(InvalidInput.class);
    }

    private static List<Said> between(List<SafeChannel> before, List<SafeChannel> after) {
        return Said.between(before, after, TODAY);
    }

    private static List<SafeChannel> mail(String address, LocalDate on) {
        return List.of(new SafeChannel(Channel.MAIL, new MailAddress(address), on, false, null, null));
    }

    private static Said said(Word word, LocalDate on) {
        return new Said(Channel.MAIL, word, on);
    }
}
