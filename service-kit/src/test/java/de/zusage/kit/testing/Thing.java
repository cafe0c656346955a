package de.zusage.kit.testing;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.local.testing.Tokens;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A real thing of an office: its ids as paths, queries and bodies name them, the logins of those whose it is by role, and
 * the address where they read its version.
 */
public record Thing(
        Tenant tenant,
        Map<String, String> ids,
        Map<String, Supplier<Tokens>> holders,
        @Nullable String readAt) {

    /** The ids of one that does not exist, of the same shapes. */
    Map<String, String> nobodys() {
        Map<String, String> none = new TreeMap<>();
        ids.forEach((name, id) -> none.put(name, another(id)));
        return none;
    }

    private static String another(String id) {
        String random = UUID.randomUUID().toString();
        if (id.matches("[0-9a-f]{64}")) {
            return (random + random).replace("-", "");
        }
        return id.length() == random.length() ? random : "none-" + random.substring(24);
    }
}
