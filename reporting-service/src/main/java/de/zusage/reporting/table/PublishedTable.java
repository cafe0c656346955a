package de.zusage.reporting.table;

import de.zusage.reporting.authority.Authority;
import de.zusage.reporting.catalogue.CoreTable;
import de.zusage.reporting.dictionary.CountedUnit;
import de.zusage.reporting.dictionary.Population;
import de.zusage.reporting.protection.Cell;
import java.util.List;

/**
 * A core table with all its periods up to a release.
 *
 * @param authorities of a table by authority all of them, of a federal one none
 * @param cells by period, then authority with the sum over all of them last, then group with the sum over them last
 */
public record PublishedTable(
        ReleaseHead release,
        CoreTable core,
        Population population,
        CountedUnit unit,
        List<PublishedPeriod> periods,
        List<Authority> authorities,
        List<Cell> cells) {
    public PublishedTable {
        periods = List.copyOf(periods);
        authorities = List.copyOf(authorities);
        cells = List.copyOf(cells);
    }
}
