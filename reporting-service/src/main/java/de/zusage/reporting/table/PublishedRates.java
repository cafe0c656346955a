package de.zusage.reporting.table;

import de.zusage.reporting.authority.Authority;
import de.zusage.reporting.catalogue.Rate;
import de.zusage.reporting.protection.RateCell;
import java.util.List;

/**
 * All rates up to a release, made of its published counts.
 *
 * @param cells by rate, then period, then authority with all of them last; absent where a count was not published
 */
public record PublishedRates(
        ReleaseHead release,
        List<Rate> rates,
        List<PublishedPeriod> periods,
        List<Authority> authorities,
        List<RateCell> cells) {
    public PublishedRates {
        rates = List.copyOf(rates);
        periods = List.copyOf(periods);
        authorities = List.copyOf(authorities);
        cells = List.copyOf(cells);
    }
}
