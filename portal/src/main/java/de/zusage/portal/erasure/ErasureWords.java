package de.zusage.portal.erasure;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of erasures and holds. */
@MessageBundle("erasure")
interface ErasureWords {
    @Message
    String dueLead();

    @Message
    String until();

    @Message
    String show();

    @Message
    String nothingDue(String day);

    @Message
    String caseHead();

    @Message
    String rule();

    @Message
    String closedOn();

    @Message
    String dueOn();

    @Message
    String heldUntil(String day);

    @Message
    String sure();

    @Message
    String notSure();

    @Message
    String eraseTicked();

    @Message
    String noneToErase();

    @Message
    String moreDue();

    @Message
    String early();

    @Message
    String earlyLead();

    @Message
    String caseId();

    @Message
    String ground();

    @Message
    String eraseEarly();

    @Message
    String hold();

    @Message
    String holdLead();

    @Message
    String why();

    @Message
    String holdUntil();

    @Message
    String setHold();

    @Message
    String heldCase();

    @Message
    String standing();

    @Message
    String lifted();

    @Message
    String lift();

    @Message
    String liftNote();

    @Message
    String ledgerLead();

    @Message
    String nothingErased();

    @Message
    String orderedAt();

    @Message
    String moreErased();

    @Message
    String proof();

    @Message
    String erasedOn();

    @Message
    String topicsUntil();

    @Message
    String backupsUntil();

    @Message
    String receipts();

    @Message
    String noReceipts();

    @Message
    String receiptedAt(String moment);

    @Message
    String notYet();

    @Message
    String ruleOf(Rule rule);

    @Message
    String reason(Reason reason);

    @Message
    String holdReason(HoldReason reason);

    @Message
    String stateOf(Erasures.State state);
}
