package de.zusage.kit.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("landing")
class VaultKeyServiceTest {

    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(UTF_8);
    private static final String A = "carrier-a";
    private static final String B = "carrier-b";

    @TempDir
    Path folder;

    private VaultSetting vault;
    private VaultKeyService keys;

    @BeforeEach
    void start() throws IOException {
        vault = new VaultSetting(Files.createTempDirectory(folder, "vault"));
        keys = vault.service();
    }

    @AfterEach
    void open() {
        vault.transit.unseal();
    }

    @Test
    void whatOneCarrierWrapsTheOtherDoesNotUnwrap() {
        WrappedKey wrapped = keys.wrap(A, KEY);
        assertThat(keys.unwrap(A, List.of(wrapped.bytes()))).containsExactly(KEY);
        assertThat(new String(wrapped.bytes(), UTF_8)).startsWith("vault:v1:");
        assertThatThrownBy(() -> keys.unwrap(B, List.of(wrapped.bytes()))).isInstanceOf(IllegalStateException.class);
        byte[] spoilt = wrapped.bytes().clone();
        spoilt[20] ^= 1;
        assertThatThrownBy(() -> keys.unwrap(A, List.of(wrapped.bytes(), spoilt)))
                .hasMessage("a key cannot be unwrapped");
    }

    @Test
    void manyAreUnwrappedInOneRequestAndInOrder() {
        List<byte[]> many = IntStream.range(0, 100)
                .mapToObj(n -> Arrays.copyOf(("key " + n).getBytes(UTF_8), 32))
                .toList();
        List<byte[]> wrapped =
                many.stream().map(key -> keys.wrap(A, key).bytes()).toList();
        long before = System.nanoTime();
        assertThat(keys.unwrap(A, wrapped)).containsExactlyElementsOf(many);
        long batch = System.nanoTime() - before;
        assertThat(vault.asked("decrypt")).isEqualTo(1);
        long[] single = IntStream.range(0, 50)
                .mapToLong(n -> {
                    long start = System.nanoTime();
                    keys.unwrap(A, wrapped.subList(n, n + 1));
                    return System.nanoTime() - start;
                })
                .sorted()
                .toArray();
        System.out.printf(
                "Transit double: 100 keys in %.1f ms, one in %.1f ms (median of 50)%n",
                batch / 1e6, single[single.length / 2] / 1e6);
    }

    @Test
    void eachCarrierHasVersionsOfItsOwn() {
        byte[] old = keys.wrap(A, KEY).bytes();
        assertThat(keys.version(A)).isEqualTo("v1");
        vault.transit.rotate(vault.key(A));
        assertThat(keys.wrap(A, KEY).version()).isEqualTo("v2");
        assertThat(keys.version(A)).as("a moment later").isEqualTo("v1");
        vault.later(Duration.ofSeconds(31));
        assertThat(keys.version(A)).isEqualTo("v2");
        assertThat(keys.version(B)).isEqualTo("v1");
        WrappedKey again = keys.rewrap(A, List.of(old)).get(0);
        assertThat(again.version()).isEqualTo("v2");
        vault.transit.dropBelow(vault.key(A), 2);
        assertThat(keys.unwrap(A, List.of(again.bytes()))).containsExactly(KEY);
        assertThatThrownBy(() -> keys.unwrap(A, List.of(old)))
                .isInstanceOf(KeyUnavailable.class)
                .hasMessageContaining("still needed");
    }

    @Test
    void digestsStayTheSameWhateverIsRotated() {
        byte[] digest = keys.mac("cursor", KEY);
        assertThat(digest).hasSize(32).isEqualTo(keys.mac("cursor", KEY)).isNotEqualTo(keys.mac("other", KEY));
        vault.transit.rotate(vault.digestsKey());
        vault.transit.rotate(vault.key(A));
        assertThat(vault.service().mac("cursor", KEY)).isEqualTo(digest);
        vault.transit.dropBelow(vault.digestsKey(), 2);
        assertThatThrownBy(() -> vault.service().mac("cursor", KEY)).isInstanceOf(KeyUnavailable.class);
    }

