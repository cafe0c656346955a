package de.zusage.kit.sealing;

import de.zusage.kit.sealing.Anchor.Kind;
import de.zusage.kit.sealing.Anchors.Known;
import de.zusage.kit.sealing.Anchors.Written;
import de.zusage.kit.sealing.ChainVerdict.Fault;
import de.zusage.kit.sealing.ChainVerdict.Finding;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Computes a chain anew from its lines and holds it against its links and its anchors; in a transaction of its own view. */
final class ChainCheck {

    private static final int MOST_FINDINGS = 100;
    private static final int FETCHED = 1000;
    private static final Duration A_DAY = Duration.ofDays(1);

    private static final String CHAIN = "select s.number, s.hash, " + AccessLine.COLUMNS
            + " from access_seal s left join access_log l on l.id = s.log_id where s.carrier = ? order by s.number";

    private static final String BESIDE = """
            select count(*) from access_log l where l.carrier = ?
              and not exists (select from access_seal s where s.log_id = l.id)
              and not exists (select from access_unsealed u where u.log_id = l.id)
            """;

    private static final String WAITING = "select count(*), count(l.id) from access_unsealed u"
            + " left join access_log l on l.id = u.log_id and l.carrier = u.carrier where u.carrier = ?";

    private final Connection connection;
    private final Optional<Known> anchors;
    private final Instant anchoredBefore;
    private final List<Finding> findings = new ArrayList<>();
    private final NavigableMap<Long, Written> heads = new TreeMap<>();
    private Instant latest = Instant.EPOCH;
    private boolean late;

    /**
     * A check of one chain.
     *
     * @param anchors read before the connection's view of the database began: no head is beyond it then
     * @param anchoredBefore what was written before that time has its anchor
     */
    ChainCheck(Connection connection, Optional<Known> anchors, Instant anchoredBefore) {
        this.connection = connection;
        this.anchors = anchors;
        this.anchoredBefore = anchoredBefore;
    }

    ChainVerdict of(String carrier) throws SQLException {
        Link base = new AccessChains(connection).base(carrier);
        anchors.ifPresent(known -> anchors(known.of(carrier), base));
        Link last = chain(carrier, base);
        if (!heads.isEmpty() && heads.lastKey() > last.number()) {
            found(Fault.CUT_OFF, last.number());
        }
        long waiting = waiting(carrier);
        if (count(BESIDE, carrier) > 0) {
            found(Fault.LINE_BESIDE, null);
        }
        Anchor anchor = heads.isEmpty() ? null : heads.lastEntry().getValue().anchor();
        return new ChainVerdict(
                carrier,
                findings.isEmpty(),
                base.number() + 1,
                last.number(),
                waiting,
                anchor == null ? null : anchor.link().number(),
                anchor == null ? null : anchor.at(),
                List.copyOf(findings));
    }

    private void anchors(List<Written> known, Link base) {
        boolean begun = base.number() == 0;
        for (Written written : known) {
            Link link = written.anchor().link();
            if (!written.signed()) {
                found(Fault.ANCHORS_DAMAGED, link.number());
            } else if (written.anchor().kind() == Kind.HEAD) {
                if (heads.containsKey(link.number())
                        && !heads.get(link.number()).anchor().link().hasHash(link.hash())) {
                    found(Fault.OTHER_THAN_ANCHORED, link.number());
                }
                heads.put(link.number(), written);
            } else {
                begun |= link.number() == base.number() && link.hasHash(base.hash());
            }
        }
        if (!begun) {
            found(Fault.OTHER_BEGINNING, base.number());
        }
    }

    /** Goes on with the link that is stored, so that each fault is named once and where it is. */
    private Link chain(String carrier, Link base) throws SQLException {
        Link stored = base;
        try (var query = connection.prepareStatement(CHAIN)) {
            query.setFetchSize(FETCHED);
            query.setString(1, carrier);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    Link next = new Link(row.getLong("number"), row.getBytes("hash"));
                    if (next.number() != stored.number() + 1) {
                        found(Fault.LINK_GONE, stored.number() + 1);
                    }
                    checkLine(row, stored, next);
                    checkAnchor(next);
                    checkTime(row, next);
                    stored = next;
                }
            }
        }
        return stored;
    }

    private void checkLine(ResultSet row, Link before, Link next) throws SQLException {
        if (row.getObject("id") == null) {
            found(Fault.LINE_GONE, next.number());
            return;
        }
        byte[] link = AccessLine.read(row).linkAfter(before.hash(), next.number());
        if (!next.hasHash(link)) {
            found(Fault.CHANGED, next.number());
        }
    }

    /** Lines come as they happen, and are anchored soon. */
    private void checkTime(ResultSet row, Link link) throws SQLException {
        OffsetDateTime written = row.getObject("at", OffsetDateTime.class);
        if (written == null) {
            return;
        }
        Instant at = written.toInstant();
        if (at.isBefore(latest.minus(A_DAY))) {
            found(Fault.BACKDATED, link.number());
        }
        latest = at.isAfter(latest) ? at : latest;
        boolean anchored = !heads.isEmpty() && heads.lastKey() >= link.number();
        if (anchors.isPresent() && !anchored && !late && at.isBefore(anchoredBefore)) {
            late = true;
            found(Fault.NOT_ANCHORED, link.number());
        }
    }

    private void checkAnchor(Link link) {
        Written written = heads.get(link.number());
        if (written != null && !written.anchor().link().hasHash(link.hash())) {
            found(Fault.OTHER_THAN_ANCHORED, link.number());
        }
    }

    private long waiting(String carrier) throws SQLException {
        try (var query = connection.prepareStatement(WAITING)) {
            query.setString(1, carrier);
            try (var row = query.executeQuery()) {
                row.next();
                if (row.getLong(1) != row.getLong(2)) {
                    found(Fault.WAITING_LINE_GONE, null);
                }
                return row.getLong(1);
            }
        }
    }

    private long count(String sql, String carrier) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, carrier);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void found(Fault fault, @Nullable Long number) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(new Finding(fault, number));
        }
    }
}
