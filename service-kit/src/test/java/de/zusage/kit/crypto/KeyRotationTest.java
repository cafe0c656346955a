package de.zusage.kit.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.kit.app.KitTest;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(KitTest.class)
@Tag("landing")
class KeyRotationTest {

    private static final Tenant HERE = new Tenant("stuttgart", "stuttgart-a");
    private static final Tenant THERE = new Tenant("essen", "essen-b");

    @Inject
    javax.sql.DataSource dataSource;

    @Inject
    @DataSource("job")
    javax.sql.DataSource jobs;

    @Inject
    Tenancy tenancy;

    @Inject
    TransactionSynchronizationRegistry transaction;

    @Inject
    @ConfigProperty(name = "zusage.keys.file")
    Path file;

    private final List<Sealed> sealed = new ArrayList<>();

    private record Sealed(Tenant tenant, UUID person, byte[] name) {}

    @AfterEach
    void wrapAllWithTheKeyOfTheOtherTests() throws SQLException {
        MasterKeys usual = MasterKeyFile.read(file, false);
        rotation(keys(usual.newest(), NEW)).run();
    }

    private static final byte[] NEW =
            "a new master key of 32 bytes....".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    @Test
    void everythingOpensAfterwardsWithTheNewKeyAlone() throws SQLException {
        byte[] old = MasterKeyFile.read(file, false).newest();
        PersonKeys before = persons(keys(old));
        seal(before, HERE, THERE, THERE);
        KeyService both = keys(NEW, old);
        assertThat(opens(persons(both))).isTrue();
        seal(persons(both), HERE);
        assertThatThrownBy(() -> opens(persons(keys(NEW)))).hasMessageContaining("unwrapped");
        KeyRotation rotation = rotation(both);
        assertThat(rotation.outdated()).isPositive();
        rotation.run();
        assertThat(rotation.outdated()).isZero();
        assertThat(opens(persons(keys(NEW)))).isTrue();
        assertThatThrownBy(() -> opens(before)).hasMessageContaining("unwrapped");
    }

    @Test
    void interruptedHalfWayItGoesOn() throws SQLException {
        byte[] old = MasterKeyFile.read(file, false).newest();
        seal(persons(keys(old)), HERE, HERE, HERE, THERE);
        KeyService both = keys(NEW, old);
        String version = both.version("carrier-a");
        long left = rotation(both).outdated();
        assertThat(tenancy.<Integer>call(HERE, () -> persons(both).rewrap("carrier-a", version, 2)))
                .isEqualTo(2);
        assertThatThrownBy(() -> tenancy.run(HERE, () -> {
                    persons(both).rewrap("carrier-a", version, 1);
                    throw new IllegalStateException("the power went");
                }))
                .hasMessageContaining("power");
        assertThat(rotation(both).outdated()).isEqualTo(left - 2);
        assertThat(opens(persons(both))).isTrue();
        rotation(both).run();
        assertThat(opens(persons(keys(NEW)))).isTrue();
    }

    private void seal(PersonKeys keys, Tenant... tenants) {
        for (Tenant tenant : tenants) {
            UUID person = UUID.randomUUID();
            sealed.add(new Sealed(tenant, person, tenancy.call(tenant, () -> {
                keys.create(person, "carrier-a");
                return keys.seal(person, "name", "ግርማይ");
            })));
        }
    }

    private boolean opens(PersonKeys keys) {
        return sealed.stream()
                .allMatch(one -> tenancy.<String>call(one.tenant, () -> keys.open(one.person, "name", one.name))
                        .equals("ግርማይ"));
    }

    private PersonKeys persons(KeyService keys) {
        return new PersonKeys(dataSource, keys, tenancy, transaction);
    }

    private KeyRotation rotation(KeyService keys) {
        return new KeyRotation(jobs, tenancy, persons(keys), keys);
    }

    private static KeyService keys(byte[]... masters) {
        return new LocalKeyService(new MasterKeys(List.of(masters), masters[0]));
    }
}
