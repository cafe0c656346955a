package de.zusage.kit.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.kit.app.KitTest;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(KitTest.class)
class PersonKeysTest {

    private static final Tenant HERE = new Tenant("stuttgart", "stuttgart-a");
    private static final String TEXT = "Ångström, كاتب, Ω";

    @Inject
    PersonKeys keys;

    @Inject
    Tenancy tenancy;

    @Inject
    KeyService keyService;

    @Inject
    DataSource dataSource;

    @Inject
    TransactionSynchronizationRegistry transaction;

    @Test
    void whatIsSealedOpensForItsPersonAndColumnOnly() {
        UUID person = aPerson();
        UUID other = aPerson();
        byte[] sealed = tenancy.call(HERE, () -> keys.seal(person, "name", TEXT));
        assertThat(new String(sealed, UTF_8)).doesNotContain("Ångström");
        assertThat(tenancy.<String>call(HERE, () -> keys.open(person, "name", sealed)))
                .isEqualTo(TEXT);
        assertThatThrownBy(() -> tenancy.run(HERE, () -> keys.open(person, "mail", sealed)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> tenancy.run(HERE, () -> keys.open(other, "name", sealed)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSameTextIsNeverSealedTheSameWay() {
        UUID person = aPerson();
        byte[] once = tenancy.call(HERE, () -> keys.seal(person, "name", TEXT));
        byte[] twice = tenancy.call(HERE, () -> keys.seal(person, "name", TEXT));
        assertThat(once).isNotEqualTo(twice);
    }

    @Test
    void withoutItsKeyNothingOpensAnyMore() {
        UUID person = aPerson();
        byte[] sealed = tenancy.call(HERE, () -> keys.seal(person, "name", TEXT));
        tenancy.run(HERE, () -> keys.destroy(person));
        assertThatThrownBy(() -> tenancy.run(HERE, () -> keys.open(person, "name", sealed)))
                .hasMessageContaining("no key");
    }

    @Test
    void aKeyIsMadeWhenItIsFirstNeededAndKept() {
        UUID person = UUID.randomUUID();
        byte[] sealed = tenancy.call(HERE, () -> {
            keys.ensure(person, () -> "carrier-a");
            return keys.seal(person, "name", TEXT);
        });
        tenancy.run(HERE, () -> {
            keys.ensure(person, () -> "carrier-b");
            assertThat(keys.open(person, "name", sealed)).isEqualTo(TEXT);
        });
    }

    @Test
    void ofTwoWhoNeedAKeyAtOnceOneMakesIt() {
        UUID person = UUID.randomUUID();
        byte[] sealed = tenancy.call(HERE, () -> {
            // Somebody else makes it between the look and the insert.
            keys.ensure(person, () -> {
                CompletableFuture.runAsync(() -> tenancy.run(HERE, () -> keys.create(person, "carrier-a")))
                        .join();
                return "carrier-a";
            });
            return keys.seal(person, "name", TEXT);
        });
        assertThat(tenancy.<String>call(HERE, () -> keys.open(person, "name", sealed)))
                .isEqualTo(TEXT);
    }

    @Test
    void anotherOfficeHasNoKey() {
        UUID person = aPerson();
        byte[] sealed = tenancy.call(HERE, () -> keys.seal(person, "name", TEXT));
        Tenant elsewhere = new Tenant("stuttgart", "stuttgart-b");
        assertThatThrownBy(() -> tenancy.run(elsewhere, () -> keys.open(person, "name", sealed)))
                .hasMessageContaining("no key");
    }

    @Test
    void manyOpenWithOneQueryForTheirKeys() {
        List<UUID> persons = Stream.generate(this::aPerson).limit(20).toList();
        Map<UUID, byte[]> sealed = new HashMap<>();
        tenancy.run(HERE, () -> persons.forEach(person -> sealed.put(person, keys.seal(person, "name", TEXT))));
        AtomicInteger queries = new AtomicInteger();
        PersonKeys counted = new PersonKeys(counting(queries), keyService, tenancy, transaction);
        tenancy.run(HERE, () -> {
            counted.prefetch(persons);
            persons.forEach(person -> assertThat(counted.open(person, "name", requireNonNull(sealed.get(person))))
                    .isEqualTo(TEXT));
            persons.forEach(person -> counted.seal(person, "mail", TEXT));
            counted.prefetch(persons);
        });
        assertThat(queries).hasValue(1);
    }

    @Test
    void aKeyThatWasReadIsDestroyedAllTheSame() {
        UUID person = aPerson();
        assertThatThrownBy(() -> tenancy.run(HERE, () -> {
                    byte[] sealed = keys.seal(person, "name", TEXT);
                    keys.destroy(person);
                    keys.open(person, "name", sealed);
                }))
                .hasMessageContaining("no key");
    }

    /** The same source, which counts the statements that are prepared. */
    private DataSource counting(AtomicInteger statements) {
        return (DataSource) proxy(DataSource.class, (source, connect, none) -> {
            Connection connection = dataSource.getConnection();
            return proxy(Connection.class, (it, method, arguments) -> {
                if (method.getName().equals("prepareStatement")) {
                    statements.incrementAndGet();
                }
                return method.invoke(connection, arguments);
            });
        });
    }

    private static Object proxy(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(PersonKeysTest.class.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private UUID aPerson() {
        UUID person = UUID.randomUUID();
        tenancy.run(HERE, () -> keys.create(person, "carrier-a"));
        return person;
    }
}
