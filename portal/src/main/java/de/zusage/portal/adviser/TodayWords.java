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
}
