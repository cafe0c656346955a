package de.zusage.kit.testing;

import de.zusage.kit.crypto.KeyService;
import de.zusage.kit.crypto.KeyUnavailable;
import de.zusage.kit.testing.Dump.Row;
import de.zusage.kit.testing.Dump.Value;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
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
final class OpenedDump {
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int MOST_PERSONS = 20;

    private final Map<UUID, SecretKeySpec> keys = new HashMap<>();
    private final Map<UUID, Set<UUID>> persons = new HashMap<>();

    /** Unwraps every person's key and learns what hangs together with whom. */
    OpenedDump(KeyService service) throws SQLException {
        Map<UUID, String> owners = new HashMap<>();
        Map<UUID, byte[]> wrapped = new HashMap<>();
        Dump.read(row -> {
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
        wrapped.forEach((person, key) -> unwrapped(service, String.valueOf(owners.get(person)), key)
                .ifPresent(bytes -> keys.put(person, new SecretKeySpec(bytes, "AES"))));
        for (int hops = 0; hops < 2; hops++) {
            Dump.read(this::relate);
        }
    }

    /** Nothing where another test's key service has wrapped it. */
    private static Optional<byte[]> unwrapped(KeyService service, String owner, byte[] wrapped) {
        try {
            return Optional.of(service.unwrap(owner, List.of(wrapped)).get(0));
        } catch (IllegalStateException | KeyUnavailable e) {
            return Optional.empty();
        }
    }

    int persons() {
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

    /** The canaries in what is sealed. */
    Set<String> search(Canaries canaries) throws SQLException {
        Set<String> found = new LinkedHashSet<>();
        Dump.read(row -> {
            Set<UUID> candidates = of(row);
            for (Value value : row.values()) {
                if (value.binary() && value.bytes().length > NONCE + TAG) {
                    for (UUID person : candidates) {
                        found.addAll(canaries.inPacked(opened(value.bytes(), keys.get(person))));
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
