package de.zusage.kit.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.kit.app.KitTest;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.UUID;
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
    void anotherOfficeHasNoKey() {
        UUID person = aPerson();
        byte[] sealed = tenancy.call(HERE, () -> keys.seal(person, "name", TEXT));
        Tenant elsewhere = new Tenant("stuttgart", "stuttgart-b");
        assertThatThrownBy(() -> tenancy.run(elsewhere, () -> keys.open(person, "name", sealed)))
                .hasMessageContaining("no key");
    }

    private UUID aPerson() {
        UUID person = UUID.randomUUID();
        tenancy.run(HERE, () -> keys.create(person, "carrier-a"));
        return person;
    }
}
