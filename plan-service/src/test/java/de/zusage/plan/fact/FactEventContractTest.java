package de.zusage.plan.fact;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.event.OutgoingEvent;
import de.zusage.kit.testing.ContractFiles;
import de.zusage.kit.testing.ProducerContract;
import de.zusage.plan.fact.Fact.ReferralMilestone;
import de.zusage.plan.fact.Fact.ReferralRecorded;
import de.zusage.plan.fact.Fact.ReviewMilestone;
import de.zusage.plan.fact.Fact.ReviewRecorded;
import de.zusage.plan.fact.Fact.StepMilestone;
import de.zusage.plan.fact.Fact.StepRecorded;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactEventContractTest extends ProducerContract {

    @Override
    protected Collection<Class<? extends OutgoingEvent>> kinds() {
        return List.of(Fact.class, FactErased.class);
    }

    @Override
    protected List<? extends OutgoingEvent> events() {
        return List.of(
                new StepRecorded(
                        StepMilestone.CLOSED,
                        YearMonth.of(2026, 6),
                        Map.of(
                                Attribute.SIDE, "CLIENT",
                                Attribute.GOAL_AREA, "LANGUAGE",
                                Attribute.OUTCOME, "NOT_MET",
                                Attribute.CAUSE, "OFFER_MISSING")),
                new ReviewRecorded(
                        ReviewMilestone.HELD,
                        YearMonth.of(2026, 7),
                        Map.of(
                                Attribute.HOLDING, "ON_TIME",
                                Attribute.CAUSE, Attribute.NOT_APPLICABLE,
                                Attribute.INTERVAL, "M3",
                                Attribute.KIND, "REGULAR")),
                new ReferralRecorded(
                        ReferralMilestone.TAKEN,
                        YearMonth.of(2026, 6),
                        Map.of(Attribute.ANSWER, "TAKEN", Attribute.WAITING, "D15_42")),
                new FactErased(YearMonth.of(2030, 1), UUID.fromString("0b9df1de-7c1c-4a51-9df5-0d1d3a1f6a70")));
    }

    /** Opt-in: the contract names exactly what the list of attributes names, and whatever may happen. */
    @Test
    void theContractKnowsTheListOfAttributesAndNothingElse() throws IOException {
        Set<String> fields = new TreeSet<>();
        for (OutgoingEvent event : events()) {
            if (event instanceof Fact) {
                properties(event.type()).fieldNames().forEachRemaining(fields::add);
            }
        }
        fields.removeAll(Set.of("milestone", "month"));
        assertThat(fields)
                .isEqualTo(
                        Arrays.stream(Attribute.values()).map(Attribute::field).collect(Collectors.toSet()));
        assertThat(milestones("fact.step-recorded.v2")).isEqualTo(names(StepMilestone.values()));
        assertThat(milestones("fact.review-recorded.v1")).isEqualTo(names(ReviewMilestone.values()));
        assertThat(milestones("fact.referral-recorded.v1")).isEqualTo(names(ReferralMilestone.values()));
    }

    @ParameterizedTest
    @CsvSource({"0, D0_14", "14, D0_14", "15, D15_42", "42, D15_42", "43, D43_91", "91, D43_91", "92, GT91"})
    void countsTheDaysOfWaiting(int days, String band) {
        LocalDate asked = LocalDate.of(2026, 4, 1);
        assertThat(Waiting.band(asked, asked.plusDays(days))).isEqualTo(band);
    }

    private static Set<String> milestones(String type) throws IOException {
        Set<String> values = new TreeSet<>();
        properties(type).at("/milestone/enum").forEach(value -> values.add(value.asText()));
        return values;
    }

    private static com.fasterxml.jackson.databind.JsonNode properties(String type) throws IOException {
        return ContractFiles.tree(Files.readString(
                        ContractFiles.directory().resolve("schemas").resolve(type + ".json")))
                .get("properties");
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }
}
