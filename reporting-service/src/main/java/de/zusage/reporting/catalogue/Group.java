package de.zusage.reporting.catalogue;

import de.zusage.reporting.dictionary.Text;
import java.util.List;

/** Codes of an attribute that are counted together in one table. */
public record Group(String code, Text title, List<String> codes) {
    public Group {
        codes = List.copyOf(codes);
    }
}
