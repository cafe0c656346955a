package de.zusage.portal.restriction;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around restricted cases. */
@MessageBundle("restriction")
interface RestrictionWords {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String why();

    @Message
    String read();

    @Message
    String reasonMissing();

    @Message
    String reason(AccessReason reason);

    @Message
    String readFor(String reason);
}
