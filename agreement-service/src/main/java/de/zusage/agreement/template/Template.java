package de.zusage.agreement.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.kit.Ids;
import de.zusage.kit.time.CivilDay;
import de.zusage.kit.web.InvalidInput;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A building block of commitments: one promise of one side in one goal area, with typed parameters.
 *
 * @param code its stable name in agreements and events
 * @param version its text never changes; another text is another version
 * @param pictogram the picture that stands beside it
 * @param words by language
 */
public record Template(
        String code,
        int version,
        Side side,
        GoalArea goalArea,
        String pictogram,
        Map<String, Parameter> parameters,
        Map<String, Words> words) {

    public static final int FIRST_VERSION = 1;

    /** What stands for a template where a commitment has words of its own; no template takes this code. */
    public static final String FREE = "FREE";

    /** What a parameter may hold. */
    public enum Kind {
        DATE,
        HOURS,
        NUMBER,
        OFFER
    }

    /** The kind of a parameter and, for hours and numbers, the inclusive range. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameter(
            Kind kind, @Nullable Integer min, @Nullable Integer max) {
        private static final int MOST_HOURS = 40;
        private static final Pattern WHOLE_NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");
        private static final Pattern ID = Pattern.compile(Ids.TEXT);

        boolean numeric() {
            return kind == Kind.HOURS || kind == Kind.NUMBER;
        }

        int least() {
            return min != null ? min : kind == Kind.HOURS ? 1 : 0;
        }

        int most() {
            return max != null ? max : kind == Kind.HOURS ? MOST_HOURS : Integer.MAX_VALUE;
        }

        /** One spelling of each value, for the text is hashed and signed. */
        private boolean accepts(String value) {
            return switch (kind) {
                case DATE -> CivilDay.read(value).isPresent();
                case HOURS, NUMBER ->
                    WHOLE_NUMBER.matcher(value).matches()
                            && Integer.parseInt(value) >= least()
                            && Integer.parseInt(value) <= most();
                case OFFER -> ID.matcher(value).matches();
            };
        }

        private String describe() {
            return switch (kind) {
                case DATE -> "a date (YYYY-MM-DD) in the years " + CivilDay.FIRST_YEAR + " to " + CivilDay.LAST_YEAR;
                case HOURS, NUMBER -> "a whole number from " + least() + " to " + most();
                case OFFER -> "the id of an offer, in lower case";
            };
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
                        "template-parameter-out-of-range", code + ": " + name + " must be " + parameter.describe());
            }
        });
    }

    /** Whether these are the declared parameters, each of its kind and in its range. */
    boolean accepts(Map<String, String> values) {
        return values.keySet().equals(parameters.keySet())
                && parameters.entrySet().stream()
                        .allMatch(each -> each.getValue().accepts(values.getOrDefault(each.getKey(), "")));
    }

    /** How far the words in that language have come. */
    public TextStatus status(String language) {
        Words found = words.get(language);
        return found == null ? TextStatus.MISSING : found.review().status();
    }

    Words required(String language) {
        Words found = words.get(language);
        if (found == null) {
            throw new IllegalStateException(code + " has no words in " + language);
        }
        return found;
    }
}
