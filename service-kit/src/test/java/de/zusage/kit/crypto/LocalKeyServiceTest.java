package de.zusage.kit.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKeyServiceTest {

    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(UTF_8);
    private static final byte[] DATA = "data".getBytes(UTF_8);

    private final KeyService keys = service(KEY);

    @TempDir
    Path folder;

    @Test
    void aKeyUnwrapsForItsOwnerOnly() {
        byte[] wrapped = keys.wrap("carrier-a", DATA).bytes();
        assertThat(wrapped).isNotEqualTo(keys.wrap("carrier-a", DATA).bytes());
        assertThat(unwrap(keys, "carrier-a", wrapped)).isEqualTo(DATA);
        assertThatThrownBy(() -> unwrap(keys, "carrier-b", wrapped)).isInstanceOf(IllegalStateException.class);
        byte[] other = "another key, 32 bytes long, here".getBytes(UTF_8);
        assertThatThrownBy(() -> unwrap(service(other), "carrier-a", wrapped))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void digestsOfDifferentPurposesDiffer() {
        assertThat(keys.mac("one", DATA))
                .hasSize(32)
                .isEqualTo(keys.mac("one", DATA))
                .isNotEqualTo(keys.mac("two", DATA))
                .isNotEqualTo(service("another key, 32 bytes long, here".getBytes(UTF_8))
                        .mac("one", DATA));
    }

    @Test
    void aMissingOrBrokenKeyFileIsRefusedWithItsName() throws IOException {
        Path file = folder.resolve("keys");
        assertThatThrownBy(() -> MasterKeyFile.read(file, false))
                .hasMessageStartingWith("Refusing to start")
                .hasMessageContaining(file.toString());
        assertThat(file).doesNotExist();
        for (String broken : new String[] {"", "no base64!", Base64.getEncoder().encodeToString(DATA)}) {
            Files.writeString(file, broken);
            assertThatThrownBy(() -> MasterKeyFile.read(file, true)).hasMessageStartingWith("Refusing to start");
        }
    }

    @Test
    void aMadeKeyFileIsReadableByItsOwnerOnlyAndKept() throws IOException {
        Path file = folder.resolve("new/keys");
        byte[] made = MasterKeyFile.read(file, true).newest();
        assertThat(made).hasSize(32).isEqualTo(MasterKeyFile.read(file, true).newest());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void processesThatStartTogetherAgreeOnOneKey() throws InterruptedException, ExecutionException {
        int processes = 8;
        CyclicBarrier start = new CyclicBarrier(processes);
        ExecutorService pool = Executors.newFixedThreadPool(processes);
        try {
            for (int round = 0; round < 50; round++) {
                Path file = folder.resolve("keys" + round);
                Set<String> seen = new HashSet<>();
                Callable<byte[]> process = () -> {
                    start.await();
                    return MasterKeyFile.read(file, true).newest();
                };
                for (Future<byte[]> key : pool.invokeAll(Collections.nCopies(processes, process))) {
                    seen.add(Base64.getEncoder().encodeToString(key.get()));
                }
                assertThat(seen).hasSize(1);
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void aNewKeyWrapsWhatTheOldOnesStillOpenAndDigestsStayTheSame() throws IOException {
        Path file = folder.resolve("rotated");
        KeyService before = new LocalKeyService(MasterKeyFile.read(file, true));
        byte[] wrapped = before.wrap("carrier-a", DATA).bytes();
        NewMasterKey.main(new String[] {file.toString()});
        KeyService both = new LocalKeyService(MasterKeyFile.read(file, false));
        byte[] again = both.rewrap("carrier-a", List.of(wrapped)).get(0).bytes();
        assertThat(both.version("carrier-a")).isNotEqualTo(before.version("carrier-a"));
        assertThatThrownBy(() -> unwrap(before, "carrier-a", again)).isInstanceOf(IllegalStateException.class);
        assertThat(both.mac("one", DATA)).isEqualTo(before.mac("one", DATA));
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.remove(1);
        Files.write(file, lines);
        KeyService after = new LocalKeyService(MasterKeyFile.read(file, false));
        assertThat(unwrap(after, "carrier-a", again)).isEqualTo(DATA);
        assertThatThrownBy(() -> unwrap(after, "carrier-a", wrapped)).isInstanceOf(IllegalStateException.class);
        assertThat(after.mac("one", DATA)).isEqualTo(before.mac("one", DATA));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    private static KeyService service(byte[] key) {
        return new LocalKeyService(new MasterKeys(List.of(key), MasterKeyFile.secret(key)));
    }

    private static byte[] unwrap(KeyService keys, String owner, byte[] wrapped) {
        return keys.unwrap(owner, List.of(wrapped)).get(0);
    }
}
