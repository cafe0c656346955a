package de.zusage.portal.call;

import de.zusage.portal.staff.Escalations;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of what people of the office say themselves: calls, escalations, letters. */
@MessageBundle("call")
interface CallWords {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String nobody();

    @Message
    String number();

    @Message
    String noNumber();

    @Message
    String language();

    @Message
    String toSay();

    @Message
    String tries(int count, String last);

    @Message
    String reached();

    @Message
    String notReached();

    @Message
    String stillSafe();

    @Message
    String notAsked();

    @Message
    String safe();

    @Message
    String notSafe();

    @Message
    String more();

    @Message
    String callList();

    @Message
    String escalations();

    @Message
    String escalationsLead();

    @Message
    String nothing();

    @Message
    String undeliverable();

    @Message
    String dueOn(String day);

    @Message
    String since(String day);

    @Message
    String goesOn(String at);

    @Message
    String settled();

    @Message
    String takenBy(String name);

    @Message
    String taken();

    @Message
    String takeOn();

    @Message
    String handOn();

    @Message
    String handOnTo();

    @Message
    String nobodyElse();

    @Message
    String turns();

    @Message
    String somebody();

    @Message
    String handedOn();

    @Message
    String tookOn(String at);

    @Message
    String letters();

    @Message
    String lettersLead();

    @Message
    String noLetters();

    @Message
    String madeOn();

    @Message
    String client();

    @Message
    String makeBatch();

    @Message
    String openBatches();

    @Message
    String openBatchesLead();

    @Message
    String noBatches();

    @Message
    String moreBatches();

    @Message
    String batchOf(String moment);

    @Message
    String notPrinted();

    @Message
    String batch();

    @Message
    String count(int letters);

    @Message
    String print();

    @Message
    String printLead();

    @Message
    String openPdf();

    @Message
    String printed();

    @Message
    String printedAt(String at);

    @Message
    String post();

    @Message
    String postLead();

    @Message
    String recalled(String places);

    @Message
    String without();

    @Message
    String withoutHint();

    @Message
    String posted();

    @Message
    String cancel();

    @Message
    String back();

    @Message
    String undone(Escalations.Undone kind);

    @Message
    String level(Escalations.Level level);

    @Message
    String state(Letters.State state);
}
