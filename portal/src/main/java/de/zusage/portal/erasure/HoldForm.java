package de.zusage.portal.erasure;

import de.zusage.portal.erasure.Erasures.NewHold;
import de.zusage.portal.service.Entered;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.UUID;

/** A hold as it is entered: shown again as it was if something is not right. */
record HoldForm(String key, String caseId, String reason, String until) {

    static HoldForm empty() {
        return new HoldForm(UUID.randomUUID().toString(), "", "", "");
    }

    static HoldForm of(MultivaluedMap<String, String> sent) {
        return new HoldForm(
                Entered.hidden(sent, "key"),
                Entered.text(sent, "case"),
                Entered.text(sent, "reason"),
                Entered.text(sent, "until"));
    }

    /** The same with a key of its own: what was refused was not made under the old one. */
    HoldForm anew() {
        return new HoldForm(UUID.randomUUID().toString(), caseId, reason, until);
    }

    NewHold wanted() {
        return new NewHold(Entered.id(caseId), Entered.one(HoldReason.class, reason), Entered.day(until));
    }
}
