package de.zusage.portal.counting;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of counts and effort, and of a carrier's first page. */
@MessageBundle("counting")
interface CountingWords {
    @Message
    String counts();

    @Message
    String countsLead();

    @Message
    String population();

    @Message
    String over();

    @Message
    String dividedBy();

    @Message
    String count();

    @Message
    String byDay(String date, String day);

    @Message
    String nothingCounted();

    @Message
    String period();

    @Message
    String number();

    @Message
    String effort();

    @Message
    String effortLead();

    @Message
    String halfYears();

    @Message
    String months();

    @Message
    String halfYear(int half, int year);

    @Message
    String sumUp();

    @Message
    String noContacts();

    @Message
    String how();

    @Message
    String topic();

    @Message
    String contacts();

    @Message
    String minutes();

    @Message
    String together();

    @Message
    String waiting();

    @Message
    String waitingLead();

    @Message
    String nothingWaits();

    @Message
    String waitsAt(String office, String day);

    @Message
    String seen();

    @Message
    String markSeen();

    @Message
    String moreWaiting();

    @Message
    String noOffices();

    @Message
    String authority();

    @Message
    String programme();

    @Message
    String opensOn();

    @Message
    String closesOn();

    @Message
    String stillOpen(long cases);

    @Message
    String span(Counts.Span span);

    @Message
    String kind(Effort.Kind kind);
}
