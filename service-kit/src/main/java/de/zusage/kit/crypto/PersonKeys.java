package de.zusage.kit.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Seals what is personal with one key per person; once the key is destroyed nobody reads it again. */
@ApplicationScoped
public class PersonKeys {

    private static final String OPENED = PersonKeys.class.getName() + ".opened";

    private final DataSource dataSource;
    private final KeyService keys;
    private final Tenancy tenancy;
    private final TransactionSynchronizationRegistry transaction;

    PersonKeys(
            DataSource dataSource, KeyService keys, Tenancy tenancy, TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
        this.dataSource = dataSource;
        this.keys = keys;
        this.tenancy = tenancy;
    }

    /** Makes the person's key, wrapped for its owner, in the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    public void create(UUID person, String owner) {
        insert(person, owner, "");
    }

    private void insert(UUID person, String owner, String otherwise) {
        Tenant tenant = tenancy.required();
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("insert into person_key"
                        + " (id, authority, office, owner, wrapped, key_version) values (?, ?, ?, ?, ?, ?)"
                        + otherwise)) {
            insert.setObject(1, person);
            insert.setString(2, tenant.authority());
            insert.setString(3, tenant.office());
            insert.setString(4, owner);
            insert.setBytes(5, keys.wrap(owner, Random.randBytes(32)));
            insert.setString(6, keys.version());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the key of a person cannot be stored", e);
        }
    }

    /** The same unless the person has one already; of two who try at once one makes it. */
    @Transactional(TxType.MANDATORY)
    public void ensure(UUID person, Supplier<String> owner) {
        prefetch(List.of(person));
        if (!opened().containsKey(person)) {
            insert(person, owner.get(), " on conflict (id) do nothing");
        }
    }

    /** Encrypts the text so that it opens for this person and this column only. */
    @Transactional(TxType.MANDATORY)
    public byte[] seal(UUID person, String column, String text) {
        return seal(person, column, text.getBytes(UTF_8));
    }

    /** The same for a file. */
    @Transactional(TxType.MANDATORY)
    public byte[] seal(UUID person, String column, byte[] content) {
        try {
            return cipher(person).encrypt(content, bound(person, column));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a column cannot be sealed", e);
        }
    }

    @Transactional(TxType.MANDATORY)
    public String open(UUID person, String column, byte[] sealed) {
        try {
            return new String(cipher(person).decrypt(sealed, bound(person, column)), UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed column cannot be opened", e);
        }
    }

    /** The same for many columns: the key is read and unwrapped once. */
    @Transactional(TxType.MANDATORY)
    public Opener opener(UUID person) {
        AesGcmJce cipher = cipher(person);
        return (column, content) -> open(cipher, person, column, content);
    }

    private static String open(AesGcmJce cipher, UUID person, String column, byte[] sealed) {
        try {
            return new String(cipher.decrypt(sealed, bound(person, column)), UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed column cannot be opened", e);
        }
    }

    /** What was sealed, or nothing where the sealed bytes are not what was stored. */
    @Transactional(TxType.MANDATORY)
    public Optional<byte[]> openIfIntact(UUID person, String column, byte[] sealed) {
        try {
            return Optional.of(cipher(person).decrypt(sealed, bound(person, column)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /** Makes everything sealed for this person unreadable for good. */
    @Transactional(TxType.MANDATORY)
    public void destroy(UUID person) {
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement("delete from person_key where id = ?")) {
            delete.setObject(1, person);
            delete.executeUpdate();
            opened().remove(person);
        } catch (SQLException e) {
            throw new IllegalStateException("the key of a person cannot be destroyed", e);
        }
    }

    /** Wraps with the newest version what an older one has wrapped, at most so many; how many they were. */
    @Transactional(TxType.MANDATORY)
    int rewrap(int most) {
        String version = keys.version();
        int wrapped = 0;
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("select id, owner, wrapped from person_key"
                        + " where key_version is distinct from ? limit ? for update skip locked");
                var update = connection.prepareStatement(
                        "update person_key set wrapped = ?, key_version = ? where id = ?")) {
            query.setString(1, version);
            query.setInt(2, most);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    String owner = rows.getString(2);
                    update.setBytes(1, keys.wrap(owner, keys.unwrap(owner, rows.getBytes(3))));
                    update.setString(2, version);
                    update.setObject(3, rows.getObject(1, UUID.class));
                    update.addBatch();
                    wrapped++;
                }
            }
            update.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("the keys of persons cannot be wrapped again", e);
        }
        return wrapped;
    }

    /** Reads the keys of many at once; what is sealed for them then opens without a further query. */
    @Transactional(TxType.MANDATORY)
    public void prefetch(Collection<UUID> persons) {
        Map<UUID, AesGcmJce> opened = opened();
        Object[] missing = persons.stream()
                .filter(person -> !opened.containsKey(person))
                .distinct()
                .toArray();
        if (missing.length == 0) {
            return;
        }
        try (var connection = dataSource.getConnection();
                var query =
                        connection.prepareStatement("select id, owner, wrapped from person_key where id = any (?)")) {
            query.setArray(1, connection.createArrayOf("uuid", missing));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    opened.put(
                            rows.getObject(1, UUID.class),
                            new AesGcmJce(keys.unwrap(rows.getString(2), rows.getBytes(3))));
                }
            }
        } catch (SQLException | GeneralSecurityException e) {
            throw new IllegalStateException("the keys of persons cannot be read", e);
        }
    }

    private AesGcmJce cipher(UUID person) {
        prefetch(List.of(person));
        AesGcmJce cipher = opened().get(person);
        if (cipher == null) {
            throw new IllegalStateException("this person has no key (any more)");
        }
        return cipher;
    }

    /** The keys that this transaction has read for the office it works for now; they go with it. */
    @SuppressWarnings("unchecked") // nobody else knows the key
    private Map<UUID, AesGcmJce> opened() {
        String place = OPENED + tenancy.current().map(Tenant::toString).orElse("");
        Map<UUID, AesGcmJce> present = (Map<UUID, AesGcmJce>) transaction.getResource(place);
        if (present == null) {
            present = new HashMap<>();
            transaction.putResource(place, present);
        }
        return present;
    }

    private static byte[] bound(UUID person, String column) {
        return (person + "|" + column).getBytes(UTF_8);
    }
}
