package de.zusage.reporting.completeness;

import de.zusage.reporting.completeness.CompletenessApi.Completeness;
import de.zusage.reporting.completeness.CompletenessApi.Delivery;
import de.zusage.reporting.completeness.CompletenessApi.OfAuthority;
import de.zusage.reporting.completeness.CompletenessApi.OfOffice;
import de.zusage.reporting.delivery.Frozen;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says of every office whether it delivers: by months, and never how much. What was told in the present month is passed
 * over: whoever looks every day would see the day on which an office tells something. With a release, of which there is one
 * in a quarter, is said whose first facts came in that month, because the release counts them.
 */
@ApplicationScoped
public class CompletenessService {
    private static final String OFFICES = """
            select authority, office, carrier, programme, opens_on, closes_on, last_told, coalesce(now_told, false) from (
              select coalesce(o.authority, f.authority) as authority, coalesce(o.office, f.office) as office,
                o.carrier, o.programme, o.opens_on, o.closes_on, f.last_told, f.now_told
              from known_office o full join (
                select authority, office, max(told_in) filter (where told_in < ?) as last_told,
                  bool_or(told_in >= ?) as now_told
                from recorded_fact group by authority, office) f
              on f.authority = o.authority and f.office = o.office) offices
            where ?::text is null or authority = ? order by authority, office, carrier""";

    private final AgroalDataSource job;
    private final CompletenessConfig config;
    private final Clock clock;

    CompletenessService(@DataSource("job") AgroalDataSource job, CompletenessConfig config, Clock clock) {
        this.job = job;
        this.config = config;
        this.clock = clock;
    }

    /** Of one authority, or of all. */
    Completeness of(@Nullable String authority) {
        return QuarkusTransaction.suspendingExisting().call(() -> {
            try (Connection connection = job.getConnection()) {
                return of(connection, authority, told -> Delivery.NOT_BEFORE_THIS_MONTH);
            }
        });
    }

    /** Keeps with a release what is known of all offices today, in the bytes that are delivered with it. */
    public void keep(Connection connection, UUID release) throws SQLException {
        Frozen frozen = Frozen.json(of(connection, null, told -> told ? Delivery.SINCE_THIS_MONTH : Delivery.NEVER));
        try (PreparedStatement row = connection.prepareStatement(
                "insert into release_completeness (release_id, bytes, sha256) values (?, ?, ?)")) {
            row.setObject(1, release);
            row.setBytes(2, frozen.bytes());
            row.setString(3, frozen.sha256());
            row.executeUpdate();
        }
    }

    /** What is said of an open office that told nothing before this month, by whether it did in this month. */
    private interface Newcomers {
        Delivery are(boolean told);
    }

    private Completeness of(Connection connection, @Nullable String authority, Newcomers newcomers)
            throws SQLException {
        LocalDate today = LocalDate.now(clock);
        List<OfOffice> offices = offices(connection, authority, today, newcomers);
        Map<String, List<OfOffice>> open = offices.stream()
                .filter(office -> office.state() != Delivery.CLOSED && office.state() != Delivery.UNREGISTERED)
                .collect(Collectors.groupingBy(OfOffice::authority, TreeMap::new, Collectors.toList()));
        List<OfAuthority> authorities = open.entrySet().stream()
                .map(each -> new OfAuthority(
                        each.getKey(),
                        each.getValue().size(),
                        each.getValue().stream()
                                .filter(office -> office.state() == Delivery.DELIVERING
                                        || office.state() == Delivery.SINCE_THIS_MONTH)
                                .count()))
                .toList();
        return new Completeness(today, authorities, offices);
    }

    private List<OfOffice> offices(
            Connection connection, @Nullable String authority, LocalDate today, Newcomers newcomers)
            throws SQLException {
        List<OfOffice> offices = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(OFFICES)) {
            query.setObject(1, today.withDayOfMonth(1));
            query.setObject(2, today.withDayOfMonth(1));
            query.setString(3, authority);
            query.setString(4, authority);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    offices.add(office(row, today, newcomers.are(row.getBoolean(8))));
                }
            }
        }
        return offices;
    }

    private OfOffice office(ResultSet row, LocalDate today, Delivery newcomer) throws SQLException {
        LocalDate told = row.getObject(7, LocalDate.class);
        Long silent = told == null
                ? null
                : ChronoUnit.MONTHS.between(told, today.withDayOfMonth(1).minusMonths(1));
        return new OfOffice(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                delivery(row.getObject(5, LocalDate.class), row.getObject(6, LocalDate.class), silent, today, newcomer),
                told == null ? null : YearMonth.from(told).toString(),
                silent);
    }

    private Delivery delivery(
            @Nullable LocalDate opens,
            @Nullable LocalDate closes,
            @Nullable Long silent,
            LocalDate today,
            Delivery newcomer) {
        if (opens == null) {
            return Delivery.UNREGISTERED;
        }
        if (today.isBefore(opens) || (closes != null && today.isAfter(closes))) {
            return Delivery.CLOSED;
        }
        if (silent == null) {
            return newcomer;
        }
        return silent >= config.silentAfterMonths() ? Delivery.SILENT : Delivery.DELIVERING;
    }
}