    @Test
    void whatIsRememberedIsForgottenWithinHalfAMinute() {
        keys.mac("cursor", KEY);
        keys.mac("cursor", KEY);
        assertThat(vault.asked("hmac")).isEqualTo(1);
        keys.version(A);
        vault.transit.seal();
        keys.mac("cursor", KEY);
        keys.version(A);
        vault.later(Duration.ofSeconds(30));
        assertThatThrownBy(() -> keys.mac("cursor", KEY)).isInstanceOf(KeyUnavailable.class);
        assertThatThrownBy(() -> keys.version(A)).isInstanceOf(KeyUnavailable.class);
    }

    @Test
    void whoWithholdsAKeyKeepsOnlyTheOwnShut() {
        byte[] a = keys.wrap(A, KEY).bytes();
        byte[] b = keys.wrap(B, KEY).bytes();
        vault.allow(B);
        assertThatThrownBy(() -> keys.unwrap(A, List.of(a)))
                .isInstanceOfSatisfying(
                        KeyUnavailable.class, e -> assertThat(e.withdrawn()).isTrue())
                .hasMessageContaining("carrier-a")
                .hasMessageContaining("403");
        assertThatThrownBy(() -> keys.wrap(A, KEY)).isInstanceOf(KeyUnavailable.class);
        assertThat(keys.unwrap(B, List.of(b))).containsExactly(KEY);
        vault.allow(A, B);
        assertThat(keys.unwrap(A, List.of(a))).containsExactly(KEY);
        vault.transit.delete(vault.key(A));
        assertThatThrownBy(() -> keys.unwrap(A, List.of(a))).isInstanceOf(KeyUnavailable.class);
        assertThatThrownBy(() -> keys.wrap(A, KEY))
                .as("no new key is made in its place")
                .isInstanceOf(KeyUnavailable.class);
    }

    @Test
    void aSealedVaultIsAwayAndOpensWithoutARestart() {
        byte[] a = keys.wrap(A, KEY).bytes();
        vault.transit.restart();
        assertThatThrownBy(() -> keys.unwrap(A, List.of(a)))
                .isInstanceOfSatisfying(
                        KeyUnavailable.class, e -> assertThat(e.withdrawn()).isFalse())
                .hasMessageContaining("sealed");
        vault.transit.unseal();
        assertThat(keys.unwrap(A, List.of(a))).containsExactly(KEY);
        vault.transit.process().kill();
        assertThatThrownBy(() -> keys.unwrap(A, List.of(a)))
                .hasMessageContaining("no answer")
                .hasMessageNotContaining("vault:v1");
        vault.transit.restart();
        vault.transit.unseal();
        assertThat(keys.unwrap(A, List.of(a))).containsExactly(KEY);
    }

    @Test
    void aRenewedTokenIsTakenUp() throws IOException {
        byte[] a = keys.wrap(A, KEY).bytes();
        vault.renewToken();
        assertThat(keys.unwrap(A, List.of(a))).containsExactly(KEY);
        Files.delete(vault.token());
        assertThatThrownBy(() -> keys.unwrap(A, List.of(a)))
                .isInstanceOf(KeyUnavailable.class)
                .hasMessageContaining("token");
        vault.renewToken();
        assertThat(keys.unwrap(A, List.of(a))).containsExactly(KEY);
    }

    @Test
    void namesOfKeysLeadNowhereElse() {
        assertThat(KeyName.of("zusage-", "carrier-a")).isEqualTo("zusage-carrier-a");
        assertThat(KeyName.of("zusage-", "../keys/b")).isEqualTo("zusage-.2e.2e.2fkeys.2fb");
        assertThat(KeyName.of("zusage-", "Ä-")).isEqualTo("zusage-.c3.84.2d");
        assertThat(KeyName.of("", "a.2eb")).isNotEqualTo(KeyName.of("", "a.b"));
        assertThatThrownBy(() -> keys.wrap("../keys/" + vault.key(A), KEY)).isInstanceOf(KeyUnavailable.class);
        assertThat(vault.transit.audited())
                .noneMatch(line -> line.startsWith("POST transit/keys/" + vault.key(A) + " 4"));
    }
}
