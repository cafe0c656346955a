package de.zusage.reporting.release;

import de.zusage.reporting.dictionary.CountedUnit;
import de.zusage.reporting.format.PeriodText;
import de.zusage.reporting.format.StatisticalTable;
import de.zusage.reporting.format.StatisticalTables;
import de.zusage.reporting.period.Period;
import de.zusage.reporting.period.PilotCalendar;
import de.zusage.reporting.release.ListedTables.Listed;
import de.zusage.reporting.release.ReleaseApi.OwnCell;
import de.zusage.reporting.release.ReleaseApi.OwnTable;
import de.zusage.reporting.release.ReleaseApi.PeriodName;
import de.zusage.reporting.release.ReleaseApi.Wording;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An authority's own cells up to a release: what was published of it, and nothing newer. */
@ApplicationScoped
class OwnFigures {
    private static final String CELLS = """
            select c.table_name, c.period, c.groups, c.state, c.value, r.number from released_cell c
            join release r on r.id = c.release_id
            where (r.id = ? or r.state = 'RELEASED' and r.number < ?) and c.authority = ?
            order by r.number, c.table_name, c.position""";
    private final AgroalDataSource dataSource;
    private final ListedTables tables;
    private final PilotCalendar pilot;

    OwnFigures(AgroalDataSource dataSource, ListedTables tables, PilotCalendar pilot) {
        this.dataSource = dataSource;
        this.tables = tables;
        this.pilot = pilot;
    }

    List<OwnTable> upTo(StoredRelease release, String authority) {
        Map<String, List<OwnCell>> cells = cells(release, authority);
        return tables.all().stream()
                .filter(listed -> cells.containsKey(listed.table().id()))
                .map(listed -> own(listed, cells.getOrDefault(listed.table().id(), List.of())))
                .toList();
    }

    private static OwnTable own(Listed listed, List<OwnCell> cells) {
        List<Period> periods =
                cells.stream().map(cell -> Period.of(cell.period())).distinct().toList();
        List<OwnCell> newest = cells.stream()
                .filter(cell -> periods.stream().noneMatch(Period.of(cell.period())::isEarlierStateOf))
                .toList();
        CountedUnit unit = listed.unit();
        StatisticalTables statistical = new StatisticalTables(listed.catalogue().dictionary());
        return new OwnTable(
                listed.table().id(),
                listed.table().title().de(),
                unit.unit().name(),
                new Wording(
                        listed.table().title(),
                        unit.label(),
                        newest.stream()
                                .map(OwnCell::period)
                                .distinct()
                                .map(code -> new PeriodName(code, PeriodText.of(Period.of(code))))
                                .toList(),
                        listed.table().dimensions().stream()
                                .map(statistical::division)
                                .toList()),
                newest);
    }

    private Map<String, List<OwnCell>> cells(StoredRelease release, String authority) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(CELLS)) {
            query.setObject(1, release.id);
            query.setInt(2, release.number);
            query.setString(3, authority);
            Map<String, List<OwnCell>> cells = new TreeMap<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    String[] groups = (String[]) row.getArray(3).getArray();
                    int value = row.getInt(5);
                    Integer shown = row.wasNull() ? null : Integer.valueOf(value);
                    cells.computeIfAbsent(row.getString(1), t -> new ArrayList<>())
                            .add(new OwnCell(
                                    row.getInt(6),
                                    row.getString(2),
                                    pilot.months(Period.of(row.getString(2))).label(),
                                    Stream.of(groups)
                                            .map(group -> group == null ? StatisticalTable.TOTAL : group)
                                            .toList(),
                                    row.getString(4),
                                    shown));
                }
            }
            return cells;
        } catch (SQLException e) {
            throw new IllegalStateException("the figures of an authority cannot be read", e);
        }
    }
}
