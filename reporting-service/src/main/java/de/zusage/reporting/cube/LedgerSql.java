package de.zusage.reporting.cube;

import de.zusage.reporting.catalogue.CoreTable;
import de.zusage.reporting.dictionary.Dictionary;
import de.zusage.reporting.dictionary.Population;
import de.zusage.reporting.period.PilotCalendar;
import java.time.YearMonth;
import java.util.List;

/** The statements of the ledger of counted units; every answer has authority, office, period,
 * categories, number, and all offices that told of them. */
final class LedgerSql {
    private static final String NEVER_CAME_OUT =
            "not exists (select from release r where r.id = %s and r.state <> 'DISCARDED')";

    /** Takes back what releases did that were discarded, or broke off: first where, then that they counted. */
    static final List<String> FORGET = List.of(
            "update counted_unit set period = null, placed_by = null where placed_by is not null and "
                    + NEVER_CAME_OUT.formatted("placed_by"),
            "delete from counted_unit where " + NEVER_CAME_OUT.formatted("taken_by"),
            merged("placed_by", "taken_by"),
            merged("taken_by", "null::uuid"));

    static final List<String> HAND_OVER = List.of(
            "update counted_unit set taken_by = ? where taken_by = ?",
            "update counted_unit set placed_by = ? where placed_by = ?",
            "update frozen_cell set taken_by = ? where taken_by = ?",
            "update frozen_cell set placed_by = ? where placed_by = ?");
    static final String RELEASES =
            "select id, quarter from release where state = 'RELEASED' and half_year is null order by number";

    static final String PLACE_UNITS = """
            update counted_unit set period = ?, placed_by = ?
            where population = ? and authority = ? and office = ? and period is null and quarter between ? and ?""";
    static final String PLACE_FROZEN = """
            update frozen_cell set period = ?, placed_by = ?
            where population = ? and authority = ? and office = ? and period is null and taken_by is not null
              and month between ? and ?""";

    private final CountSql count;
    private final String population;
    private final String first;
    private final String quarter;

    LedgerSql(Dictionary dictionary, Population population, PilotCalendar pilot) {
        YearMonth from = pilot.whole().first();
        this.count = new CountSql(dictionary, population);
        this.population = CountSql.literal(population.id());
        this.first = "date '" + from.atDay(1) + "'";
        this.quarter = "((extract(year from month)::int * 12 + extract(month from month)::int - "
                + (from.getYear() * 12 + from.getMonthValue()) + ") / 3 + 1)";
    }

    /** Rows that a release marked lose the mark and go together with those that have none. */
    private static String merged(String mark, String takenBy) {
        return """
                with moved as (delete from frozen_cell where %1$s is not null and %2$s returning *)
                insert into frozen_cell as kept (id, authority, office, population, dimensions, categories, month, until,
                  counted, taken_by)
                select gen_random_uuid(), authority, office, population, dimensions, categories, month, until,
                  sum(counted), %3$s from moved
                group by authority, office, population, dimensions, categories, month, until, %3$s
                on conflict on constraint frozen_cell_uk do update set counted = kept.counted + excluded.counted""".formatted(mark, NEVER_CAME_OUT.formatted("frozen_cell." + mark), takenBy);
    }

    /** Parameters: the release, the last month of facts, the last month of what happened. */
    String takeUnits() {
        return """
                insert into counted_unit (id, authority, office, population, subject, quarter, taken_by)
                select gen_random_uuid(), authority, office, %s, subject, %s, ?
                from (%s) unit where month between %s and ?
                on conflict on constraint counted_unit_uk do nothing""".formatted(population, quarter, count.units(List.of(), "month <= ?"), first);
    }

    /** Parameters: the release, the last month. */
    String takeFrozen() {
        return "update frozen_cell set taken_by = ? where taken_by is null and population = " + population
                + " and month between " + first + " and ?";
    }

    /** What is counted in no period yet. Parameter: the last month of facts. */
    String taken(List<String> attributes) {
        return """
                select k.authority, k.office, 'Q' || k.quarter, unit.categories, count(*), unit.offices from (%s) unit
                join counted_unit k on k.population = %s and k.subject = unit.subject and k.period is null
                group by 1, 2, 3, 4, 6""".formatted(count.units(attributes, "month <= ?"), population);
    }

    /** What a release counted for good, as it was counted. Parameters: the last month of facts, the release. */
    String placed(List<String> attributes) {
        return """
                select k.authority, k.office, k.period, unit.categories, count(*), unit.offices from (%s) unit
                join counted_unit k on k.population = %s and k.subject = unit.subject and k.placed_by = ?
                group by 1, 2, 3, 4, 6""".formatted(count.units(attributes, "month <= ?"), population);
    }

    /** What is left of such units. */
    String takenFrozen(CoreTable table) {
        return frozen("'Q' || " + quarter, table, "taken_by is not null and period is null");
    }

    /** Parameter: the periods. */
    String counted(List<String> attributes) {
        return """
                select k.authority, k.office, k.period, unit.categories, count(*), unit.offices from (%s) unit
                join counted_unit k on k.population = %s and k.subject = unit.subject and k.period = any(?)
                group by 1, 2, 3, 4, 6""".formatted(count.units(attributes, "true"), population);
    }

    /** Parameter: the periods. */
    String countedFrozen(CoreTable table) {
        return frozen("period", table, "period = any(?)");
    }

    private String frozen(String period, CoreTable table, String which) {
        return """
                select authority, office, %s, categories, sum(counted), office from frozen_cell
                where population = %s and dimensions = '%s' and %s group by 1, 2, 3, 4""".formatted(
                        period,
                        population,
                        CountSql.key(table.attributes().stream().sorted().toList()),
                        which);
    }
}
