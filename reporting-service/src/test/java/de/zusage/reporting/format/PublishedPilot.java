package de.zusage.reporting.format;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.zusage.reporting.authority.Authority;
import de.zusage.reporting.catalogue.Catalogue;
import de.zusage.reporting.catalogue.CoreTable;
import de.zusage.reporting.catalogue.Rate;
import de.zusage.reporting.dictionary.Population;
import de.zusage.reporting.period.Period;
import de.zusage.reporting.period.PilotCalendar;
import de.zusage.reporting.period.Span;
import de.zusage.reporting.protection.Cell;
import de.zusage.reporting.protection.RateCell;
import de.zusage.reporting.protection.State;
import de.zusage.reporting.protection.WholePilot;
import de.zusage.reporting.table.PublishedPeriod;
import de.zusage.reporting.table.PublishedRates;
import de.zusage.reporting.table.PublishedTable;
import de.zusage.reporting.table.ReleaseHead;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All tables and rates after the last release of the made-up pilot, and a table with everything that is odd. */
public final class PublishedPilot {
    static final Catalogue CATALOGUE = Catalogue.standard();
    static final List<Authority> AUTHORITIES = authorities();
    static final ReleaseHead HEAD = new ReleaseHead(
            4, LocalDate.of(2027, 9, 30), "=Stuttgart: Sprache war Arbeit; siehe \"Brief\"", CATALOGUE.version(), 1, 5);
    private static final PilotCalendar CALENDAR = new PilotCalendar(YearMonth.of(2026, 4), 18);

    private static final Comparator<Period> IN_ORDER =
            Comparator.comparing(Period::span).thenComparing(Period::number).thenComparing(Period::revision);

    private PublishedPilot() {}

    /** What its last release froze, rates and all. */
    public static List<StatisticalTable> frozen() {
        return Stream.concat(tables().stream().map(shaped()::of), Stream.of(shaped().of(rates())))
                .toList();
    }

    static List<PublishedTable> tables() {
        return CATALOGUE.tables().stream().map(PublishedPilot::table).toList();
    }

    static PublishedTable table(String id) {
        return table(CATALOGUE.table(id));
    }

    private static PublishedTable table(CoreTable core) {
        List<Cell> all = WholePilot.published().stream()
                .filter(t -> t.table().equals(core.id()))
                .flatMap(t -> t.cells().stream())
                .toList();
        List<Period> newest = newest(all.stream().map(Cell::period));
        return table(
                core,
                newest,
                core.isByAuthority() ? AUTHORITIES : List.of(),
                newest.stream()
                        .flatMap(p -> all.stream().filter(c -> c.period().equals(p)))
                        .toList());
    }

    private static PublishedTable table(
            CoreTable core, List<Period> periods, List<Authority> authorities, List<Cell> cells) {
        Population population = CATALOGUE.population(core);
        return new PublishedTable(
                HEAD,
                core,
                population,
                CATALOGUE.dictionary().unit(population.unit()),
                periods.stream().map(PublishedPilot::published).toList(),
                authorities,
                cells);
    }

    static PublishedRates rates() {
        List<RateCell> newest = new ArrayList<>();
        for (Rate rate : CATALOGUE.rates()) {
            List<RateCell> cells = WholePilot.rates().stream()
                    .filter(c -> c.rate().equals(rate.id()))
                    .toList();
            List<Period> periods = newest(cells.stream().map(RateCell::period));
            cells.stream().filter(c -> periods.contains(c.period())).forEach(newest::add);
        }
        return new PublishedRates(
                HEAD,
                CATALOGUE.rates(),
                newest.stream()
                        .map(RateCell::period)
                        .distinct()
                        .sorted(IN_ORDER)
                        .map(PublishedPilot::published)
                        .toList(),
                AUTHORITIES,
                newest);
    }

    /** Names that begin like a formula, or break lines, fields or encodings; and each state. */
    static PublishedTable odd() {
        CoreTable core = CATALOGUE.table("declined");
        List<Authority> odd = oddAuthorities();
        Period period = new Period(Span.HALF_YEAR, 1, 2);
        List<Cell> cells = new ArrayList<>();
        State[] states = State.values();
        for (int i = 0; i < odd.size(); i++) {
            cells.add(cell(odd.get(i).slug(), period, states[i % states.length], 1_234_567));
        }
        cells.add(cell(null, period, State.SHOWN, 0));
        return table(core, List.of(period), odd, cells);
    }

    static List<Authority> oddAuthorities() {
        return Stream.of(
                        "=1+1",
                        "+49 (711) \"x\";y",
                        "-cmd|' /C calc'!A0",
                        "@SUM(A1)",
                        "\tTab",
                        "Zeile 1\nZeile 2; \"Ende\"",
                        "Großwußtenhausen & <Söhne> äöüß",
                        "C\u0304h\u0323 J\u030C\u0101\u00F1 K\u0304u\u0307 \u1E9E M\u0302",
                        "...",
                        "'doch")
                .map(name -> new Authority(
                        "odd-" + Math.abs(name.hashCode()),
                        name,
                        null,
                        "BW",
                        "08111000",
                        Authority.Type.CITY,
                        Authority.Status.TAKES_PART))
                .toList();
    }

    private static Cell cell(@Nullable String authority, Period period, State state, int value) {
        return new Cell(authority, period, List.of(), state, state == State.SHOWN ? Integer.valueOf(value) : null);
    }

    static StatisticalTables shaped() {
        return new StatisticalTables(CATALOGUE.dictionary());
    }

    private static List<Period> newest(Stream<Period> all) {
        List<Period> periods = all.distinct().toList();
        return periods.stream()
                .filter(p -> periods.stream().noneMatch(p::isEarlierStateOf))
                .sorted(IN_ORDER)
                .toList();
    }

    private static PublishedPeriod published(Period period) {
        int since = period.span() == Span.TOTAL
                ? 4
                : period.revision() > 0 ? 3 : period.isOverBy(2) ? 1 : period.isOverBy(4) ? 2 : 4;
        return new PublishedPeriod(period, CALENDAR.months(period), since);
    }

    private static List<Authority> authorities() {
        try (InputStream file = Authority.class.getResourceAsStream("/authorities.json")) {
            return new ObjectMapper().readValue(Objects.requireNonNull(file), new TypeReference<List<Authority>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
