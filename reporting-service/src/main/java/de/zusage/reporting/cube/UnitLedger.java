package de.zusage.reporting.cube;

import de.zusage.kit.web.RuleViolation;
import de.zusage.reporting.catalogue.Catalogue;
import de.zusage.reporting.catalogue.CoreTable;
import de.zusage.reporting.dictionary.Dictionary;
import de.zusage.reporting.dictionary.Population;
import de.zusage.reporting.period.Months;
import de.zusage.reporting.period.Period;
import de.zusage.reporting.period.PilotCalendar;
import de.zusage.reporting.period.Span;
import de.zusage.reporting.protection.Count;
import de.zusage.reporting.protection.Counter;
import de.zusage.reporting.protection.Placement;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which units a release has counted, so that none is counted twice, and the counts of those that none has. Everything
 * happens in the transaction of the release, on a connection of the job's role.
 */
@ApplicationScoped
public class UnitLedger {
    private static final int FETCHED = 1000;
    private final Dictionary dictionary;
    private final Catalogue catalogue;
    private final PilotCalendar pilot;

    UnitLedger(Dictionary dictionary, Catalogue catalogue, PilotCalendar pilot) {
        this.dictionary = dictionary;
        this.catalogue = catalogue;
        this.pilot = pilot;
    }

    /** Sees to it that nobody else counts or folds meanwhile, and takes away the marks of releases that never came out. */
    public void begin(Connection connection) throws SQLException {
        alone(connection);
        for (String sql : LedgerSql.FORGET) {
            update(connection, sql);
        }
    }

    /** Gives what one release has counted to another, which is the same release anew. */
    public void handOver(Connection connection, UUID from, UUID to) throws SQLException {
        for (String sql : LedgerSql.HAND_OVER) {
            update(connection, sql, to, from);
        }
    }

    /** Sees to it that nobody else counts or folds until the end of the transaction. */
    public void alone(Connection connection) throws SQLException {
        if (!OneAtATime.attempt(connection)) {
            throw new RuleViolation(
                    "busy-counting", "Another release is being counted right now; try again in a minute.");
        }
        try (Statement statement = connection.createStatement()) {
            // What this transaction marked has no statistics: taken for little, it would be read anew for every unit.
            statement.execute("set local enable_nestloop = off");
        }
    }

    /**
     * Marks what happened up to a quarter and no release has taken, and counts it together with what waits, as both are known
     * today; each in the quarter it happened in.
     */
    public List<Count> take(Connection connection, UUID release, int upTo) throws SQLException {
        YearMonth last = pilot.months(Period.quarter(upTo)).last();
        Counter counter = new Counter(catalogue);
        Carriers carriers = Carriers.read(connection);
        for (Map.Entry<String, List<CoreTable>> each : catalogue.byPopulation().entrySet()) {
            Population population = dictionary.population(each.getKey()).orElseThrow();
            LedgerSql sql = new LedgerSql(dictionary, population, pilot);
            Date until = Date.valueOf(last.atDay(1));
            update(connection, sql.takeUnits(), release, until, until);
            update(connection, sql.takeFrozen(), release, until);
            List<String> attributes = attributes(each.getValue());
            read(connection, sql.taken(attributes), List.of(until), (row, categories) -> {
                Map<String, String> codes = codes(attributes, categories);
                counter.add(
                        population.id(),
                        row.getString(1),
                        row.getString(2),
                        Period.of(row.getString(3)),
                        codes,
                        row.getInt(5),
                        carriers.beside(row.getString(2), row.getString(6)));
            });
            for (CoreTable table : each.getValue()) {
                frozen(connection, sql.takenFrozen(table), List.of(), table, counter, carriers);
            }
        }
        return counter.counts();
    }

    /** Notes in which period the units of the offices are counted for good. */
    public void place(Connection connection, UUID release, List<Placement> placements) throws SQLException {
        for (Placement placement : placements) {
            Months happened = pilot.months(placement.happened());
            for (String sql : List.of(LedgerSql.PLACE_UNITS, LedgerSql.PLACE_FROZEN)) {
                boolean units = sql.equals(LedgerSql.PLACE_UNITS);
                update(
                        connection,
                        sql,
                        placement.counted().code(),
                        release,
                        placement.population(),
                        placement.authority(),
                        placement.office(),
                        units
                                ? pilot.quarterOf(happened.first())
                                : Date.valueOf(happened.first().atDay(1)),
                        units
                                ? pilot.quarterOf(happened.last())
                                : Date.valueOf(happened.last().atDay(1)));
            }
        }
    }

