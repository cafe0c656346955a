package de.zusage.reporting.survey;

import de.zusage.reporting.catalogue.Catalogue;
import de.zusage.reporting.catalogue.CoreTable;
import de.zusage.reporting.period.Period;
import de.zusage.reporting.protection.Count;
import de.zusage.reporting.protection.Counter;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which answers a release has counted, in its transaction and on its connection of the job's role. */
@ApplicationScoped
public class SurveyLedger {
    private static final String FORGET = """
            with moved as (
              delete from survey_count where taken_by is not null
                and not exists (select from release r where r.id = taken_by and r.state <> 'DISCARDED') returning *)
            insert into survey_count as kept (authority, audience, version, quarter, question, answer, counted)
            select authority, audience, version, quarter, question, answer, sum(counted) from moved
            group by authority, audience, version, quarter, question, answer
            on conflict on constraint survey_count_uk do update set counted = kept.counted + excluded.counted""";
    private static final String TAKE = "update survey_count set taken_by = ? where taken_by is null and quarter <= ?";
    private static final String TAKEN = """
            select authority, audience, quarter, question, answer, sum(counted) from survey_count
            where taken_by = ? and counted > 0 group by 1, 2, 3, 4, 5""";
    private final Catalogue catalogue;

    SurveyLedger(Survey survey) {
        this.catalogue = SurveyCatalogue.of(survey);
    }

    /** The tables of the survey, with a dictionary of their own. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** Takes away the marks of releases that never came out. */
    public void begin(Connection connection) throws SQLException {
        try (PreparedStatement forget = connection.prepareStatement(FORGET)) {
            forget.executeUpdate();
        }
    }

    /** Gives the answers that one release has counted to another, which is the same release anew. */
    public void handOver(Connection connection, UUID from, UUID to) throws SQLException {
        try (PreparedStatement handOver =
                connection.prepareStatement("update survey_count set taken_by = ? where taken_by = ?")) {
            handOver.setObject(1, to);
            handOver.setObject(2, from);
            handOver.executeUpdate();
        }
    }

    /**
     * Marks and counts the answers up to a quarter that no release has counted. Nobody knows which office's clients they are
     * of; they count as of one office for each authority, so that no sum tells a few to who knows all of an authority's.
     */
    public List<Count> take(Connection connection, UUID release, int upTo) throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(TAKE);
                PreparedStatement query = connection.prepareStatement(TAKEN)) {
            take.setObject(1, release);
            take.setInt(2, upTo);
            take.executeUpdate();
            query.setObject(1, release);
            Counter counter = new Counter(catalogue);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    CoreTable table = catalogue.table(
                            SurveyCatalogue.table(Audience.valueOf(row.getString(2)), row.getString(4)));
                    String authority = row.getString(1);
                    counter.add(
                            table,
                            authority,
                            authority,
                            Period.quarter(row.getInt(3)),
                            Map.of(table.attributes().get(0), row.getString(5)),
                            row.getInt(6),
                            Set.of());
                }
            }
            return counter.counts();
        }
    }
}
