package de.zusage.portal.adviser;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words for the client's own access. */
@MessageBundle("access")
interface AccessWords {
    @Message
    String heading();

    @Message
    String what();

    @Message
    String none();

    @Message
    String given();

    @Message
    String replaces();

    @Message
    String give();

    @Message
    String close();

    @Message
    String closing();

    @Message
    String overtaken();
}
