package de.zusage.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Searches whole databases for ids: as text, in bytes, as bytes, and in headers that are kept in base64. */
public final class Mentions {

    /** Where ids of what was erased stay. */
    private static final Set<String> OUTSIDE = Set.of("erased", "access_log");

    private Mentions() {}

    /** The tables with rows that say one of the ids anywhere, each with how many. */
    public static List<String> of(Collection<UUID> ids) {
        String patterns = String.join(
                ",",
                ids.stream()
                        .flatMap(id -> forms(id).stream())
                        .map(form -> "'%" + form + "%'")
                        .toList());
        List<String> found = new ArrayList<>();
        for (String table : Catalogue.strings(Catalogue.TABLES)) {
            String rows = Catalogue.strings(
                            "select count(*) from " + table + " t where t::text like any (array[" + patterns + "])")
                    .get(0);
            if (!OUTSIDE.contains(table) && !rows.equals("0")) {
                found.add(table + ": " + rows);
            }
        }
        return found;
    }

    private static List<String> forms(UUID id) {
        List<String> forms = new ArrayList<>();
        byte[] text = id.toString().getBytes(UTF_8);
        forms.add(id.toString());
        forms.add(HexFormat.of().formatHex(text));
        forms.add(id.toString().replace("-", ""));
        for (int before = 0; before < 3; before++) {
            byte[] whole = new byte[before + text.length];
            System.arraycopy(text, 0, whole, before, text.length);
            String encoded = Base64.getEncoder().withoutPadding().encodeToString(whole);
            int certain = whole.length % 3 == 0 ? encoded.length() : encoded.length() - 1;
            forms.add(encoded.substring(before == 0 ? 0 : before + 1, certain));
        }
        return forms;
    }
}
