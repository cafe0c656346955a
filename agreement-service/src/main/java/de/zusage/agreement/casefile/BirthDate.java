package de.zusage.agreement.casefile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import de.zusage.kit.time.CivilDay;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A birth date as far as it is known: year, month or day (ISO 8601, {@code 1990}, {@code 1990-05}, {@code 1990-05-17}).
 *
 * @param text the date as it was given
 */
@Schema(
        type = SchemaType.STRING,
        pattern = "\\d{4}(-\\d{2}(-\\d{2})?)?",
        examples = {"1990-05-17", "1990"})
public record BirthDate(@JsonValue String text) {
    private static final int MAJORITY = 18;
    private static final String NEW_YEAR = "-01-01";

    @JsonCreator
    public BirthDate {
        latest(text);
    }

    /**
     * Whether the person may still be under 18 on that day: what is unknown counts as the latest date possible. A year of
     * life is over with the day before the birthday (§§ 187(2), 188(2) BGB), so who was born on 29 February is of age on
     * 1 March.
     */
    public boolean mayBeMinor(LocalDate day) {
        return latest(text).minusDays(1).plusYears(MAJORITY).plusDays(1).isAfter(day);
    }

    /** The age in whole years on that day, at the least. */
    public int ageOn(LocalDate day) {
        return Math.max(0, Period.between(latest(text), day).getYears());
    }

    /** The first day that the date may mean. */
    public LocalDate earliest() {
        return earliest(text);
    }

    /** Whether every reading of the date lies after that day. */
    boolean isAfter(LocalDate day) {
        return earliest(text).isAfter(day);
    }

    /**
     * Whether both may be the same day: as far as they are known, with day and month confused, or where one is the first
     * of January, which papers say when nobody knows.
     */
    public boolean mayBeSame(BirthDate other) {
        boolean overlap = !earliest(text).isAfter(latest(other.text))
                && !earliest(other.text).isAfter(latest(text));
        boolean sameYear = text.startsWith(other.text.substring(0, 4));
        return overlap
                || sameYear
                        && (text.endsWith(NEW_YEAR) || other.text.endsWith(NEW_YEAR) || text.equals(other.turned()));
    }

    private String turned() {
        return text.length() < 10 ? text : text.substring(0, 5) + text.substring(8) + text.substring(4, 7);
    }

    private static LocalDate earliest(String text) {
        return switch (text.length()) {
            case 4 -> Year.parse(text).atDay(1);
            case 7 -> YearMonth.parse(text).atDay(1);
            default -> LocalDate.parse(text);
        };
    }

    private static LocalDate latest(String text) {
        LocalDate latest = parsed(text);
        if (!CivilDay.isMeant(latest)) {
            throw new IllegalArgumentException("a birth date lies in the years of people alive");
        }
        return latest;
    }

    private static LocalDate parsed(String text) {
        try {
            return switch (text.length()) {
                case 4 -> Year.parse(text).atMonth(12).atEndOfMonth();
                case 7 -> YearMonth.parse(text).atEndOfMonth();
                case 10 -> LocalDate.parse(text);
                default -> throw new IllegalArgumentException("a birth date is a year, a month or a day in ISO 8601");
            };
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("a birth date is a year, a month or a day in ISO 8601", e);
        }
    }
}
