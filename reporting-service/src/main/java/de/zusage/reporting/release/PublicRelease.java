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
 * @param delivered which offices had delivered when it was prepared
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
        @Nullable Delivered delivered,
        List<StatisticalTable> tables,
        URI address,
        String source) {
    public PublicRelease {
        tables = List.copyOf(tables);
    }

    /** On a day, by the slugs of the authorities; one without an open office is not there. */
    public record Delivered(LocalDate on, Map<String, Offices> offices) {}

    /** How many of the open offices of an authority delivered. */
    public record Offices(long delivering, long open) {}
}
