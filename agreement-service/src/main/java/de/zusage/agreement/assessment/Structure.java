package de.zusage.agreement.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.agreement.casefile.Origin;
import de.zusage.agreement.template.GoalArea;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What statistics may count of a person on one day (domain §7 B), in bands. What nobody recorded is neither unknown nor
 * not applicable.
 *
 * @param level of the language as a whole, else the highest of the skills
 * @param levelSource who or what said so; levels are compared with those of the same source only
 * @param values the other findings by kind
 * @param origin who the client is, in groups; absent where it was frozen before that was frozen too
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Structure(
        LocalDate on,
        String ageBand,
        String arrivalBand,
        String level,
        @Nullable Source levelSource,
        SortedMap<Kind, String> values,
        SortedSet<GoalArea> needs,
        @Nullable Origin origin) {
    static final String NOT_RECORDED = "NOT_RECORDED";
    private static final Set<Kind> NOT_A_VALUE = EnumSet.of(
            Kind.ARRIVAL,
            Kind.CEFR_OVERALL,
            Kind.CEFR_LISTENING,
            Kind.CEFR_READING,
            Kind.CEFR_SPEAKING,
            Kind.CEFR_WRITING);

    static Structure of(
            Map<Kind, Observation> current,
            Set<GoalArea> needs,
            Optional<Integer> age,
            LocalDate on,
            @Nullable Origin origin) {
        Optional<Observation> level = Optional.ofNullable(current.get(Kind.CEFR_OVERALL))
                .or(() -> current.values().stream()
                        .filter(each -> each.kind().isLevel())
                        .max(Comparator.comparing(each -> Kind.LEVELS.indexOf(each.value()))));
        SortedMap<Kind, String> values = new TreeMap<>();
        current.values().stream()
                .filter(each -> !NOT_A_VALUE.contains(each.kind()))
                .forEach(each -> values.put(each.kind(), each.value()));
        return new Structure(
                on,
                age.map(Structure::ageBand).orElse(NOT_RECORDED),
                Optional.ofNullable(current.get(Kind.ARRIVAL))
                        .map(arrival -> arrivalBand(arrival.value(), on))
                        .orElse(NOT_RECORDED),
                level.map(Observation::value).orElse(NOT_RECORDED),
                level.map(Observation::source).orElse(null),
                values,
                new TreeSet<>(needs),
                origin);
    }

    private static String ageBand(int age) {
        int[] from = {12, 18, 27, 35, 50, 65};
        List<String> bands = List.of("UNDER_12", "12_17", "18_26", "27_34", "35_49", "50_64", "65_AND_OLDER");
        int band = 0;
        while (band < from.length && age >= from[band]) {
            band++;
        }
        return bands.get(band);
    }

    /** A year of arrival counts as its last day, as a year of birth does. */
    private static String arrivalBand(String arrival, LocalDate on) {
        if (!Arrival.isOne(arrival)) {
            return arrival;
        }
        long months = ChronoUnit.MONTHS.between(Arrival.latest(arrival), on);
        if (months < 12) {
            return "UNDER_1_YEAR";
        }
        if (months <= 36) {
            return "1_TO_3_YEARS";
        }
        return months <= 120 ? "OVER_3_TO_10_YEARS" : "OVER_10_YEARS";
    }
}
