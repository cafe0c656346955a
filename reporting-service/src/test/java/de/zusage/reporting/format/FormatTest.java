package de.zusage.reporting.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.zusage.kit.crypto.Sha256;
import de.zusage.reporting.table.PublishedTable;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every format. */
class FormatTest {
    private static final int RUNS = 20;
    private static final double NANOS = 1e6;

    @Test
    void theSameTableIsTheSameBytes() {
        for (StatisticalTable table : all().toList()) {
            for (Format format : Format.values()) {
                assertThat(Sha256.hex(format.write(table)))
                        .as("%s of %s", format, table.table())
                        .isEqualTo(Sha256.hex(format.write(table)));
            }
        }
    }

    @Test
    void everyFormatHasATypeAndAnEndingOfItsOwn() {
        Set<String> names = new HashSet<>();
        for (Format format : Format.values()) {
            assertThat(names.add(format.mediaType())).isTrue();
            assertThat(names.add(format.ending())).isTrue();
        }
    }

    @Test
    void aPeriodThatATableDoesNotHaveIsRefused() {
        StatisticalTable table = PublishedPilot.shaped().of(PublishedPilot.odd());
        StatisticalTable broken = new StatisticalTable(
                table.table(),
                table.title(),
                table.population(),
                table.date(),
                table.unit(),
                table.release(),
                List.of(),
                table.dimensions(),
                table.authorities(),
                table.cells());
        for (Format format : List.of(Format.CSV, Format.XLSX, Format.SDMX_CSV)) {
            assertThatIllegalArgumentException().as(format.name()).isThrownBy(() -> format.write(broken));
        }
    }

    /** Prints what it costs, in time too. */
    @Test
    void theLargestTableStaysSmall() {
        StatisticalTable largest = PublishedPilot.tables().stream()
                .max(Comparator.comparing((PublishedTable t) -> t.cells().size()))
                .map(PublishedPilot.shaped()::of)
                .orElseThrow();
        System.out.printf(
                "largest table: %s, %d cells%n",
                largest.table(), largest.cells().size());
        for (Format format : Format.values()) {
            int bytes = format.write(largest).length;
            long start = System.nanoTime();
            for (int run = 0; run < RUNS; run++) {
                format.write(largest);
            }
            double millis = (System.nanoTime() - start) / NANOS / RUNS;
            System.out.printf("%-8s %,9d bytes %6.1f ms%n", format, bytes, millis);
            assertThat(bytes).isLessThan(200_000);
        }
    }

    private static Stream<StatisticalTable> all() {
        StatisticalTables shaped = PublishedPilot.shaped();
        return Stream.concat(
                Stream.concat(PublishedPilot.tables().stream(), Stream.of(PublishedPilot.odd()))
                        .map(shaped::of),
                Stream.of(shaped.of(PublishedPilot.rates())));
    }
}
