package de.zusage.portal.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Rules by which services refuse what an adviser asks for, as far as pages say them in words of their own. */
public enum Rule {
    CASE_OF_ANOTHER_ADVISER,
    CASE_IS_RESTRICTED,
    CASE_CLOSED,
    CONTACT_STOPPED,
    INVALID_ADDRESS,
    CHANNEL_NOT_OFFERED,
    CALLED_SAFE_IN_FUTURE,
    NOTHING_TO_SAY,
    NO_NUMBER,
    ESCALATION_OF_ANOTHER_PERSON,
    ALREADY_ACKNOWLEDGED,
    ESCALATION_OVER,
    NOT_ON_THE_STAFF,
    NOT_REACHABLE,
    TO_ANOTHER,
    NOTHING_TO_PRINT,
    LETTERS_RECALLED,
    LETTER_BATCH_SETTLED,
    LETTER_BATCH_CHANGED,
    LETTER_BATCH_NOT_PRINTED,
    NO_SUCH_LETTER,
    NOTHING_TO_POST;

    /** The rule that a problem document names by the last part of its type. */
    static Optional<Rule> of(String name) {
        return Arrays.stream(values())
                .filter(each ->
                        each.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name))
                .findFirst();
    }
}
