package de.zusage.agreement.naming;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.zusage.agreement.naming.NameKeys.Wanted;
import de.zusage.kit.crypto.KeyService;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;

/**
 * A blind index: keyed digests of what a name may be looked for under, with a key for each carrier and office, so that
 * nobody reads a name from the table, or sees whether two offices know the same one.
 */
@ApplicationScoped
public class NameIndex {
    private static final String HMAC = "HmacSHA256";
    private static final int TOKEN = 16;
    static final String FIND = """
            with wanted as (select * from unnest(?::bytea[], ?::int[], ?::int[]) as w (token, word, weight)),
            hit as (select t.casefile_id, w.word, max(w.weight) as weight
                    from wanted w join name_token t on t.token = w.token group by t.casefile_id, w.word)
            select casefile_id from hit group by casefile_id having count(*) >= ?
            order by sum(weight) desc, casefile_id desc limit ?""";

    private final DataSource dataSource;
    private final KeyService keys;
    private final Tenancy tenancy;

    NameIndex(DataSource dataSource, KeyService keys, Tenancy tenancy) {
        this.dataSource = dataSource;
        this.keys = keys;
        this.tenancy = tenancy;
    }

    /** These are the names of the case from now on, and no others. */
    @Transactional(TxType.MANDATORY)
    public void replace(UUID casefile, String carrier, Collection<String> names) {
        Tenant tenant = tenancy.required();
        Mac mac = mac(carrier, tenant);
        Set<String> kept = new LinkedHashSet<>();
        names.forEach(name -> kept.addAll(NameKeys.kept(name)));
        byte[][] tokens = kept.stream().map(key -> token(mac, key)).toArray(byte[][]::new);
        forget(casefile);
        try (var connection = dataSource.getConnection();
                var insert =
                        connection.prepareStatement("insert into name_token (authority, office, casefile_id, token)"
                                + " select ?, ?, ?, unnest(?::bytea[])")) {
            insert.setString(1, tenant.authority());
            insert.setString(2, tenant.office());
            insert.setObject(3, casefile);
            insert.setArray(4, connection.createArrayOf("bytea", tokens));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a name cannot be indexed", e);
        }
    }

    /** The case is found by no name any more. */
    @Transactional(TxType.MANDATORY)
    public void forget(UUID casefile) {
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement("delete from name_token where casefile_id = ?")) {
            delete.setObject(1, casefile);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("an indexed name cannot be removed", e);
        }
    }

    /** The office's cases under a name like this one, the likest first; of a long name not every word must be there. */
    @Transactional(TxType.MANDATORY)
    public List<UUID> find(String carrier, String name, int most) {
        List<Wanted> wanted = NameKeys.wanted(name);
        int words = (int) wanted.stream().mapToInt(Wanted::word).distinct().count();
        return find(carrier, wanted, Math.max(Math.min(words, 2), (words + 1) / 2), most);
    }

    /** The office's cases of which any word of a name is like one of this name, the likest first. */
    @Transactional(TxType.MANDATORY)
    public List<UUID> findByAnyWord(String carrier, String name, int most) {
        return find(carrier, NameKeys.wanted(name), 1, most);
    }

    private List<UUID> find(String carrier, List<Wanted> wanted, int words, int most) {
        Mac mac = mac(carrier, tenancy.required());
        List<UUID> found = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                var query = connection.prepareStatement(FIND)) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "bytea",
                            wanted.stream().map(key -> token(mac, key.key())).toArray(byte[][]::new)));
            query.setArray(
                    2,
                    connection.createArrayOf(
                            "int", wanted.stream().map(Wanted::word).toArray()));
            query.setArray(
                    3,
                    connection.createArrayOf(
                            "int", wanted.stream().map(Wanted::weight).toArray()));
            query.setInt(4, words);
            query.setInt(5, most);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a name cannot be looked for", e);
        }
        return found;
    }

    /** One question to the key service for each name; a slug holds no bar. */
    private Mac mac(String carrier, Tenant tenant) {
        byte[] key = keys.mac("name|" + carrier + "|" + tenant.authority() + "|" + tenant.office(), new byte[0]);
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a name cannot be digested", e);
        }
    }

    private static byte[] token(Mac mac, String key) {
        return Arrays.copyOf(mac.doFinal(key.getBytes(UTF_8)), TOKEN);
    }
}
