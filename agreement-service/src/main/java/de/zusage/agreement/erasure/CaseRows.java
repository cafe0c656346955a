package de.zusage.agreement.erasure;

import de.zusage.kit.event.EventStream;
import de.zusage.kit.tenancy.Rounds;
import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Every row of a case, as the database's function finds and deletes them. */
@ApplicationScoped
class CaseRows {

    /** Raised by the function: the case is not there, open or held; what was told of it has not arrived. */
    private static final String NOT_TO_BE = "ZT003";

    private static final String ON_ITS_WAY = "ZT004";

    /** What statistics count under: the case first, then its agreements in the order of their ids. */
    private static final String COUNTED = """
            select coalesce(counted_as, id), id, 0 as place from casefile where id = ?
            union all select coalesce(counted_as, id), id, 1 from agreement where casefile_id = ? order by place, id
            """;

    private static final String CASE_ELSEWHERE =
            "select authority, office from casefile where id <> ? and (id = ? or counted_as = ?) limit 1";

    private static final String AGREEMENT_ELSEWHERE =
            "select authority, office from agreement where casefile_id <> ? and (id = ? or counted_as = ?) limit 1";

    private static final String TOLD = """
            select from event_log where aggregatetype = ? and aggregateid = ? and type like '%.erased.v_'
              and position(? in payload) > 0
            """;

    private final DataSource dataSource;
    private final Rounds rounds;

    CaseRows(DataSource dataSource, Rounds rounds) {
        this.dataSource = dataSource;
        this.rounds = rounds;
    }

    /** Under which ids statistics count the case and its agreements; none where there is no such case. */
    @Transactional(TxType.MANDATORY)
    List<UUID> counted(UUID casefile) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(COUNTED)) {
            query.setObject(1, casefile);
            query.setObject(2, casefile);
            List<UUID> counted = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    counted.add(row.getObject(1, UUID.class));
                }
            }
            return counted;
        } catch (SQLException e) {
            throw new IllegalStateException("what is counted of a case cannot be read", e);
        }
    }

    /** Whether another office's case goes on under that id, the first of the list being the case's own. */
    boolean countsElsewhere(UUID casefile, UUID counted, boolean isCase) {
        return !rounds.find(
                        isCase ? CASE_ELSEWHERE : AGREEMENT_ELSEWHERE,
                        List.of(casefile, counted, counted),
                        row -> counted)
                .isEmpty();
    }

    /** Whether the log still holds an end of the stream under that id; after a restore it may have ended under another one. */
    @Transactional(TxType.MANDATORY)
    boolean isTold(EventStream stream, UUID id) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(TOLD)) {
            query.setString(1, stream.topic());
            query.setString(2, stream.id());
            query.setString(3, id.toString());
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("it cannot be read what was told of an erasure", e);
        }
    }

    /** What went. */
    record Gone(List<UUID> agreements, long rows) {}

    /** Erases a closed case that nothing holds, or, again, one that a restored database brought back. */
    @Transactional(TxType.MANDATORY)
    Gone erase(UUID casefile, LocalDate today, boolean again, List<String> factStreams) {
        try (var connection = dataSource.getConnection();
                var call =
                        connection.prepareStatement("select agreements, erased from zusage_erase_case(?, ?, ?, ?)")) {
            call.setObject(1, casefile);
            call.setObject(2, today);
            call.setBoolean(3, again);
            call.setArray(4, connection.createArrayOf("text", factStreams.toArray()));
            try (ResultSet row = call.executeQuery()) {
                row.next();
                return new Gone(List.of((UUID[]) row.getArray(1).getArray()), row.getLong(2));
            }
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    private static RuntimeException refusal(SQLException e) {
        if (NOT_TO_BE.equals(e.getSQLState())) {
            return new NotFound();
        }
        if (ON_ITS_WAY.equals(e.getSQLState())) {
            return new RuleViolation("still-being-told", "What was told of this case is still on its way.");
        }
        return new IllegalStateException("a case cannot be erased", e);
    }
}
