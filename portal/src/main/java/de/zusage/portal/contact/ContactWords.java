package de.zusage.portal.contact;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of how a client is reached, and of what was said and is going to be. */
@MessageBundle("contact")
interface ContactWords {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String none();

    @Message
    String stoppedSince(String day);

    @Message
    String goOn();

    @Message
    String goOnMore();

    @Message
    String askNow();

    @Message
    String askAgain();

    @Message
    String bounced(String day);

    @Message
    String saidOn(String day);

    @Message
    String stillSafe();

    @Message
    String ways();

    @Message
    String place();

    @Message
    String notSafe();

    @Message
    String placeOf(String place);

    @Message
    String address();

    @Message
    String number();

    @Message
    String postal();

    @Message
    String calledSafeOn();

    @Message
    String fallback();

    @Message
    String inboxHint();

    @Message
    String callHint();

    @Message
    String save();

    @Message
    String stopEverything();

    @Message
    String stopLead();

    @Message
    String stopNow();

    @Message
    String said();

    @Message
    String noWord();

    @Message
    String day();

    @Message
    String way();

    @Message
    String allWays();

    @Message
    String word();

    @Message
    String through();

    @Message
    String messages();

    @Message
    String toContact();

    @Message
    String toMessages();

    @Message
    String coming();

    @Message
    String comingLead();

    @Message
    String nothingComing();

    @Message
    String waiting(int count);

    @Message
    String about();

    @Message
    String readOn(String day);

    @Message
    String told();

    @Message
    String nothingTold();

    @Message
    String when();

    @Message
    String result();

    @Message
    String inWords();

    @Message
    String messageOf(String at);

    @Message
    String wordsMore();

    @Message
    String noWords();

    @Message
    String record();

    @Message
    String nothingRecorded();

    @Message
    String to();

    @Message
    String dueOn();

    @Message
    String story();

    @Message
    String storyOf(String kind);

    @Message
    String older();

    @Message
    String calendar();

    @Message
    String calendarLead();

    @Message
    String calendarTitle();

    @Message
    String calendarTitleHint();

    @Message
    String calendarOpen();

    @Message
    String calendarMade();

    @Message
    String twoAtOnePlace();

    @Message
    String ownCalendar();

    @Message
    String ownCalendarLead();

    @Message
    String calendarRevoke();

    @Message
    String channel(Channel channel);

    @Message
    String wordOf(Word word);

    @Message
    String source(Source source);

    @Message
    String kind(Kind kind);

    @Message
    String reminderState(ReminderState state);

    @Message
    String happening(Happening happening);

    @Message
    String messageState(MessageState state);

    @Message
    String recipient(Recipient recipient);

    @Message
    String reason(Reason reason);
}
