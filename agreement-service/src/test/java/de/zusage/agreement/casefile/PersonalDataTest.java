package de.zusage.agreement.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.kit.web.InvalidInput;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "de",
                "en",
                "ar-Arab",
                "prs",
                "prs-Arab",
                "tr",
                "uk",
                "ru-Cyrl",
                "fr-FR",
                "ti-Ethi",
                "ckb-Arab",
                "kmr-Latn-TR",
                "rhg-Rohg",
                "byn",
                "so-Latn",
                "sq-XK",
                "zh-Hans",
                "rmn",
                "aii-Syrc"
            })
    void aLanguageThatPeopleSpeakIsTaken(String tag) {
        assertThat(new LanguageTag(tag).text()).isEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "und",
                "zxx",
                "mul",
                "mis",
                "xx",
                "zz",
                "qaa",
                "qqq",
                "und-Arab",
                "DE",
                "deutsch",
                "de_DE",
                "de-Xxxx",
                "de-Zzzz",
                "ar-Zxxx",
                "de-XX",
                "de-1996",
                "x-private",
                "de-u-co-phonebk",
                "",
                " "
            })
    void whatNobodySpeaksIsNoLanguage(String tag) {
        assertThatThrownBy(() -> new LanguageTag(tag))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problem()).isEqualTo("unknown-language"));
    }

    @Test
    void everyCountryAndKosovoIsANationality() {
        for (String code : Locale.getISOCountries()) {
            assertThat(new Nationality(code).code()).isEqualTo(new Country(code).code());
        }
        assertThatCode(() -> List.of(new Nationality("XK"), new Nationality("STATELESS"), new Nationality("UNCLEAR")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX", "de", "DEU", "", "STATELESS", "UNCLEAR", "EU"})
    void whatIsNoCountryIsNoCountryOfBirth(String code) {
        assertThatThrownBy(() -> new Country(code)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void nobodyIsStatelessAndACitizen() {
        assertThatThrownBy(() -> nationalities("STATELESS", "SY").checked(TODAY))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problem()).isEqualTo("stateless-and-not"));
        assertThat(nationalities("SY", "DE", "SY").checked(TODAY).nationalities())
                .containsExactly(new Nationality("SY"), new Nationality("DE"));
        assertThat(nationalities("UNCLEAR", "ER").checked(TODAY).nationalities())
                .hasSize(2);
    }

    @Test
    void unknownIsNotNone() {
        Person unknown = data(null, null, null, null).checked(TODAY);
        assertThat(unknown.nationalities()).isNull();
        assertThat(unknown.readingLanguages()).isNull();
        assertThat(unknown.interpreterNeeded()).isNull();
        Person none = data(null, List.of(), false, null).checked(TODAY);
        assertThat(none.readingLanguages()).isEmpty();
        assertThat(none.interpreterNeeded()).isFalse();
    }

    @Test
    void anInterpreterHasALanguageOnlyWhereOneIsNeeded() {
        LanguageTag tigrinya = new LanguageTag("ti-Ethi");
        assertThat(data(null, null, true, tigrinya).checked(TODAY).interpreterLanguage())
                .isEqualTo("ti-Ethi");
        for (Boolean needed : new Boolean[] {null, false}) {
            assertThatThrownBy(() -> data(null, null, needed, tigrinya).checked(TODAY))
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void nobodyIsBornTomorrow() {
        assertThatCode(() -> born("2026-03-02").checked(TODAY)).doesNotThrowAnyException();
        assertThatCode(() -> born("2026").checked(TODAY)).doesNotThrowAnyException();
        assertThatThrownBy(() -> born("2026-03-03").checked(TODAY)).isInstanceOf(InvalidInput.class);
    }

    private static PersonalData born(String date) {
        return new PersonalData(
                new PersonName("Ayşe"),
                new LanguageTag("tr"),
                null,
                new BirthDate(date),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static PersonalData nationalities(String... codes) {
        return data(List.of(codes).stream().map(Nationality::new).toList(), null, null, null);
    }

    private static PersonalData data(
            @Nullable List<Nationality> nationalities,
            @Nullable List<LanguageTag> reading,
            @Nullable Boolean interpreterNeeded,
            @Nullable LanguageTag interpreterLanguage) {
        return new PersonalData(
                new PersonName("ግርማይ"),
                new LanguageTag("ti-Ethi"),
                null,
                null,
                nationalities,
                null,
                null,
                reading,
                null,
                interpreterNeeded,
                interpreterLanguage);
    }
}
