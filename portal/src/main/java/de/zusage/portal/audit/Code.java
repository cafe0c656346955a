package de.zusage.portal.audit;

import de.zusage.portal.service.Entered;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the codes of the access logs, which some services write in capitals and some with hyphens. */
final class Code {
    private Code() {}

    /** The constant of a code; nothing for one that the portal does not know, which is shown as it is. */
    static <E extends Enum<E>> @Nullable E known(Class<E> type, String code) {
        return Entered.one(type, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
