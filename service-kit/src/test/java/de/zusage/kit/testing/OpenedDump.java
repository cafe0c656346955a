package de.zusage.kit.testing;

import de.zusage.kit.testing.Dump.Row;
import de.zusage.kit.testing.Dump.Value;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Opens a dump as somebody does who has the key service too. He knows no column's name in the seal, and needs none: without its tag
 * GCM is counter mode from 2 on.
 */
public final class OpenedDump {
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int MOST_PERSONS = 20;

    private final Dump.Source dump;
    private final Map<UUID, SecretKeySpec> keys = new HashMap<>();
    private final Map<UUID, Set<UUID>> persons = new HashMap<>();

    /** The key service: nothing where it did not wrap that for that owner. */
    public interface Unwrapping {
        Optional<byte[]> unwrap(String owner, byte[] wrapped);
    }

    /** Unwraps every person's key that is there now, to be used from now on, and learns what hangs together with whom. */
    public OpenedDump(Dump.Source dump, Unwrapping service) throws SQLException {
        this.dump = dump;
        Map<UUID, String> owners = new HashMap<>();
        Map<UUID, byte[]> wrapped = new HashMap<>();
        dump.read(row -> {
            if (row.table().equals("public.person_key")) {
                UUID person = row.ids().get(0);
                row.values().forEach(value -> {
                    if (value.column().equals("owner")) {
                        owners.put(person, new String(value.bytes(), StandardCharsets.UTF_8));
                    } else if (value.column().equals("wrapped")) {
                        wrapped.put(person, value.bytes());
                    }
                });
            }
        });
        wrapped.forEach((person, key) -> service.unwrap(String.valueOf(owners.get(person)), key)
                .ifPresent(bytes -> keys.put(person, new SecretKeySpec(bytes, "AES"))));
        for (int hops = 0; hops < 2; hops++) {
            dump.read(this::relate);
        }
    }

    public int persons() {
        return keys.size();
    }

    private void relate(Row row) {
        Set<UUID> here = of(row);
        if (!here.isEmpty() && here.size() <= MOST_PERSONS) {
            row.ids()
                    .forEach(id -> persons.computeIfAbsent(id, none -> new LinkedHashSet<>())
                            .addAll(here));
        }
    }

    /** Whose row it may be; an id that leads to many, such as an adviser's, leads nowhere. */
    private Set<UUID> of(Row row) {
        Set<UUID> candidates = new LinkedHashSet<>();
        for (UUID id : row.ids()) {
            if (keys.containsKey(id)) {
                candidates.add(id);
            }
            Set<UUID> related = persons.getOrDefault(id, Set.of());
            if (related.size() <= MOST_PERSONS) {
                candidates.addAll(related);
            }
        }
        return candidates;
    }

    /** The canaries in what is sealed there now, each with the column where it was found first. */
    public Map<String, String> search(Canaries canaries) throws SQLException {
        Map<String, String> found = new LinkedHashMap<>();
        dump.read(row -> {
            Set<UUID> candidates = of(row);
            for (Value value : row.values()) {
                if (value.binary() && value.bytes().length > NONCE + TAG) {
                    for (UUID person : candidates) {
                        canaries.inPacked(opened(value.bytes(), keys.get(person)))
                                .forEach(canary -> found.putIfAbsent(canary, row.table() + "." + value.column()));
                    }
                }
            }
        });
        return found;
    }

    private static byte[] opened(byte[] sealed, @Nullable SecretKeySpec key) {
        if (key == null) {
            return new byte[0];
        }
        try {
            byte[] counter = Arrays.copyOf(sealed, 16);
            counter[12] = 0;
            counter[13] = 0;
            counter[14] = 0;
            counter[15] = 2;
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(counter));
            return cipher.doFinal(sealed, NONCE, sealed.length - NONCE - TAG);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
