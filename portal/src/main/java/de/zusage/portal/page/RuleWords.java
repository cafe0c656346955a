package de.zusage.portal.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a refusal means to whoever reads it. */
@MessageBundle("rules")
interface RuleWords {
    @Message
    String said(Rule rule);
}
