package de.zusage.agreement.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What can be observed of a person, each with its values. That something is unknown, does not apply or is not there are
 * three different findings (domain §5). Nothing here says that anybody has to do anything.
 */
enum Kind {
    CEFR_LISTENING(Form.LEVEL),
    CEFR_READING(Form.LEVEL),
    CEFR_SPEAKING(Form.LEVEL),
    CEFR_WRITING(Form.LEVEL),
    CEFR_OVERALL(Form.LEVEL),
    SCHOOL_YEARS(Form.YEARS),
    EDUCATION(Form.CODE, "NONE", "PRIMARY", "LOWER_SECONDARY", "UPPER_SECONDARY", "VOCATIONAL", "HIGHER"),
    RECOGNITION(Form.CODE, "NONE", "NOT_APPLIED", "APPLIED", "PARTLY_RECOGNISED", "RECOGNISED", "NOT_RECOGNISED"),
    WORK(Form.CODE, "NONE", "SEEKING", "TRAINING", "MINOR_EMPLOYMENT", "EMPLOYED", "SELF_EMPLOYED"),
    CHILD_CARE(Form.CODE, "NONE", "SEEKING", "WITHIN_FAMILY", "PART_OF_THE_DAY", "WHOLE_DAY"),
    HOUSING(Form.CODE, "NONE", "SHARED_ACCOMMODATION", "WITH_RELATIVES_OR_FRIENDS", "RENTED", "OWNED"),
    /** Coarse and no permit: Spätaussiedler are German, and citizens of the Union need none. */
    RESIDENCE_GROUP(
            Form.CODE, "GERMAN", "SPAETAUSSIEDLER", "EU", "PROTECTION", "FAMILY", "WORK_OR_STUDY", "PENDING", "OTHER"),
    /** The year or month in which somebody came to Germany. */
    ARRIVAL(Form.MONTH);

    static final String UNKNOWN = "UNKNOWN";
    static final String NOT_APPLICABLE = "NOT_APPLICABLE";

    /** The levels from the lowest; what is said of reading and script beside them is none of them. */
    static final List<String> LEVELS = List.of("PRE_A1", "A1", "A2", "B1", "B2", "C1", "C2");

    private static final int MOST_YEARS = 25;

    private final Form form;
    private final List<String> codes;

    Kind(Form form, String... codes) {
        this.form = form;
        this.codes = List.of(codes);
    }

    private enum Form {
        LEVEL,
        YEARS,
        CODE,
        MONTH
    }

    boolean isLevel() {
        return form == Form.LEVEL;
    }

    boolean accepts(String value) {
        return choices().contains(value) || (form == Form.MONTH && Arrival.isOne(value));
    }

    /** What the value may be, for whoever sent another one. */
    String describe() {
        String unlike =
                switch (form) {
                    case LEVEL, CODE -> "";
                    case YEARS -> "0 to " + MOST_YEARS + ", ";
                    case MONTH -> "a year or a month (YYYY or YYYY-MM), ";
                };
        return unlike
                + choices().stream()
                        .filter(choice -> !Character.isDigit(choice.charAt(0)))
                        .collect(Collectors.joining(", "));
    }

    private List<String> choices() {
        List<String> all = new ArrayList<>(
                switch (form) {
                    case LEVEL -> LEVELS;
                    case YEARS ->
                        IntStream.rangeClosed(0, MOST_YEARS)
                                .mapToObj(Integer::toString)
                                .toList();
                    case CODE -> codes;
                    case MONTH -> List.of();
                });
        if (isLevel()) {
            all.addAll(List.of("NOT_LITERATE", "SECOND_SCRIPT_LEARNER"));
        }
        all.addAll(List.of(UNKNOWN, NOT_APPLICABLE));
        return all;
    }
}
