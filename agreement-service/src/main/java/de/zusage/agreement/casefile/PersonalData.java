package de.zusage.agreement.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.kit.web.InvalidInput;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who the client is, as the office knows it: two fields are mandatory, and what is left out is unknown. Nothing here
 * decides whether somebody is advised.
 *
 * @param name as the client writes it, in any script; one name is enough
 * @param contactLanguage the language to speak and write in, BCP 47 with script where needed
 * @param otherNames other spellings and names, such as the one in the passport
 * @param nationalities all of them; STATELESS stands alone
 * @param readingLanguages the languages the client reads, with script; empty where he or she does not read
 * @param speakingLanguages what else the client speaks and understands
 * @param interpreterLanguage for which language; without it the contact language
 */
@Schema(example = """
        {"name": "Олександр Приклад", "contactLanguage": "uk", "otherNames": ["Alexander Pryklad"],
        "birthDate": "1990-05-17"}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonalData(
        @NotNull PersonName name,
        @NotNull LanguageTag contactLanguage,
        @Nullable @Size(max = 10) List<@NotNull PersonName> otherNames,
        @Nullable BirthDate birthDate,
        @Nullable @Size(min = 1, max = 10) List<@NotNull Nationality> nationalities,
        @Nullable Country countryOfBirth,
        @Nullable Sex sex,
        @Nullable @Size(max = 10) List<@NotNull LanguageTag> readingLanguages,
        @Nullable @Size(max = 10) List<@NotNull LanguageTag> speakingLanguages,
        @Nullable Boolean interpreterNeeded,
        @Nullable LanguageTag interpreterLanguage) {

    /** What to seal, or why it cannot be meant. */
    Person checked(LocalDate today) {
        if (birthDate != null && birthDate.isAfter(today)) {
            throw new InvalidInput("birth-date-in-future", "The birth date lies in the future.");
        }
        if (nationalities != null && nationalities.size() > 1 && nationalities.contains(Nationality.STATELESS)) {
            throw new InvalidInput("stateless-and-not", "Who is stateless has no other nationality.");
        }
        if (interpreterLanguage != null && !Boolean.TRUE.equals(interpreterNeeded)) {
            throw new InvalidInput(
                    "interpreter-not-needed", "An interpreter's language goes with the need for an interpreter.");
        }
        return new Person(
                contactLanguage.text(),
                otherNames == null ? List.of() : distinct(otherNames),
                nationalities == null ? null : distinct(nationalities),
                countryOfBirth,
                sex,
                readingLanguages == null ? null : tags(readingLanguages),
                speakingLanguages == null ? null : tags(speakingLanguages),
                interpreterNeeded,
                interpreterLanguage == null ? null : interpreterLanguage.text());
    }

    /** What was sealed, as it would be sent. */
    static PersonalData of(PersonName name, @Nullable BirthDate birthDate, Person person) {
        return new PersonalData(
                name,
                new LanguageTag(person.contactLanguage()),
                person.otherNames().isEmpty() ? null : person.otherNames(),
                birthDate,
                person.nationalities(),
                person.countryOfBirth(),
                person.sex(),
                languages(person.readingLanguages()),
                languages(person.speakingLanguages()),
                person.interpreterNeeded(),
                person.interpreterLanguage() == null ? null : new LanguageTag(person.interpreterLanguage()));
    }

    private static @Nullable List<LanguageTag> languages(@Nullable List<String> tags) {
        return tags == null ? null : tags.stream().map(LanguageTag::new).toList();
    }

    private static List<String> tags(List<LanguageTag> languages) {
        return languages.stream().map(LanguageTag::text).distinct().toList();
    }

    private static <T> List<T> distinct(List<T> all) {
        return all.stream().distinct().toList();
    }
}
