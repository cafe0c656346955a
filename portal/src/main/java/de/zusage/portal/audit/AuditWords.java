package de.zusage.portal.audit;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages on access logs. */
@MessageBundle("audit")
interface AuditWords {
    @Message
    String logs();

    @Message
    String logsLead();

    @Message
    String verify();

    @Message
    String readLogs();

    @Message
    String verification();

    @Message
    String verificationLead();

    @Message
    String busy();

    @Message
    String intact();

    @Message
    String notIntact();

    @Message
    String unreadable(int lines);

    @Message
    String noLines();

    @Message
    String linesOf(long from, long to);

    @Message
    String waiting(long lines);

    @Message
    String anchored(long line, String moment);

    @Message
    String notAnchoredYet();

    @Message
    String atLine(long number);

    @Message
    String logOf(String service);

    @Message
    String logLead();

    @Message
    String onlyObject();

    @Message
    String fromLine();

    @Message
    String show();

    @Message
    String line();

    @Message
    String moment();

    @Message
    String roles();

    @Message
    String action();

    @Message
    String object();

    @Message
    String subject();

    @Message
    String moreLines();

    @Message
    String fault(AccessLogs.Fault fault);

    @Message
    String done(Action action);

    @Message
    String kind(ObjectKind kind);

    @Message
    String actor(Actor actor);
}
