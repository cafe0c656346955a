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
    NOTHING_TO_POST,
    CONSENT_NEEDED,
    CONSENT_EXISTS,
    ALREADY_BOOKED,
    ALREADY_REFERRED,
    OFFER_NOT_BOOKABLE,
    PLACE_IS_OVER,
    REFERRAL_IS_OVER,
    NOT_EMPLOYED_HERE,
    OFFICE_CANNOT_RECEIVE,
    TRANSFER_TO_OWN_OFFICE,
    TRANSFER_IN_PROGRESS,
    TRANSFER_WITHOUT_CONSENT,
    TRANSFER_EXPIRED,
    TRANSFER_IS_SETTLED,
    TRANSFER_OF_ANOTHER_OFFICE;

    /** The rule that a problem document names by the last part of its type. */
    static Optional<Rule> of(String name) {
        return Arrays.stream(values())
                .filter(each ->
                        each.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name))
                .findFirst();
    }
}
