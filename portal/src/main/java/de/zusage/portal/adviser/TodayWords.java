package de.zusage.portal.adviser;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words for what is to be done. */
@MessageBundle("today")
interface TodayWords {
    @Message
    String bucket(Worklist.Bucket bucket);

    @Message
    String see(Worklist.Bucket bucket);

    @Message
    String whichCases();

    @Message
    String allCases();

    @Message
    String answering(Cases.Answering as);

    @Message
    String noneAnswered(Cases.Answering as);

    @Message
    String standsIn(String day);
}
