package de.zusage.reporting.preparation;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.reporting.protection.Cell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The name of a cell, without its value.
 *
 * @param authority absent for the sum over all of them
 * @param groups one for each attribute of the table; null for the sum over it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NamedCell(@Nullable String authority, String period, List<@Nullable String> groups) {

    static NamedCell of(Cell cell) {
        return new NamedCell(cell.authority(), cell.period().code(), cell.groups());
    }
}
