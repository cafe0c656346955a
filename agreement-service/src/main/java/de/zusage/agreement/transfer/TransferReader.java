package de.zusage.agreement.transfer;

import de.zusage.agreement.casefile.Casefiles;
import de.zusage.agreement.transfer.TransferApi.HandedOverView;
import de.zusage.agreement.transfer.TransferApi.TransferView;
import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Reads proposals for the two offices and the client, and what came with a client. */
@ApplicationScoped
class TransferReader {
    private final Transfers transfers;
    private final HandedOvers handedOvers;
    private final Casefiles casefiles;
    private final AccessLog access;
    private final Caller caller;

    TransferReader(Transfers transfers, HandedOvers handedOvers, Casefiles casefiles, AccessLog access, Caller caller) {
        this.transfers = transfers;
        this.handedOvers = handedOvers;
        this.casefiles = casefiles;
        this.access = access;
        this.caller = caller;
    }

    /** A proposal with the revision that its ETag shows; both offices see the same one. */
    record Read(long revision, TransferView view) {}

    @Transactional
    Read read(UUID id) {
        Transfer transfer = transfers.required(id);
        if (!caller.hasRole("adviser") && !isOfTheClient(transfer)) {
            throw new NotFound();
        }
        recordRead(transfer);
        return new Read(transfer.revision, TransferView.of(transfer));
    }

    /** What another office proposes belongs to no case here, until it is accepted. */
    private void recordRead(Transfer transfer) {
        if (transfer.casefileId == null) {
            access.record("read", "transfer", transfer.transferId);
        } else {
            access.record("read-transfer", "case", transfer.casefileId);
        }
    }

    private boolean isOfTheClient(Transfer transfer) {
        return transfer.casefileId != null
                && casefiles.required(transfer.casefileId).belongsTo(UUID.fromString(caller.subject()));
    }

    @Transactional
    List<TransferView> waiting() {
        List<Transfer> waiting = transfers.waiting();
        waiting.forEach(this::recordRead);
        return waiting.stream().map(TransferView::of).toList();
    }

    @Transactional
    HandedOverView handedOver(UUID casefileId) {
        casefiles.required(casefileId);
        access.record("read-handed-over", "case", casefileId);
        return handedOvers.ofCase(casefileId);
    }
}
