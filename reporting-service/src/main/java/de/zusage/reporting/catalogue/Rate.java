package de.zusage.reporting.catalogue;

import de.zusage.reporting.dictionary.Text;
import java.util.List;
import java.util.Map;

/** A share in per cent of two counts: numerator / (numerator + complement), made from published counts only. */
public record Rate(String id, Text title, Part numerator, List<Part> complement) {
    public Rate {
        complement = List.copyOf(complement);
    }

    /** Cells of a table: the named groups, and the sum over every attribute that is not named. */
    public record Part(String table, Map<String, String> groups) {
        public Part {
            groups = Map.copyOf(groups);
        }
    }
}
