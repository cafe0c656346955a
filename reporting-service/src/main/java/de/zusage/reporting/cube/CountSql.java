package de.zusage.reporting.cube;

import de.zusage.reporting.dictionary.Attribute;
import de.zusage.reporting.dictionary.Dictionary;
import de.zusage.reporting.dictionary.Population;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a population is counted, in SQL. Everything that is written into a statement comes from the dictionary, whose codes
 * are letters, digits and signs that end no literal.
 */
final class CountSql {
    private final Dictionary dictionary;
    private final Population population;

    CountSql(Dictionary dictionary, Population population) {
        this.dictionary = dictionary;
        this.population = population;
    }

    /**
     * One row for each unit of the population: where it began, all offices that told of it, the months in which it counts, and its categories. A unit that
     * went on at another office stands where it began.
     *
     * @param which a condition on the facts, with its parameters
     */
    String units(List<String> dimensions, String which) {
        return """
                select subject, authority, office, offices, month, until, categories, 1 as counted from (
                  select subject, authority, office, offices, (%s)::date as month, (%s)::date as until, %s as categories, said
                  from (
                    select subject, (array_agg(authority order by sequence))[1] as authority,
                      (array_agg(office order by sequence))[1] as office,
                      string_agg(distinct office, '|') as offices,
                      fact_merge(said order by sequence) as said
                    from recorded_fact where unit = %s and %s group by subject) known) dated
                where month is not null and not jsonb_exists_any(said, array[%s]::text[])%s""".formatted(
                        first(population.date()),
                        population.ends().isEmpty() ? "null" : first(population.ends()),
                        categories(dimensions),
                        literal(population.unit().name()),
                        which,
                        literals(population.excluding()),
                        conditions());
    }

    /** How dimensions are named where counts are kept. */
    static String key(List<String> dimensions) {
        return String.join("|", dimensions);
    }

    private static String first(List<String> milestones) {
        return "coalesce("
                + milestones.stream()
                        .map(milestone -> "said->>" + literal(milestone))
                        .collect(Collectors.joining(", "))
                + ")";
    }

    private String categories(List<String> dimensions) {
        return dimensions.isEmpty()
                ? "''"
                : "concat_ws('|', " + dimensions.stream().map(this::category).collect(Collectors.joining(", ")) + ")";
    }

    private String category(String dimension) {
        Attribute attribute = dictionary.attribute(dimension).orElseThrow();
        return "coalesce(said->>" + literal(attribute.id()) + ", " + literal(attribute.absent()) + ")";
    }

    private String conditions() {
        return population.conditions().entrySet().stream()
                .map(condition ->
                        " and " + category(condition.getKey()) + " in (" + literals(condition.getValue()) + ")")
                .collect(Collectors.joining());
    }

    private static String literals(List<String> texts) {
        return texts.stream().map(CountSql::literal).collect(Collectors.joining(", "));
    }

    static String literal(String code) {
        if (!code.matches("[A-Za-z0-9_+-]+")) {
            throw new IllegalArgumentException("no code of the dictionary: " + code);
        }
        return "'" + code + "'";
    }
}
