package de.zusage.kit.web;

import java.util.Collection;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** How languages are named and asked for. */
public final class Languages {

    /** A language as BCP 47 names it, with script and region where they matter: {@code ku-Latn-TR}. */
    public static final String TAG = "[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?";

    private Languages() {}

    /** The first of the present languages that the caller would like (RFC 4647), the first of all where there is none. */
    public static String first(@Nullable String acceptLanguage, Collection<String> present) {
        String usual = present.iterator().next();
        if (acceptLanguage == null) {
            return usual;
        }
        try {
            String tag = Locale.lookupTag(LanguageRange.parse(acceptLanguage), present);
            return tag == null ? usual : tag;
        } catch (IllegalArgumentException e) {
            return usual; // a header that is none asks for nothing
        }
    }
}
