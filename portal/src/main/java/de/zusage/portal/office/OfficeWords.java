package de.zusage.portal.office;

import de.zusage.portal.staff.Escalations;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of an office's lead and administrator. */
@MessageBundle("office")
interface OfficeWords {
    @Message
    String office();

    @Message
    String work();

    @Message
    String due();

    @Message
    String overdue();

    @Message
    String reviewDue();

    @Message
    String waiting();

    @Message
    String withoutReview();

    @Message
    String offerLost();

    @Message
    String workNote();

    @Message
    String caseload();

    @Message
    String openCases();

    @Message
    String advising();

    @Message
    String meantFor();

    @Message
    String overfull();

    @Message
    String caseloadNote(int perPost);

    @Message
    String nobodyAdvises();

    @Message
    String forlorn();

    @Message
    String forlornLead();

    @Message
    String noForlorn();

    @Message
    String leftBy(String name);

    @Message
    String someone();

    @Message
    String caseOf(String day);

    @Message
    String deputies();

    @Message
    String handOverTo();

    @Message
    String handOver();

    @Message
    String handed(int cases);

    @Message
    String nameless(String person);

    @Message
    String yourself();

    @Message
    String nobodyHere();

    @Message
    String escalations();

    @Message
    String noEscalations();

    @Message
    String escalation();

    @Message
    String sinceDay(String day);

    @Message
    String wasDue(String day);

    @Message
    String goesOnAt(String moment);

    @Message
    String whoHadIt();

    @Message
    String fromMoment(String moment);

    @Message
    String handedOnTo();

    @Message
    String tookCare(String moment);

    @Message
    String acknowledge();

    @Message
    String handOnTo();

    @Message
    String handOn();

    @Message
    String nobodyReachable();

    @Message
    String inHand();

    @Message
    String settled();

    @Message
    String deputiesLead();

    @Message
    String noDeputies();

    @Message
    String untilDay(String day);

    @Message
    String endedEarly(String moment);

    @Message
    String nameDeputy();

    @Message
    String who();

    @Message
    String firstDay();

    @Message
    String lastDay();

    @Message
    String team();

    @Message
    String people();

    @Message
    String noPeople();

    @Message
    String duty();

    @Message
    String employed();

    @Message
    String notEmployed();

    @Message
    String endless();

    @Message
    String mail();

    @Message
    String noMail();

    @Message
    String bounced(String day);

    @Message
    String begin();

    @Message
    String beginLead();

    @Message
    String subject();

    @Message
    String subjectHint();

    @Message
    String enter();

    @Message
    String lastDaySince(String day);

    @Message
    String lastDayHint();

    @Message
    String mailbox();

    @Message
    String mailboxAddress();

    @Message
    String mailboxHint();

    @Message
    String member();

    @Message
    String employments();

    @Message
    String noEmployments();

    @Message
    String endEmployment();

    @Message
    String endNote();

    @Message
    String another();

    @Message
    String entry();

    @Message
    String entryMissing();

    @Message
    String removal();

    @Message
    String removalNote();

    @Message
    String cause(Escalations.Cause cause);

    @Message
    String kind(Escalations.Undone kind);

    @Message
    String level(Escalations.Level level);

    @Message
    String dutyOf(Staff.Duty duty);
}
