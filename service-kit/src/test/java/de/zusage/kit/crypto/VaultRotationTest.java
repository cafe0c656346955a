package de.zusage.kit.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.kit.app.KitTest;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.local.testing.LocalDatabase;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two carriers with keys of their own in Transit: what one does with its key never touches what is the other's. */
@QuarkusTest
@TestProfile(KitTest.class)
@Tag("landing")
class VaultRotationTest {

    private static final Tenant HERE = new Tenant("stuttgart", "stuttgart-a");
    private static final Tenant THERE = new Tenant("essen", "essen-b");
    private static final String TEXT = "ግርማይ";
    private static final int PERSONS = 20;

    @Inject
    javax.sql.DataSource dataSource;

    @Inject
    @DataSource("job")
    javax.sql.DataSource jobs;

    @Inject
    Tenancy tenancy;

    @Inject
    TransactionSynchronizationRegistry transaction;

    @TempDir
    Path folder;

    /** Of this test alone: other tests leave keys of other owners. */
    private final String one = "one-" + UUID.randomUUID();

    private final String other = "other-" + UUID.randomUUID();
    private final List<Sealed> sealed = new ArrayList<>();
    private VaultSetting vault;
    private PersonKeys persons;
    private KeyRotation rotation;

    private record Sealed(Tenant tenant, UUID person, byte[] text) {}

    @BeforeEach
    void start() {
        vault = new VaultSetting(folder);
        List.of(one, other).forEach(owner -> vault.transit.createKey(vault.key(owner)));
        vault.allow(one, other);
        KeyService keys = vault.service();
        persons = new PersonKeys(dataSource, keys, tenancy, transaction);
        rotation = new KeyRotation(jobs, tenancy, persons, keys);
        for (int i = 0; i < PERSONS; i++) {
            seal(HERE, one);
            seal(THERE, other);
        }
    }

    @AfterEach
    void stop() throws SQLException {
        try (var owner = LocalDatabase.asOwner();
                var delete = owner.prepareStatement("delete from person_key where owner in (?, ?)")) {
            delete.setString(1, one);
            delete.setString(2, other);
            delete.executeUpdate();
        }
    }

    @Test
    void aRotationMovesTheRowsOfThatCarrierAlone() throws SQLException {
        vault.transit.rotate(vault.key(one));
        vault.later(Duration.ofMinutes(1));
        assertThat(rotation.outdated()).isEqualTo(PERSONS);
        long before = vault.asked("rewrap");
        rotation.run();
        assertThat(rotation.outdated()).isZero();
        assertThat(vault.asked("rewrap") - before).as("requests").isEqualTo(1);
        assertThat(versions()).containsExactlyInAnyOrderEntriesOf(Map.of(one + " v2", PERSONS, other + " v1", PERSONS));
        vault.transit.dropBelow(vault.key(one), 2);
        sealed.forEach(each -> assertThat(open(each)).isEqualTo(TEXT));
        seal(HERE, one);
        assertThat(versions()).containsEntry(one + " v2", PERSONS + 1);
    }

    @Test
    void aVersionThatIsStillNeededIsMissedAndNothingIsLost() {
        vault.transit.rotate(vault.key(one));
        vault.transit.dropBelow(vault.key(one), 2);
        assertThatThrownBy(() -> open(sealed.get(0))).isInstanceOf(KeyUnavailable.class);
        assertThat(open(sealed.get(1))).isEqualTo(TEXT);
        vault.transit.dropBelow(vault.key(one), 1);
        assertThat(open(sealed.get(0))).isEqualTo(TEXT);
    }

    @Test
    void aKeyThatIsWithheldStopsNobodyElse() throws SQLException {
        vault.transit.rotate(vault.key(one));
        vault.transit.rotate(vault.key(other));
        vault.allow(other);
        vault.later(Duration.ofMinutes(1));
        rotation.run();
        assertThat(versions()).containsExactlyInAnyOrderEntriesOf(Map.of(one + " v1", PERSONS, other + " v2", PERSONS));
        assertThatThrownBy(() -> open(sealed.get(0)))
                .isInstanceOf(KeyUnavailable.class)
                .hasMessageContaining(one);
        assertThat(open(sealed.get(1))).isEqualTo(TEXT);
        vault.allow(one, other);
        assertThat(open(sealed.get(0))).isEqualTo(TEXT);
        rotation.run();
        assertThat(versions()).containsExactlyInAnyOrderEntriesOf(Map.of(one + " v2", PERSONS, other + " v2", PERSONS));
    }

    @Test
    void thePageOfAListIsOneRequest() {
        List<Sealed> page =
                sealed.stream().filter(each -> each.tenant.equals(HERE)).toList();
        long before = vault.asked("decrypt");
        tenancy.run(HERE, () -> {
            persons.prefetch(page.stream().map(Sealed::person).toList());
            page.forEach(each ->
                    assertThat(persons.open(each.person, "name", each.text)).isEqualTo(TEXT));
        });
        assertThat(vault.asked("decrypt") - before).isEqualTo(1);
        vault.allow(other);
        tenancy.run(
                HERE,
                () -> assertThat(persons.prefetchIfAvailable(
                                page.stream().map(Sealed::person).toList()))
                        .isFalse());
    }

    private void seal(Tenant tenant, String owner) {
        UUID person = UUID.randomUUID();
        sealed.add(new Sealed(tenant, person, tenancy.call(tenant, () -> {
            persons.create(person, owner);
            return persons.seal(person, "name", TEXT);
        })));
    }

    private String open(Sealed each) {
        return tenancy.call(each.tenant, () -> persons.open(each.person, "name", each.text));
    }

    /** How many keys each version of each of the two wraps, in truth: the name of the version stands in what it wrapped. */
    private Map<String, Integer> versions() throws SQLException {
        try (var owner = LocalDatabase.asOwner();
                var query = owner.prepareStatement("select owner || ' ' || key_version, count(*) from person_key"
                        + " where owner in (?, ?)"
                        + " and position(convert_to(':' || key_version || ':', 'UTF8') in wrapped) = 6 group by 1")) {
            query.setString(1, one);
            query.setString(2, other);
            Map<String, Integer> counts = new TreeMap<>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    counts.put(row.getString(1), row.getInt(2));
                }
            }
            return counts;
        }
    }
}
