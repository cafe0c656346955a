package de.zusage.agreement.transfer;

import de.zusage.agreement.casefile.VisibleCases;
import de.zusage.agreement.transfer.TransferApi.HandedOverView;
import de.zusage.agreement.transfer.TransferApi.TransferView;
import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.Cursors;
import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads proposals for the two offices and the client, and what came with a client. */
@ApplicationScoped
class TransferReader {
    private static final String LIST = "transfers";

    private final Transfers transfers;
    private final HandedOvers handedOvers;
    private final VisibleCases visible;
    private final AccessLog access;
    private final Caller caller;
    private final Cursors cursors;

    TransferReader(
            Transfers transfers,
            HandedOvers handedOvers,
            VisibleCases visible,
            AccessLog access,
            Caller caller,
            Cursors cursors) {
        this.transfers = transfers;
        this.handedOvers = handedOvers;
        this.visible = visible;
        this.access = access;
        this.caller = caller;
        this.cursors = cursors;
    }

    /** A proposal with the revision that its ETag shows; both offices see the same one. */
    record Read(long revision, TransferView view) {}

    @Transactional
    Read read(UUID id) {
        Transfer transfer = transfers.required(id);
        recordRead(transfer);
        return new Read(transfer.revision, TransferView.of(transfer));
    }

    /** What another office proposes belongs to no case here, until it is accepted. */
    private void recordRead(Transfer transfer) {
        if (transfer.casefileId != null) {
            visible.required(transfer.casefileId);
            access.record("read-transfer", "case", transfer.casefileId);
        } else if (caller.hasRole("adviser")) {
            access.record("read", "transfer", transfer.transferId);
        } else {
            throw new NotFound();
        }
    }

    @Transactional
    Page<TransferView> waiting(@Nullable String cursor, int limit) {
        List<String> position = cursors.read(LIST, "", cursor);
        List<Transfer> found = position.isEmpty()
                ? transfers.mostUrgent(limit + 1)
                : transfers.lessUrgentThan(
                        LocalDate.parse(position.get(0)), UUID.fromString(position.get(1)), limit + 1);
        Page<Transfer> page = cursors.page(
                LIST, "", found, limit, last -> List.of(last.respondBy.toString(), last.transferId.toString()));
        access.record(
                "read-transfer",
                "case",
                page.items().stream()
                        .flatMap(transfer -> Stream.ofNullable(transfer.casefileId))
                        .toList());
        access.record(
                "read",
                "transfer",
                page.items().stream()
                        .filter(transfer -> transfer.casefileId == null)
                        .map(transfer -> transfer.transferId)
                        .toList());
        return page.map(TransferView::of);
    }

    @Transactional
    HandedOverView handedOver(UUID casefileId) {
        visible.required(casefileId);
        access.record("read-handed-over", "case", casefileId);
        return handedOvers.ofCase(casefileId);
    }
}
