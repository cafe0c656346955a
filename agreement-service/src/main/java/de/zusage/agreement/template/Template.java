package de.zusage.agreement.template;

import de.zusage.kit.time.CivilDay;
import de.zusage.kit.web.InvalidInput;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A building block of commitments: one promise of one side in one goal area, with typed parameters.
 *
 * @param code its stable name in agreements and events
 */
public record Template(String code, Side side, GoalArea goalArea, Map<String, Parameter> parameters) {

    /** What a parameter may hold. */
    public enum Kind {
        DATE,
        NUMBER
    }

    /** One spelling per number: the text is hashed and signed as it was written. */
    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");

    /** The kind of a parameter and, for a number, its inclusive range. */
    public record Parameter(
            Kind kind, @Nullable Integer min, @Nullable Integer max) {

        private boolean accepts(String value) {
            if (kind == Kind.DATE) {
                return CivilDay.read(value).isPresent();
            }
            if (!WHOLE_NUMBER.matcher(value).matches()) {
                return false;
            }
            int number = Integer.parseInt(value);
            return (min == null || number >= min) && (max == null || number <= max);
        }
    }

    /** Exactly the declared parameters, each of its kind and in its range; nothing else can enter a commitment. */
    public void check(Map<String, String> values) {
        if (!values.keySet().equals(parameters.keySet())) {
            throw new InvalidInput(
                    "template-parameters", code + " takes exactly these parameters: " + parameters.keySet());
        }
        parameters.forEach((name, parameter) -> {
            if (!parameter.accepts(values.getOrDefault(name, ""))) {
                throw new InvalidInput(
                        "template-parameter-out-of-range", code + ": " + name + " must be " + describe(parameter));
            }
        });
    }

    private static String describe(Parameter parameter) {
        return parameter.kind() == Kind.DATE
                ? "a date (YYYY-MM-DD) in the years " + CivilDay.FIRST_YEAR + " to " + CivilDay.LAST_YEAR
                : "a whole number from " + parameter.min() + " to " + parameter.max();
    }
}