    /** What was counted in a half-year, as it is known today: for a correction. */
    public List<Count> asKnownNow(Connection connection, int halfYear) throws SQLException {
        Counter counter = new Counter(catalogue);
        Carriers carriers = Carriers.read(connection);
        Object periods = connection.createArrayOf(
                "text",
                Stream.of(
                                Period.quarter(2 * halfYear - 1),
                                Period.quarter(2 * halfYear),
                                new Period(Span.HALF_YEAR, halfYear, 0))
                        .map(Period::code)
                        .toArray());
        for (Map.Entry<String, List<CoreTable>> each : catalogue.byPopulation().entrySet()) {
            Population population = dictionary.population(each.getKey()).orElseThrow();
            LedgerSql sql = new LedgerSql(dictionary, population, pilot);
            List<String> attributes = attributes(each.getValue());
            read(
                    connection,
                    sql.counted(attributes),
                    List.of(periods),
                    (row, categories) -> counter.add(
                            population.id(),
                            row.getString(1),
                            row.getString(2),
                            Period.of(row.getString(3)),
                            codes(attributes, categories),
                            row.getInt(5),
                            carriers.beside(row.getString(2), row.getString(6))));
            for (CoreTable table : each.getValue()) {
                frozen(connection, sql.countedFrozen(table), List.of(periods), table, counter, carriers);
            }
        }
        return counter.counts();
    }

    /** Counts into a table the units that releases counted, as they were counted, whose facts are still there. */
    public List<Count> living(Connection connection, CoreTable table) throws SQLException {
        Counter counter = new Counter(List.of(table));
        Carriers carriers = Carriers.read(connection);
        Population population = dictionary.population(table.population()).orElseThrow();
        LedgerSql sql = new LedgerSql(dictionary, population, pilot);
        Map<UUID, Integer> releases = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement(LedgerSql.RELEASES);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                releases.put(row.getObject(1, UUID.class), row.getInt(2));
            }
        }
        for (Map.Entry<UUID, Integer> release : releases.entrySet()) {
            YearMonth last = pilot.months(Period.quarter(release.getValue())).last();
            read(
                    connection,
                    sql.placed(table.attributes()),
                    List.of(Date.valueOf(last.atDay(1)), release.getKey()),
                    (row, categories) -> counter.add(
                            table,
                            row.getString(1),
                            row.getString(2),
                            Period.of(row.getString(3)),
                            codes(table.attributes(), categories),
                            row.getInt(5),
                            carriers.beside(row.getString(2), row.getString(6))));
        }
        return counter.counts();
    }

    private static void frozen(
            Connection connection,
            String sql,
            List<Object> parameters,
            CoreTable table,
            Counter counter,
            Carriers carriers)
            throws SQLException {
        List<String> attributes = table.attributes().stream().sorted().toList();
        read(
                connection,
                sql,
                parameters,
                (row, categories) -> counter.add(
                        table,
                        row.getString(1),
                        row.getString(2),
                        Period.of(row.getString(3)),
                        codes(attributes, categories),
                        row.getInt(5),
                        carriers.beside(row.getString(2), row.getString(6))));
    }

    private static List<String> attributes(List<CoreTable> tables) {
        return tables.stream()
                .flatMap(table -> table.attributes().stream())
                .distinct()
                .toList();
    }

    private static Map<String, String> codes(List<String> attributes, String categories) {
        Map<String, String> codes = new LinkedHashMap<>();
        String[] parts = categories.split("\\|", -1);
        for (int i = 0; i < attributes.size(); i++) {
            codes.put(attributes.get(i), parts[i]);
        }
        return codes;
    }

    /** Takes one row of a statement of the ledger. */
    private interface Row {
        void take(ResultSet row, String categories) throws SQLException;
    }

    private static void read(Connection connection, String sql, List<Object> parameters, Row taker)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                query.setObject(i + 1, parameters.get(i));
            }
            query.setFetchSize(FETCHED);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    taker.take(row, row.getString(4));
                }
            }
        }
    }

    private static void update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
