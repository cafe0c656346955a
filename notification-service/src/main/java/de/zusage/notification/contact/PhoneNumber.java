package de.zusage.notification.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import de.zusage.kit.web.InvalidInput;
import java.util.Set;
import java.util.regex.Pattern;

/** A number somebody has, as E.164 writes it; without a country it is one in Germany. None that a call is charged for. */
record PhoneNumber(String value) implements Address {

    private static final String HOME = "DE";
    private static final int MAX_LENGTH = 40;
    private static final Pattern WRITTEN = Pattern.compile("\\+?[0-9][0-9 ()/.-]*");
    private static final Set<PhoneNumberType> CHARGED = Set.of(
            PhoneNumberType.PREMIUM_RATE,
            PhoneNumberType.SHARED_COST,
            PhoneNumberType.UAN,
            PhoneNumberType.PERSONAL_NUMBER);

    /** What libphonenumber calls numbers of no country: satellites and world-wide services, each of which costs. */
    private static final String OF_NO_COUNTRY = "001";

    PhoneNumber {
        value = normal(value.strip());
    }

    private static String normal(String text) {
        if (text.length() > MAX_LENGTH || !WRITTEN.matcher(text).matches()) {
            throw invalid();
        }
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            Phonenumber.PhoneNumber number = numbers.parse(text, HOME);
            if (!numbers.isValidNumber(number)
                    || CHARGED.contains(numbers.getNumberType(number))
                    || OF_NO_COUNTRY.equals(numbers.getRegionCodeForNumber(number))) {
                throw invalid();
            }
            return numbers.format(number, PhoneNumberFormat.E164);
        } catch (NumberParseException e) {
            throw invalid();
        }
    }

    private static InvalidInput invalid() {
        return new InvalidInput("invalid-address", "The address is not a phone number that a person has.");
    }

    /** The personal part never reaches a log by accident. */
    @Override
    public String toString() {
        return "PhoneNumber[…]";
    }
}
