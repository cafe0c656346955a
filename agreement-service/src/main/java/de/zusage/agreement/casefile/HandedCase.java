package de.zusage.agreement.casefile;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one office hands to another of a case: opened, on its way from one key to the next, never stored so. */
public record HandedCase(
        PersonName name,
        @Nullable BirthDate birthDate,
        Person person,
        @Nullable UUID clientLogin,
        UUID countedAs) {

    /** All names that are known. */
    List<String> names() {
        return Stream.concat(Stream.of(name), person.otherNames().stream())
                .map(PersonName::text)
                .toList();
    }

    /** Who it is never reaches a log by accident. */
    @Override
    public String toString() {
        return "HandedCase[…]";
    }
}
