package de.zusage.reporting.dictionary;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a figure may be divided by: only what stands in this list is ever kept of a fact.
 *
 * @param outcome whether it says how something ended for the client
 * @param absent the category of what no fact has said
 */
public record Attribute(
        String id, Text label, List<Unit> units, boolean outcome, String absent, List<Category> categories) {

    /** One value of it. */
    public record Category(String code, Text label) {}

    public Set<String> codes() {
        return categories.stream().map(Category::code).collect(Collectors.toSet());
    }
}
