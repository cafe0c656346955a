package de.zusage.agreement.fact;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.agreement.fact.Fact.AgreementMilestone;
import de.zusage.agreement.fact.Fact.AgreementRecorded;
import de.zusage.agreement.fact.Fact.CaseMilestone;
import de.zusage.agreement.fact.Fact.CaseRecorded;
import de.zusage.kit.event.OutgoingEvent;
import de.zusage.kit.testing.ContractFiles;
import de.zusage.kit.testing.ProducerContract;
import java.io.IOException;
import java.nio.file.Files;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FactEventContractTest extends ProducerContract {

    @Override
    protected Collection<Class<? extends OutgoingEvent>> kinds() {
        return List.of(Fact.class);
    }

    @Override
    protected List<? extends OutgoingEvent> events() {
        YearMonth april = YearMonth.of(2026, 4);
        return List.of(
                new CaseRecorded(
                        CaseMilestone.FIRST_CONTACT,
                        april,
                        Map.of(Attribute.PROGRAMME, "MBE", Attribute.MANAGEMENT, Management.INQUIRY.name())),
                new AgreementRecorded(
                        AgreementMilestone.SIGNED,
                        april,
                        Map.ofEntries(
                                Map.entry(Attribute.SEX, "F"),
                                Map.entry(Attribute.AGE_BAND, "27-34"),
                                Map.entry(Attribute.NATIONALITY_GROUP, "ASIA"),
                                Map.entry(Attribute.TIME_IN_GERMANY, "Y1_3"),
                                Map.entry(Attribute.CEFR, "A2"),
                                Map.entry(Attribute.RECOGNITION_NEED, "YES"),
                                Map.entry(Attribute.CONTACT_LANGUAGE, "prs"),
                                Map.entry(Attribute.INTERPRETER, "NO"),
                                Map.entry(Attribute.CONTACT_TO_SIGNATURE, "D8_28"),
                                Map.entry(Attribute.PROMISES, "4_6"),
                                Map.entry(Attribute.GOALS, "2"),
                                Map.entry(Attribute.REVIEW_INTERVAL, "M3"))));
    }

    /** Opt-in: the contract names exactly what the list of attributes names, and whatever may happen. */
    @Test
    void theContractKnowsTheListOfAttributesAndNothingElse() throws IOException {
        Set<String> fields = new TreeSet<>();
        for (OutgoingEvent event : events()) {
            fields.addAll(FactContract.fields(event.type()));
        }
        fields.removeAll(Set.of("milestone", "month"));
        assertThat(fields)
                .isEqualTo(
                        Arrays.stream(Attribute.values()).map(Attribute::field).collect(Collectors.toSet()));
        assertThat(FactContract.values("fact.case-recorded.v1", "milestone")).isEqualTo(names(CaseMilestone.values()));
        assertThat(FactContract.values("fact.case-recorded.v1", "management")).isEqualTo(names(Management.values()));
        assertThat(FactContract.values("fact.agreement-recorded.v2", "milestone"))
                .isEqualTo(names(AgreementMilestone.values()));
    }

    @Test
    void noIdIsInAnyExample() throws IOException {
        for (OutgoingEvent event : events()) {
            assertThat(Files.readString(
                            ContractFiles.directory().resolve("schemas").resolve(event.type() + ".json")))
                    .doesNotContain("uuid", "caseId", "agreementId", "format");
        }
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }
}
