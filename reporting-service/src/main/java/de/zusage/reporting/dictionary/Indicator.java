package de.zusage.reporting.dictionary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The definition of a figure.
 *
 * @param section A to F and H of the pilot's list
 * @param denominator of a rate only
 * @param dimensions the attributes it may be divided by, one at a time
 * @param crossings the attributes it may be divided by together
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Indicator(
        String id,
        int version,
        String section,
        Text label,
        Unit unit,
        Part numerator,
        @Nullable Part denominator,
        List<String> dimensions,
        List<List<String>> crossings,
        List<Text> footnotes) {

    /** What is counted: a population, and of it perhaps only what has certain categories. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Part(String population, @Nullable Map<String, List<String>> where) {

        public Map<String, List<String>> conditions() {
            return where == null ? Map.of() : where;
        }
    }

    public List<Part> parts() {
        return denominator == null ? List.of(numerator) : List.of(numerator, denominator);
    }

    /** The whole, each dimension by itself, and what is crossed. */
    List<List<String>> divisions() {
        List<List<String>> all = new ArrayList<>(crossings);
        all.add(List.of());
        dimensions.forEach(dimension -> all.add(List.of(dimension)));
        return all;
    }

    /** Every attribute that one of its figures is about. */
    static Set<String> attributes(List<String> division, Part part) {
        Set<String> all = new TreeSet<>(division);
        all.addAll(part.conditions().keySet());
        return all;
    }

    Stream<String> named() {
        return Stream.concat(
                Stream.concat(dimensions.stream(), crossings.stream().flatMap(List::stream)),
                parts().stream().flatMap(part -> part.conditions().keySet().stream()));
    }
}
