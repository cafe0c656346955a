package de.zusage.kit.sealing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import de.zusage.kit.sealing.AccessLogApi.LineView;
import de.zusage.kit.sealing.AccessLogApi.Verification;
import de.zusage.kit.sealing.Anchors.Known;
import de.zusage.kit.sealing.ChainVerdict.Fault;
import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.tenancy.JobTransaction;
import de.zusage.kit.tenancy.NoEmployment;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.Cursors;
import de.zusage.kit.web.Page;
import de.zusage.kit.web.Turns;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads and checks the chains in the job's role, since an auditor belongs to no office; the carrier of the token says whose.
 * Nothing is counted or sorted by person: the log shows what was done with a file, not what somebody does.
 */
@ApplicationScoped
class AccessLogReading {

    private static final String LIST = "access-log";
    private static final String READ = "read-access-log";
    private static final String LINES = "select s.number, " + AccessLine.COLUMNS
            + " from access_seal s join access_log l on l.id = s.log_id where s.carrier = ? and s.number > ?";
    private static final String ABOUT = " and l.carrier = ? and l.object_id = ?";
    private static final String IN_ORDER = " order by s.number limit ";

    /** What is older and in no anchor yet should be. */
    private static final Duration TIME_TO_ANCHOR = Duration.ofHours(1);

    private final JobTransaction transaction;
    private final AnchorsFile anchors;
    private final Cursors cursors;
    private final AccessLog accessLog;
    private final Tenancy tenancy;
    private final Caller caller;
    private final Clock clock;
    private final Turns turns = new Turns(1);

    AccessLogReading(
            JobTransaction transaction,
            AnchorsFile anchors,
            Cursors cursors,
            AccessLog accessLog,
            Tenancy tenancy,
            Caller caller,
            Clock clock) {
        this.transaction = transaction;
        this.anchors = anchors;
        this.cursors = cursors;
        this.accessLog = accessLog;
        this.tenancy = tenancy;
        this.caller = caller;
        this.clock = clock;
    }

    /** The sealed lines of the caller's carrier from that number on in their order, about that thing alone where one is named. */
    Page<LineView> page(@Nullable UUID object, long from, @Nullable String cursor, int limit) {
        String carrier = carrier();
        String filter = carrier + "/" + (object == null ? "" : object) + "/" + from;
        List<String> position = cursors.read(LIST, filter, cursor);
        long after = position.isEmpty() ? from - 1 : Long.parseLong(position.get(0));
        List<LineView> found = transaction.call(connection -> lines(connection, carrier, after, object, limit + 1));
        Page<LineView> page = cursors.page(LIST, filter, found, limit, last -> List.of(Long.toString(last.number())));
        note(page.items());
        return page;
    }

    /**
     * Of what somebody reads here a line stays at each office whose things they are. Of such lines themselves none: whoever
     * pages on would never come to an end.
     */
    private void note(List<LineView> read) {
        Map<Tenant, Set<UUID>> things = read.stream()
                .filter(line -> !line.kind().equals(LIST))
                .collect(groupingBy(
                        line -> new Tenant(line.authority(), line.office()), mapping(LineView::object, toSet())));
        things.forEach((office, objects) -> tenancy.run(office, () -> accessLog.record(READ, LIST, objects)));
    }

    private static List<LineView> lines(
            Connection connection, String carrier, long after, @Nullable UUID object, int most) throws SQLException {
        List<LineView> lines = new ArrayList<>();
        String sql = LINES + (object == null ? "" : ABOUT) + IN_ORDER + most;
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, carrier);
            query.setLong(2, after);
            if (object != null) {
                query.setString(3, carrier);
                query.setObject(4, object);
            }
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    lines.add(LineView.of(row.getLong("number"), AccessLine.read(row)));
                }
            }
        }
        return lines;
    }

    /** Every chain for an operator, otherwise that of the caller's carrier; one caller at a time. */
    Verification verify() {
        boolean all = caller.hasRole("operator");
        List<String> own = all ? List.of() : List.of(carrier());
        return turns.during(() -> {
            Verification first = verify(all, own);
            // What was pruned between the look at the anchors and that at the database is no fault.
            boolean pruned = first.chains().stream()
                    .flatMap(chain -> chain.findings().stream())
                    .anyMatch(finding -> finding.fault() == Fault.OTHER_BEGINNING);
            return pruned ? verify(all, own) : first;
        });
    }

    /** The anchors before the view of the database: none is beyond it. */
    private Verification verify(boolean all, List<String> own) {
        try {
            Optional<Known> known = anchors.anchors().isPresent()
                    ? Optional.of(anchors.anchors().get().read())
                    : Optional.empty();
            int unreadable = known.map(each -> each.unreadable().get()).orElse(0);
            return Verification.of(transaction.call(connection -> verdicts(connection, known, all, own)), unreadable);
        } catch (IOException e) {
            throw new UncheckedIOException("the anchors cannot be read", e);
        }
    }

    private List<ChainVerdict> verdicts(Connection connection, Optional<Known> known, boolean all, List<String> own)
            throws SQLException {
        try (var view = connection.createStatement()) {
            view.execute("set transaction isolation level repeatable read");
        }
        Instant anchoredBefore = clock.instant().minus(TIME_TO_ANCHOR);
        List<ChainVerdict> verdicts = new ArrayList<>();
        for (String carrier : all ? all(connection, known) : own) {
            verdicts.add(new ChainCheck(connection, known, anchoredBefore).of(carrier));
        }
        return verdicts;
    }

    /** Those in the database, and those that are there no more. */
    private static Set<String> all(Connection connection, Optional<Known> known) throws SQLException {
        Set<String> carriers = new TreeSet<>(new AccessChains(connection).carriers());
        known.ifPresent(each -> carriers.addAll(each.byCarrier().keySet()));
        return carriers;
    }

    private String carrier() {
        return caller.carrier().orElseThrow(NoEmployment::new);
    }
}
