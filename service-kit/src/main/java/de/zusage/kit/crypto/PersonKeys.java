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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Seals what is personal with one key per person; once the key is destroyed nobody reads it again. */
@ApplicationScoped
public class PersonKeys {

    private static final Logger LOG = Logger.getLogger(PersonKeys.class);
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
            WrappedKey wrapped = keys.wrap(owner, Random.randBytes(32));
            insert.setBytes(5, wrapped.bytes());
            insert.setString(6, wrapped.version());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the key of a person cannot be stored", e);
        }
    }

    /** The same unless the person has one already; of two who try at once one makes it. */
    @Transactional(TxType.MANDATORY)
    public void ensure(UUID person, Supplier<String> owner) {
        load(List.of(person));
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

    /** Wraps with the newest version of this owner's key what others have wrapped, at most so many; how many have this one now. */
    @Transactional(TxType.MANDATORY)
    int rewrap(String owner, String version, int most) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("select id, wrapped from person_key"
                        + " where owner = ? and key_version is distinct from ? limit ? for update skip locked");
                var update = connection.prepareStatement(
                        "update person_key set wrapped = ?, key_version = ? where id = ?")) {
            query.setString(1, owner);
            query.setString(2, version);
            query.setInt(3, most);
            List<UUID> ids = new ArrayList<>();
            List<byte[]> outdated = new ArrayList<>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                    outdated.add(rows.getBytes(2));
                }
            }
            if (ids.isEmpty()) {
                return 0;
            }
            List<WrappedKey> wrapped = keys.rewrap(owner, outdated);
            for (int i = 0; i < ids.size(); i++) {
                update.setBytes(1, wrapped.get(i).bytes());
                update.setString(2, wrapped.get(i).version());
                update.setObject(3, ids.get(i));
                update.addBatch();
            }
            update.executeBatch();
            return (int) wrapped.stream()
                    .filter(one -> one.version().equals(version))
                    .count();
        } catch (SQLException e) {
            throw new IllegalStateException("the keys of persons cannot be wrapped again", e);
        }
    }

    /** Reads the keys of many at once; what is sealed for them then opens without a further query. */
    @Transactional(TxType.MANDATORY)
    public void prefetch(Collection<UUID> persons) {
        load(persons);
    }

    /** The same for what is shown without what is sealed where need be: false where a key is not to be had at present. */
    @Transactional(TxType.MANDATORY)
    public boolean prefetchIfAvailable(Collection<UUID> persons) {
        try {
            load(persons);
            return true;
        } catch (KeyUnavailable e) {
            LOG.warnf("something is shown without what is sealed: %s", e.getMessage());
            return false;
        }
    }

    private void load(Collection<UUID> persons) {
        Map<UUID, AesGcmJce> opened = opened();
        Object[] missing = persons.stream()
                .filter(person -> !opened.containsKey(person))
                .distinct()
                .toArray();
        if (missing.length == 0) {
            return;
        }
        read(missing).forEach((owner, wrapped) -> open(owner, wrapped, opened));
    }

    private record Wrapped(UUID person, byte[] key) {}

    private Map<String, List<Wrapped>> read(Object[] persons) {
        Map<String, List<Wrapped>> found = new HashMap<>();
        try (var connection = dataSource.getConnection();
                var query =
                        connection.prepareStatement("select id, owner, wrapped from person_key where id = any (?)")) {
            query.setArray(1, connection.createArrayOf("uuid", persons));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.computeIfAbsent(rows.getString(2), owner -> new ArrayList<>())
                            .add(new Wrapped(rows.getObject(1, UUID.class), rows.getBytes(3)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the keys of persons cannot be read", e);
        }
        return found;
    }

    /** One question to the key service for each owner. */
    private void open(String owner, List<Wrapped> wrapped, Map<UUID, AesGcmJce> opened) {
        List<byte[]> unwrapped =
                keys.unwrap(owner, wrapped.stream().map(Wrapped::key).toList());
        try {
            for (int i = 0; i < wrapped.size(); i++) {
                opened.put(wrapped.get(i).person(), new AesGcmJce(unwrapped.get(i)));
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keys of persons cannot be read", e);
        }
    }

    private AesGcmJce cipher(UUID person) {
        load(List.of(person));
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
