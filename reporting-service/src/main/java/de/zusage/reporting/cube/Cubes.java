package de.zusage.reporting.cube;

import de.zusage.kit.web.InvalidInput;
import de.zusage.reporting.cube.TrueCounts.Cell;
import de.zusage.reporting.dictionary.Dictionary;
import de.zusage.reporting.dictionary.Dictionary.Division;
import de.zusage.reporting.dictionary.Population;
import de.zusage.reporting.period.Months;
import de.zusage.reporting.period.PilotCalendar;
import de.zusage.reporting.period.Span;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Counts facts and what is left of erased ones, over all offices, in the job's role; facts are read otherwise only by the ledger of releases. */
@ApplicationScoped
public class Cubes {
    private static final String NOT_KEPT = "-";

    private final AgroalDataSource job;
    private final Dictionary dictionary;
    private final Divisions divisions;
    private final PilotCalendar pilot;

    Cubes(@DataSource("job") AgroalDataSource job, Dictionary dictionary, Divisions divisions, PilotCalendar pilot) {
        this.job = job;
        this.dictionary = dictionary;
        this.divisions = divisions;
        this.pilot = pilot;
    }

    /** The periods of the pilot that have begun. */
    public List<Months> periods(Span kind, LocalDate asOf) {
        return pilot.begun(kind, asOf);
    }

    /** Counts in a transaction of its own; refuses what the dictionary does not know or must not be crossed. */
    public TrueCounts count(TableRequest request) {
        return count(request, Whose.everybodys());
    }

    /** The same of some offices only, for those who may see their own counts as they are. */
    public TrueCounts count(TableRequest request, Whose whose) {
        Population population = dictionary
                .population(request.population())
                .orElseThrow(() -> new InvalidInput("unknown-population", "The dictionary has no such population."));
        if (!dictionary.mayBeCrossed(population, request.dimensions())) {
            throw new InvalidInput("not-to-be-crossed", "These attributes are not known of it or must not be crossed.");
        }
        List<Months> periods = periods(request.kind(), request.asOf());
        Optional<List<String>> kept = kept(population, request.dimensions());
        List<Cell> cells = periods.isEmpty()
                ? List.of()
                : QuarkusTransaction.suspendingExisting().call(() -> cells(request, population, periods, kept, whose));
        return new TrueCounts(request, periods, cells, kept.isPresent());
    }

    private List<Cell> cells(
            TableRequest request, Population population, List<Months> periods, Optional<List<String>> kept, Whose whose)
            throws SQLException {
        String sql = """
                with unit as (%s
                  union all
                  select null, authority, office, office, month, until, %s, counted from frozen_cell
                  where population = ? and dimensions = ? and month <= ?%s)
                select authority, office, label, categories, sum(counted) from unit
                join (values %s) as period (label, first, last)
                  on %s group by authority, office, label, categories order by authority, office, label, categories
                """.formatted(
                new CountSql(dictionary, population).units(request.dimensions(), "month <= ?" + whose.facts()),
                kept.map(order -> reordered(order, request.dimensions())).orElse("''"),
                whose.frozen(),
                periods.stream().map(Cubes::values).collect(Collectors.joining(", ")),
                population.ends().isEmpty()
                        ? "month between first and last"
                        : "month between " + value(pilot.whole().first())
                                + " and last and (until is null or until > last or until > ?)");
        Date asOf = Date.valueOf(YearMonth.from(request.asOf()).atDay(1));
        try (Connection connection = job.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            int at = 1;
            query.setDate(at++, asOf);
            at = whose.set(query, at);
            query.setString(at++, population.id());
            query.setString(at++, kept.map(CountSql::key).orElse(NOT_KEPT));
            query.setDate(at++, asOf);
            at = whose.set(query, at);
            if (!population.ends().isEmpty()) {
                query.setDate(at, asOf);
            }
            List<Cell> cells = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    if (!whose.includes(row.getString(1), row.getString(2))) {
                        continue;
                    }
                    cells.add(new Cell(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4).isEmpty()
                                    ? List.of()
                                    : List.of(row.getString(4).split("\\|")),
                            row.getInt(5)));
                }
            }
            return cells;
        }
    }

    /** As which division counts of these dimensions are kept, if they are. */
    private Optional<List<String>> kept(Population population, List<String> dimensions) {
        List<String> sorted = dimensions.stream().sorted().toList();
        return Optional.of(sorted).filter(order -> divisions.all().contains(new Division(population, order)));
    }

    private static String reordered(List<String> kept, List<String> dimensions) {
        return IntStream.range(0, dimensions.size())
                .mapToObj(i -> "split_part(categories, '|', " + (kept.indexOf(dimensions.get(i)) + 1) + ")")
                .collect(Collectors.joining(" || '|' || ", "", dimensions.isEmpty() ? "''" : ""));
    }

    private static String values(Months period) {
        return "('" + period.label() + "', " + value(period.first()) + ", " + value(period.last()) + ")";
    }

    private static String value(YearMonth month) {
        return "date '" + month.atDay(1) + "'";
    }
}
