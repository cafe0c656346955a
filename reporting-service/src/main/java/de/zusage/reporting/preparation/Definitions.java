package de.zusage.reporting.preparation;

import de.zusage.kit.crypto.Sha256;
import de.zusage.kit.web.RuleViolation;
import de.zusage.reporting.catalogue.Catalogue;
import de.zusage.reporting.catalogue.Definition;
import de.zusage.reporting.survey.SurveyLedger;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tables are those of the first release, from then on. A table that is changed would say two things under one name; one
 * that is added would lack what was erased, whose facts were folded without it, and would share numbers with what is out
 * unaudited. Whoever needs another table asks a question, which reckons with both.
 */
@ApplicationScoped
class Definitions {
    private static final String STANDING = """
            select d.table_name, d.definition, r.number from release_definition d join release r on r.id = d.release_id
            where r.state <> 'DISCARDED' order by r.number""";
    private static final String OF = """
            select d.table_name, d.definition, r.number from release_definition d join release r on r.id = d.release_id
            where r.id = ?""";

    private final AgroalDataSource job;
    private final Map<String, Definition> now = new TreeMap<>();

    Definitions(@DataSource("job") AgroalDataSource job, Catalogue facts, SurveyLedger survey) {
        this.job = job;
        Stream.of(facts, survey.catalogue())
                .forEach(catalogue -> catalogue.tables().forEach(t -> now.put(t.id(), Definition.of(catalogue, t))));
    }

    /** How a table was defined in a release. */
    record Released(String table, Definition definition, int release) {}

    /** Stops the start where what is released, or about to be, is defined otherwise now. */
    void atStart(@Observes StartupEvent start) {
        try (Connection connection = job.getConnection()) {
            objection(released(connection, STANDING, null), now).ifPresent(objection -> {
                throw new IllegalStateException(objection);
            });
        } catch (SQLException e) {
            throw new IllegalStateException("the definitions of released tables cannot be read", e);
        }
    }

    /** Refuses a discarded release whose tables are defined otherwise now. */
    void requireUnchanged(Connection connection, UUID release) throws SQLException {
        objection(released(connection, OF, release), now).ifPresent(objection -> {
            throw new RuleViolation("catalogue-changed", objection);
        });
    }

    /** What is not as it was; nothing where no release is there yet. */
    static Optional<String> objection(List<Released> released, Map<String, Definition> now) {
        List<String> faults = new ArrayList<>();
        Map<String, Released> first = new TreeMap<>();
        released.forEach(each -> first.putIfAbsent(each.table(), each));
        for (Released then : first.values()) {
            Definition present = now.get(then.table());
            String fault = present == null
                    ? "it is gone"
                    : then.definition().differsFrom(present).orElse(null);
            if (fault != null) {
                faults.add("table " + then.table() + " of release " + then.release() + ": " + fault);
            }
        }
        if (!first.isEmpty()) {
            now.keySet().stream()
                    .filter(table -> !first.containsKey(table))
                    .forEach(table -> faults.add("table " + table + " is new"));
        }
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of("The tables are those of the first release, from then on; put back what has changed"
                        + " (catalogue, dictionary or questionnaire) and ask for another table as a question. Changed: "
                        + String.join("; ", faults) + ".");
    }

    private static List<Released> released(Connection connection, String sql, @Nullable UUID of) throws SQLException {
        List<Released> released = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            if (of != null) {
                query.setObject(1, of);
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    released.add(new Released(row.getString(1), Definition.read(row.getString(2)), row.getInt(3)));
                }
            }
        }
        return released;
    }

    /** Keeps them with a release. */
    void keep(Connection connection, UUID release) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement("""
                insert into release_definition (release_id, table_name, definition, sha256) values (?, ?, ?, ?)""")) {
            for (Map.Entry<String, Definition> each : now.entrySet()) {
                String json = each.getValue().json();
                row.setObject(1, release);
                row.setString(2, each.getKey());
                row.setString(3, json);
                row.setString(4, Sha256.hex(json.getBytes(StandardCharsets.UTF_8)));
                row.addBatch();
            }
            row.executeBatch();
        }
    }
}
