package de.zusage.agreement.retention;

import de.zusage.kit.tenancy.Rounds;
import de.zusage.kit.tenancy.Rounds.Stop;
import de.zusage.kit.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds what falls due over all offices of a carrier, in the job's role, which sees dates and codes and nothing else. */
@ApplicationScoped
public class DueCases {

    /** Under which rule a case falls; death and a transfer before what became of its agreements. */
    private static final String RULED = """
            select c.id, c.authority, c.office, c.closed_on,
              case when c.closure_reason = 'TRANSFERRED_ELSEWHERE' then 'case-transferred'
                   when c.closure_reason = 'DECEASED' then 'case-deceased'
                   when not exists (
                     select from agreement a join agreement_version v
                       on v.authority = a.authority and v.office = a.office and v.agreement_id = a.id
                     where a.authority = c.authority and a.office = c.office and a.casefile_id = c.id
                       and v.in_force_on is not null) then 'case-without-agreement'
                   else 'case' end as rule
            from casefile c
            where c.carrier = ? and c.state = 'CLOSED' and c.closed_on <= ? and c.restricted_on is null
              and not exists (select from erasure e where e.casefile_id = c.id)
            """;

    private static final String DUE = "with ruled as materialized (" + RULED + """
            ), due as (
              select ruled.*, (closed_on + case rule
                when 'case-transferred' then ?::interval when 'case-deceased' then ?::interval
                when 'case-without-agreement' then ?::interval else ?::interval end)::date as due_on
              from ruled)
            select d.authority, d.office, d.id, d.closed_on, d.due_on, d.rule, h.id as hold, h.until
            from due d left join lateral (
              select id, until from legal_hold
              where authority = d.authority and office = d.office and casefile_id = d.id
                and lifted_at is null and until >= ?
              order by until desc, id limit 1) h on true
            """;

    private static final String PAGE = DUE + """
            where d.due_on <= ? and (d.due_on, d.id) > (?, ?) order by d.due_on, d.id limit ?
            """;

    private static final String FREE = DUE + """
            where d.due_on <= ? and h.id is null order by d.due_on, d.id limit ?
            """;

    private static final String ONE = DUE + "where d.id = ?";

    private static final String CARRIERS =
            "select null, null, carrier from casefile where state = 'CLOSED' group by carrier";

    private final Rounds rounds;
    private final RetentionRules rules;
    private final Clock clock;

    DueCases(Rounds rounds, RetentionRules rules, Clock clock) {
        this.rounds = rounds;
        this.rules = rules;
        this.clock = clock;
    }

    /** Those of the carrier that are due until that day, behind that one, the longest due first. */
    List<DueCase> page(String carrier, LocalDate until, LocalDate after, UUID afterId, int limit) {
        List<Object> parameters = parameters(carrier, until);
        parameters.addAll(List.of(until, after, afterId, limit));
        return found(PAGE, parameters);
    }

    /** Those that nothing keeps. */
    public List<DueCase> free(String carrier, LocalDate until, int limit) {
        List<Object> parameters = parameters(carrier, until);
        parameters.addAll(List.of(until, limit));
        return found(FREE, parameters);
    }

    /** The closed case of that carrier, whenever it is due; none that is open, ordered already or another's. */
    public Optional<DueCase> closed(String carrier, UUID id) {
        List<Object> parameters = parameters(carrier, LocalDate.now(clock));
        parameters.add(id);
        return found(ONE, parameters).stream().findFirst();
    }

    /** The carriers that have closed cases. */
    public List<String> carriers() {
        return rounds.find(CARRIERS, List.of(), row -> row.getString(3)).stream()
                .map(Stop::row)
                .toList();
    }

    /** The office of the case, if it is one of the carrier's, open or closed. */
    public Optional<Tenant> officeOf(String carrier, UUID id) {
        return rounds
                .find(
                        "select authority, office from casefile where id = ? and carrier = ?",
                        List.of(id, carrier),
                        row -> id)
                .stream()
                .map(Stop::tenant)
                .findFirst();
    }

    private List<Object> parameters(String carrier, LocalDate until) {
        List<Object> parameters = new ArrayList<>(List.of(carrier, until));
        RetentionRules.OF_CASES.forEach(
                rule -> parameters.add(rules.period(rule, carrier).toString()));
        parameters.add(LocalDate.now(clock));
        return parameters;
    }

    private List<DueCase> found(String query, List<Object> parameters) {
        return rounds.find(query, parameters, DueCases::row).stream()
                .map(Stop::row)
                .toList();
    }

    private static DueCase row(ResultSet row) throws SQLException {
        return new DueCase(
                row.getObject("id", UUID.class),
                new Tenant(row.getString("authority"), row.getString("office")),
                row.getObject("closed_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("rule"),
                row.getObject("hold", UUID.class),
                row.getObject("until", LocalDate.class));
    }
}
