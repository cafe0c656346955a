package de.zusage.reporting.release;

import de.zusage.reporting.format.StatisticalTable;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A public release as other packages read it: nothing but what was frozen.
 *
 * @param correction why a half-year was put right; absent where none was
 * @param answers what each authority said, by its slug: AGREES, DISAGREES or LAPSED
 * @param withheld the tables that the auditor did not let in; why is not said
 * @param tables by their names, the rates among them
 * @param address where the release is found
 * @param source how whoever uses the figures names the source
 */
public record PublicRelease(
        UUID id,
        int number,
        LocalDate asOf,
        LocalDate publishedOn,
        @Nullable String correction,
        int threshold,
        String catalogue,
        int dictionary,
        Map<String, String> answers,
        List<String> withheld,
        List<StatisticalTable> tables,
        URI address,
        String source) {
    public PublicRelease {
        tables = List.copyOf(tables);
    }
}
