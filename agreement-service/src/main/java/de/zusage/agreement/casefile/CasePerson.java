package de.zusage.agreement.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a client, as it is taken along into another file. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CasePerson(
        @NotNull PersonName name,
        @Nullable BirthDate birthDate,
        @NotNull @Pattern(regexp = LanguageTag.FORM) String contactLanguage,

        @NotNull @Size(max = 10) List<@NotNull @Pattern(regexp = LanguageTag.FORM) String> readingLanguages,

        boolean interpreterNeeded) {}
