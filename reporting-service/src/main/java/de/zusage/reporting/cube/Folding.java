package de.zusage.reporting.cube;

import de.zusage.kit.tenancy.JobTransaction;
import de.zusage.reporting.dictionary.Dictionary;
import de.zusage.reporting.dictionary.Dictionary.Division;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Folds the facts about what was erased into counts and deletes them. The counts are those that the dictionary's figures
 * divide by; which categories went together beyond that is forgotten.
 */
@ApplicationScoped
class Folding {
    private static final String ERASED = """
            select id, subject, folded from erased_subject e
            where not folded or exists (select from recorded_fact f where f.subject = e.subject)
            order by id limit 500 for update skip locked""";

    private static final String FOLD = """
            insert into frozen_cell as kept
              (id, authority, office, population, dimensions, categories, month, until, counted, taken_by, period, placed_by)
            select gen_random_uuid(), unit.authority, unit.office, ?, ?, categories, month, until, counted,
              k.taken_by, k.period, k.placed_by
            from (%s) unit left join counted_unit k on k.population = ? and k.subject = unit.subject
            on conflict on constraint frozen_cell_uk do update set counted = kept.counted + excluded.counted""";

    /** Wherever the pseudonym stands beside its erasure. */
    private static final List<String> FORGET = List.of(
            "delete from recorded_fact where subject = ?",
            "delete from counted_unit where subject = ?",
            "update fact_comparison set streams = array_remove(streams, s) from (select ?::text s) whose where s = any (streams)");

    private final JobTransaction transaction;
    private final Dictionary dictionary;
    private final Divisions divisions;
    private final ErasureReceipts receipts;

    Folding(JobTransaction transaction, Dictionary dictionary, Divisions divisions, ErasureReceipts receipts) {
        this.transaction = transaction;
        this.dictionary = dictionary;
        this.divisions = divisions;
        this.receipts = receipts;
    }

    private record Erased(Object id, String subject, boolean folded) {}

    /** Works on everything that was erased since, all of it in one transaction; receipted when that is done. */
    @Scheduled(
            every = "${zusage.jobs.every:10m}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        transaction.run(connection -> {
            OneAtATime.wait(connection);
            for (Erased each : erased(connection)) {
                forget(connection, each);
            }
        });
        receipts.publish();
    }

    private static List<Erased> erased(Connection connection) throws SQLException {
        List<Erased> all = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(ERASED);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                all.add(new Erased(row.getObject(1), row.getString(2), row.getBoolean(3)));
            }
        }
        return all;
    }

    /** What came after it was folded is a straggler, and counts nothing. */
    private void forget(Connection connection, Erased erased) throws SQLException {
        if (!erased.folded()) {
            for (Division division : divisions.all()) {
                String units =
                        new CountSql(dictionary, division.population()).units(division.attributes(), "subject = ?");
                update(
                        connection,
                        FOLD.formatted(units),
                        division.population().id(),
                        CountSql.key(division.attributes()),
                        erased.subject(),
                        division.population().id());
            }
        }
        long gone = 0;
        for (String forget : FORGET) {
            gone += update(connection, forget, erased.subject());
        }
        update(connection, "update erased_subject set folded = true, gone = gone + ? where id = ?", gone, erased.id());
    }

    private static int update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }
}
