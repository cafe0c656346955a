package de.zusage.reporting.catalogue;

import de.zusage.reporting.dictionary.Text;
import de.zusage.reporting.period.Span;
import java.util.List;

/**
 * One table of the catalogue: what is counted, by what, for where and when.
 *
 * @param population of the dictionary
 * @param weight how much its cells count when the usefulness of a release is measured
 */
public record CoreTable(
        String id,
        Text title,
        String population,
        int weight,
        Geography geography,
        List<Span> spans,
        List<Dimension> dimensions) {
    public CoreTable {
        spans = List.copyOf(spans);
        dimensions = List.copyOf(dimensions);
    }

    public boolean isByAuthority() {
        return geography == Geography.AUTHORITY;
    }

    /** The shortest period that the table is split by. */
    public Span finest() {
        return spans.stream().min(Span::compareTo).orElseThrow();
    }

    /** What the table is divided by. */
    public List<String> attributes() {
        return dimensions.stream().map(Dimension::attribute).toList();
    }

    /** The position of an attribute's dimension, or -1. */
    public int dimension(String attribute) {
        for (int i = 0; i < dimensions.size(); i++) {
            if (dimensions.get(i).attribute().equals(attribute)) {
                return i;
            }
        }
        return -1;
    }
}
