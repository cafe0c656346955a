package de.zusage.agreement.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.agreement.fact.Attribute;
import de.zusage.agreement.fact.FactContract;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {

    @ParameterizedTest
    @CsvSource({
        "SY, ASIA",
        "ER, AFRICA",
        "UA, OTHER_EUROPE",
        "XK, OTHER_EUROPE",
        "RO, EU_EFTA",
        "VE, AMERICA_OCEANIA",
        "DE, GERMAN",
        "STATELESS, STATELESS",
        "UNCLEAR, UNCLEAR",
        "SY TR, SEVERAL",
        "SY IQ, ASIA",
        "SY UNCLEAR, ASIA",
        "BR PT, EU_EFTA",
        "KZ DE, GERMAN"
    })
    void nationalitiesFallIntoOneGroup(String codes, String group) {
        assertThat(Origin.group(
                        Arrays.stream(codes.split(" ")).map(Nationality::new).toList()))
                .isEqualTo(group);
    }

    @Test
    void everyCountryHasAGroupOfTheContractAndNoGroupIsEmpty() {
        Set<String> groups = new TreeSet<>(WorldRegion.all());
        groups.add("NOT_RECORDED");
        assertThat(FactContract.values(Attribute.NATIONALITY_GROUP)).isEqualTo(groups);
        Set<String> used = new TreeSet<>();
        for (String country : Locale.getISOCountries()) {
            used.add(Origin.group(List.of(new Nationality(country))));
        }
        assertThat(used).containsExactly("AFRICA", "AMERICA_OCEANIA", "ASIA", "EU_EFTA", "GERMAN", "OTHER_EUROPE");
    }

    @Test
    void whatNobodyRecordedIsNothingAndARareLanguageIsNotNamed() {
        Person person = new Person("so", List.of(), null, null, null, null, null, null, null);
        assertThat(Origin.of(person)).isEqualTo(new Origin(null, null, "OTHER"));
        Person woman = new Person("ckb-Arab", List.of(), null, null, Sex.W, null, null, null, null);
        assertThat(Origin.of(woman)).isEqualTo(new Origin("F", null, "ckb"));
        for (Sex sex : Sex.values()) {
            Person any = new Person("de", List.of(), null, null, sex, null, null, null, null);
            assertThat(Origin.of(any).sex()).isIn(FactContract.values(Attribute.SEX));
        }
        for (ClosureReason reason : ClosureReason.values()) {
            assertThat(reason.group()).isIn(FactContract.values("fact.case-recorded.v1", "closure"));
        }
    }
}
