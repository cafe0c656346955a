package de.zusage.reporting.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What every table of a release says of the release.
 *
 * @param number counts the releases, the first is 1
 * @param asOf the last day whose facts could be counted (Stand)
 * @param correction why earlier figures are replaced; absent where none are
 * @param catalogue version of the catalogue of tables
 * @param dictionary version of the definitions
 * @param threshold fewer units than this are never told apart
 */
public record ReleaseHead(
        int number, LocalDate asOf, @Nullable String correction, String catalogue, int dictionary, int threshold) {}
