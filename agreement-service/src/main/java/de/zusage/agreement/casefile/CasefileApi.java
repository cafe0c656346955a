package de.zusage.agreement.casefile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes in and out of the case resource. */
interface CasefileApi {

    /**
     * Intake: {@link PersonalData}, and who the client is when he or she logs in.
     *
     * @param clientLogin the subject of the client's own login, if there is one
     */
    @Schema(example = """
            {"name": "ليلى المثال", "contactLanguage": "ar-Arab", "birthDate": "1990-05",
            "readingLanguages": ["ar-Arab"], "interpreterNeeded": true, "nationalities": ["SY"]}""")
    record NewCase(
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
            @Nullable LanguageTag interpreterLanguage,
            @Nullable UUID clientLogin) {

        PersonalData personalData() {
            return new PersonalData(
                    name,
                    contactLanguage,
                    otherNames,
                    birthDate,
                    nationalities,
                    countryOfBirth,
                    sex,
                    readingLanguages,
                    speakingLanguages,
                    interpreterNeeded,
                    interpreterLanguage);
        }
    }

    /**
     * A case as the adviser sees it; what is null is unknown.
     *
     * @param household how many cases the household has, this one too; never which
     * @param clientLogin the subject of the client's own login
     * @param deputyUntil the last day on which whoever asks stands in for the adviser, if today is such a day
     * @param restrictedOn since when the case is kept and not worked with
     * @param disputed what the client disputes now: an area, or the field of one as {@code PERSON.birthDate}
     */
    record CaseView(
            UUID id,
            CasefileState state,
            String name,
            List<PersonName> otherNames,
            @Nullable BirthDate birthDate,
            @Nullable List<Nationality> nationalities,
            @Nullable Country countryOfBirth,
            @Nullable Sex sex,
            String contactLanguage,
            @Nullable List<String> readingLanguages,
            @Nullable List<String> speakingLanguages,
            @Nullable Boolean interpreterNeeded,
            @Nullable String interpreterLanguage,
            int household,
            @Nullable UUID clientLogin,
            UUID adviser,
            @Nullable LocalDate deputyUntil,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            @Nullable ClosureReason closureReason,
            @Nullable LocalDate restrictedOn,
            List<String> disputed) {}

    /** The subject of the client's own login. */
    @Schema(example = "{\"login\": \"0197b000-0000-7000-8000-00000000c111\"}")
    record ClientLogin(@NotNull UUID login) {}

    /** Why a case is closed. */
    @Schema(example = "{\"reason\": \"GOAL_REACHED\"}")
    record Closure(@NotNull ClosureReason reason) {}

    /**
     * A case in a list: no more than is needed to find it.
     *
     * @param name nothing while the carrier's key is not to be had; the rest lies open
     */
    record CaseRow(UUID id, CasefileState state, @Nullable String name, LocalDate openedOn) {}

    /** Of which cases to say the names. */
    @Schema(example = "{\"ids\": [\"0197b000-0000-7000-8000-00000000c111\"]}")
    record WantedNames(@NotNull @Size(max = 100) List<@NotNull UUID> ids) {}

    /** The names of the cases that the office has, in the order in which they were asked for. */
    record NamedCases(List<NamedCase> items) {}

    /**
     * Whose case it is.
     *
     * @param name nothing while the carrier's key is not to be had
     */
    record NamedCase(UUID id, @Nullable String name, CasefileState state) {}
}
