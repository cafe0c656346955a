package de.zusage.agreement.erasure;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import de.zusage.agreement.erasure.ErasureApi.ErasureView;
import de.zusage.agreement.erasure.ErasureApi.ReceiptView;
import de.zusage.agreement.erasure.ErasureApi.State;
import de.zusage.kit.tenancy.Rounds;
import de.zusage.kit.tenancy.Rounds.Stop;
import de.zusage.kit.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the ledger of one carrier over all its offices, in the job's role. */
@ApplicationScoped
class ErasureLedger {

    private static final String LINES = """
            select authority, office, id, order_id, casefile_id, agreements, rule, reason, ordered_by, ordered_at,
              erased_on, topics_until, backups_until
            from erasure where carrier = ?\
            """;

    private static final String RECEIPTS = """
            select null, null, erasure_id, service, receipt_id, expected_at, received_at from erasure_receipt
            where erasure_id = any (string_to_array(?, ',')::uuid[]) order by service, receipt_id
            """;

    private final Rounds rounds;

    ErasureLedger(Rounds rounds) {
        this.rounds = rounds;
    }

    /** The newest first, behind that one. */
    List<ErasureView> page(String carrier, UUID before, int limit) {
        return whole(LINES + " and id < ? order by id desc limit ?", List.of(carrier, before, limit));
    }

    Optional<ErasureView> one(String carrier, UUID id) {
        return whole(LINES + " and id = ?", List.of(carrier, id)).stream().findFirst();
    }

    /** What an order made, in its order. */
    List<UUID> ofOrder(String carrier, UUID order) {
        return found(LINES + " and order_id = ? order by id", List.of(carrier, order)).stream()
                .map(ErasureView::id)
                .toList();
    }

    /** The office whose case it is or was. */
    Optional<Tenant> officeOf(String carrier, UUID casefile) {
        return found(LINES + " and casefile_id = ?", List.of(carrier, casefile)).stream()
                .map(line -> new Tenant(line.authority(), line.office()))
                .findFirst();
    }

    private List<ErasureView> found(String query, List<?> parameters) {
        return rounds.find(query, parameters, ErasureLedger::line).stream()
                .map(Stop::row)
                .toList();
    }

    private List<ErasureView> whole(String query, List<?> parameters) {
        List<ErasureView> lines = found(query, parameters);
        if (lines.isEmpty()) {
            return lines;
        }
        String ids = lines.stream().map(line -> line.id().toString()).collect(joining(","));
        Map<UUID, List<ReceiptView>> receipts = rounds.find(RECEIPTS, List.of(ids), ErasureLedger::receipt).stream()
                .map(Stop::row)
                .collect(groupingBy(Sent::erasure, mapping(Sent::receipt, toList())));
        return lines.stream()
                .map(line -> with(line, receipts.getOrDefault(line.id(), List.of())))
                .toList();
    }

    private record Sent(UUID erasure, ReceiptView receipt) {}

    private static Sent receipt(ResultSet row) throws SQLException {
        return new Sent(
                row.getObject("erasure_id", UUID.class),
                new ReceiptView(
                        row.getString("service"),
                        row.getObject("receipt_id", UUID.class),
                        row.getObject("expected_at", OffsetDateTime.class).toInstant(),
                        instant(row, "received_at")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static ErasureView line(ResultSet row) throws SQLException {
        LocalDate erasedOn = row.getObject("erased_on", LocalDate.class);
        return new ErasureView(
                row.getObject("id", UUID.class),
                row.getObject("order_id", UUID.class),
                row.getObject("casefile_id", UUID.class),
                List.of((UUID[]) row.getArray("agreements").getArray()),
                row.getString("authority"),
                row.getString("office"),
                row.getString("rule"),
                ErasureReason.valueOf(row.getString("reason")),
                row.getString("ordered_by"),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                erasedOn == null ? State.ORDERED : State.ERASED,
                erasedOn,
                row.getObject("topics_until", LocalDate.class),
                row.getObject("backups_until", LocalDate.class),
                List.of());
    }

    private static ErasureView with(ErasureView line, List<ReceiptView> receipts) {
        // Where nobody is asked, as after a restore until the ledger is replayed, nobody has answered either.
        boolean complete = line.state() == State.ERASED
                && receipts.stream().map(ReceiptView::service).collect(toSet()).containsAll(Receipts.OF_EVERY_ERASURE)
                && receipts.stream().allMatch(receipt -> receipt.receivedAt() != null);
        return new ErasureView(
                line.id(),
                line.order(),
                line.caseId(),
                line.agreements(),
                line.authority(),
                line.office(),
                line.rule(),
                line.reason(),
                line.orderedBy(),
                line.orderedAt(),
                complete ? State.COMPLETE : line.state(),
                line.erasedOn(),
                line.topicsUntil(),
                line.backupsUntil(),
                receipts);
    }
}
