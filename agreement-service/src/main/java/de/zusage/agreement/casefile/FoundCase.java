package de.zusage.agreement.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A case that was looked for by name: what tells one person from another of the same name; of a restricted one no more than that. */
public record FoundCase(
        UUID id,
        CasefileState state,
        String name,
        List<PersonName> otherNames,
        @Nullable BirthDate birthDate,
        LocalDate openedOn) {

    /** All names that are known. */
    public List<String> names() {
        return Stream.concat(Stream.of(name), otherNames.stream().map(PersonName::text))
                .toList();
    }
}
