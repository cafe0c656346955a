package de.zusage.notification.text;

import io.quarkus.qute.i18n.Localized;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Puts messages into words that others may read: neither topic nor counselling nor consequence, in the reader's
 * language and in German where there is no text in it.
 */
@ApplicationScoped
public class Texts {

    private final Instance<ClientPhrases> client;
    private final StaffWriter staff;
    private final OwnLines ownLines;

    Texts(@Any Instance<ClientPhrases> client, StaffPhrases staff, OwnLines ownLines) {
        this.client = client;
        this.staff = new StaffWriter(staff);
        this.ownLines = ownLines;
    }

    /** One message for all of it: never a reference, a name or a place; fails for what is for staff only. */
    public Wording forClient(List<Item> items, Medium medium, Locale wanted, Additions additions) {
        Language language = Language.of(wanted);
        ClientPhrases phrases =
                client.select(Localized.Literal.of(language.tag())).get();
        Optional<String> ownLine = additions.authority().flatMap(authority -> ownLines.of(authority, language));
        return new ClientWriter(phrases, language, wanted).write(some(items), medium, additions, ownLine);
    }

    /** What stands on the page on which somebody wants no more messages. */
    public LeaveWords leaving(Locale wanted) {
        Language language = Language.of(wanted);
        ClientPhrases phrases =
                client.select(Localized.Literal.of(language.tag())).get();
        return new LeaveWords(phrases.leaveAsk(), phrases.leaveButton(), phrases.leaveDone(), language.locale());
    }

    /** The day in the words of the language in which that reader is written to. */
    public String day(LocalDate day, Locale wanted) {
        return new WrittenDate(Language.of(wanted), wanted).day(day);
    }

    /**
     * One digest for an office, in German, with the references under which the cases are found.
     *
     * @param name of the colleague whom it is for; a client's stands in no mail
     */
    public Wording forStaff(List<Matter> items, Optional<String> name) {
        return staff.write(some(items), name);
    }

    private static <T> List<T> some(List<T> items) {
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a message says something");
        }
        return items;
    }
}
