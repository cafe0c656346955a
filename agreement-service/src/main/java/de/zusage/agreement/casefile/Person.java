package de.zusage.agreement.casefile;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of a client beside name and birth date; what is absent is unknown, which is not the same as none. */
record Person(
        String contactLanguage,
        List<PersonName> otherNames,
        @Nullable List<Nationality> nationalities,
        @Nullable Country countryOfBirth,
        @Nullable Sex sex,
        @Nullable List<String> readingLanguages,
        @Nullable List<String> speakingLanguages,
        @Nullable Boolean interpreterNeeded,
        @Nullable String interpreterLanguage) {

    /** The languages the client reads; none where he or she reads none or nobody asked. */
    List<String> reads() {
        return readingLanguages == null ? List.of() : readingLanguages;
    }

    /** The languages the client understands when they are spoken, the contact language first. */
    List<String> understands() {
        Stream<String> speaks = speakingLanguages == null ? Stream.of() : speakingLanguages.stream();
        return Stream.concat(Stream.of(contactLanguage), Stream.concat(speaks, reads().stream()))
                .distinct()
                .toList();
    }
}
