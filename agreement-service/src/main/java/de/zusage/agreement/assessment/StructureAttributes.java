package de.zusage.agreement.assessment;

import de.zusage.agreement.casefile.Origin;
import de.zusage.agreement.fact.Attribute;
import de.zusage.agreement.template.GoalArea;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How statistics say what was frozen of a person: in the categories of the pilot; what nobody recorded is left out. */
final class StructureAttributes {
    private static final String NOT_RECORDED = "NOT_RECORDED";
    private static final Map<String, String> AGES = Map.of(
            "12_17", "12-17",
            "18_26", "18-26",
            "27_34", "27-34",
            "35_49", "35-49",
            "50_64", "50-64",
            "65_AND_OLDER", "65+");
    private static final Map<String, String> ARRIVALS = Map.of(
            "UNDER_1_YEAR",
            "LT1",
            "1_TO_3_YEARS",
            "Y1_3",
            "OVER_3_TO_10_YEARS",
            "Y3_10",
            "OVER_10_YEARS",
            "GT10",
            Kind.UNKNOWN,
            Kind.UNKNOWN,
            Kind.NOT_APPLICABLE,
            Kind.NOT_APPLICABLE);
    private static final Map<Attribute, Kind> OBSERVED = new EnumMap<>(Map.of(
            Attribute.RESIDENCE_GROUP, Kind.RESIDENCE_GROUP,
            Attribute.EDUCATION, Kind.EDUCATION,
            Attribute.WORK, Kind.WORK,
            Attribute.CHILD_CARE, Kind.CHILD_CARE));

    private StructureAttributes() {}

    static Map<Attribute, String> of(Structure structure) {
        Map<Attribute, String> told = new EnumMap<>(Attribute.class);
        put(told, Attribute.AGE_BAND, AGES.get(structure.ageBand()));
        put(told, Attribute.TIME_IN_GERMANY, ARRIVALS.get(structure.arrivalBand()));
        put(told, Attribute.CEFR, level(structure.level()));
        OBSERVED.forEach(
                (attribute, kind) -> put(told, attribute, structure.values().get(kind)));
        told.put(Attribute.RECOGNITION_NEED, structure.needs().contains(GoalArea.RECOGNITION) ? "YES" : "NO");
        Origin origin = structure.origin();
        if (origin != null) {
            put(told, Attribute.SEX, origin.sex());
            put(told, Attribute.NATIONALITY_GROUP, origin.nationalityGroup());
            told.put(Attribute.CONTACT_LANGUAGE, origin.language());
        }
        return told;
    }

    /** What is to be said otherwise than before; what was said and is now not even recorded is said to be so. */
    static Map<Attribute, String> correcting(Structure before, Structure now) {
        Map<Attribute, String> said = of(before);
        Map<Attribute, String> told = of(now);
        said.keySet().forEach(attribute -> told.putIfAbsent(attribute, NOT_RECORDED));
        told.entrySet().removeIf(each -> each.getValue().equals(said.get(each.getKey())));
        return told;
    }

    /** Whether a level rose, by the same source only: another one measures otherwise. */
    static Optional<String> levelChange(Structure before, Structure now) {
        int from = Kind.LEVELS.indexOf(before.level());
        int to = Kind.LEVELS.indexOf(now.level());
        if (from < 0 || to < 0 || before.levelSource() == null || before.levelSource() != now.levelSource()) {
            return Optional.empty();
        }
        return Optional.of(to > from ? "HIGHER" : to < from ? "LOWER" : "SAME");
    }

    /** What is said of reading and script is no level, so that the level is unknown. */
    static @Nullable String level(String level) {
        return switch (level) {
            case Structure.NOT_RECORDED -> null;
            case "PRE_A1", "A1", "A2", "B1", Kind.NOT_APPLICABLE -> level;
            case "B2", "C1", "C2" -> "B2_PLUS";
            default -> Kind.UNKNOWN;
        };
    }

    private static void put(Map<Attribute, String> told, Attribute attribute, @Nullable String value) {
        if (value != null) {
            told.put(attribute, value);
        }
    }
}
