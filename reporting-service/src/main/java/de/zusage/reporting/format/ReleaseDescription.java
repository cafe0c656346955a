package de.zusage.reporting.format;

import de.zusage.reporting.dictionary.Text;
import de.zusage.reporting.period.Months;
import de.zusage.reporting.table.ReleaseHead;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a release tells an open-data catalogue about itself.
 *
 * @param address where the release is found; also its name
 * @param published the day on which it was
 * @param covered the months that its figures are about
 * @param structure where the SDMX structure of its tables is found
 * @param previous the release before it, which it does not replace; absent for the first
 */
public record ReleaseDescription(
        ReleaseHead release,
        URI address,
        LocalDate published,
        Months covered,
        Publisher publisher,
        Terms terms,
        URI structure,
        @Nullable URI previous,
        List<File> files) {
    public ReleaseDescription {
        files = List.copyOf(files);
    }

    /**
     * Who publishes.
     *
     * @param contributor the identifier of the provider at the national catalogue; absent where it has none
     */
    public record Publisher(
            String name, URI home, URI mail, @Nullable URI contributor) {}

    /**
     * Under which licence, and how whoever uses the figures has to name the source.
     *
     * @param licence from the list of DCAT-AP.de
     */
    public record Terms(URI licence, String attribution) {

        /** Datenlizenz Deutschland – Namensnennung – Version 2.0. */
        public static Terms attribution(String attribution) {
            return new Terms(URI.create("http://dcat-ap.de/def/licenses/dl-by-de/2.0"), attribution);
        }
    }

    /** A table in one format, as it is delivered. */
    public record File(Text title, Format format, URI download, int bytes, String sha256) {}
}
