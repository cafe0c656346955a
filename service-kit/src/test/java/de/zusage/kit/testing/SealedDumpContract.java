package de.zusage.kit.testing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.crypto.KeyService;
import de.zusage.kit.crypto.KeyUnavailable;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Plants personal data through the flows of a service, dumps its whole database, the files of the server and everything that is
 * mounted beside the key service, and finds nothing there; with the key service it finds each in the same dump.
 */
public abstract class SealedDumpContract {

    /** What the key service is made of; everything else that is mounted the thief has. */
    private static final Set<String> KEY_SERVICE = Set.of("zusage.keys.file");

    @Inject
    @Nullable KeyService keys;

    /** Sends that many canaries at least through every flow of the service that keeps personal data. */
    protected abstract void plant(Canaries canaries, int atLeast);

    /** How many in a normal run. */
    protected abstract int usually();

    @Test
    void aDumpTellsNothingWithoutTheKeyService() throws SQLException, IOException {
        Canaries canaries = new Canaries();
        plant(canaries, Boolean.getBoolean("zusage.all") ? Math.max(1_000, usually()) : usually());
        assertThat(canaries.all()).hasSizeGreaterThanOrEqualTo(usually());

        OpenedDump opened = new OpenedDump(Dump::read, this::unwrapped);
        Set<String> sealed = opened.search(canaries).keySet();
        assertThat(sealed).as("found with the key service").containsExactlyInAnyOrderElementsOf(canaries.all());

        Map<String, String> legible = new TreeMap<>();
        long[] size = new long[2];
        int tables = Dump.read(row -> row.values().forEach(value -> {
            size[0] += value.bytes().length;
            note(legible, canaries.inPacked(value.bytes()), row.table() + "." + value.column());
        }));
        List<Path> files = Dump.files();
        for (Path file : files) {
            byte[] bytes = Dump.bytes(file);
            size[1] += bytes.length;
            note(legible, canaries.in(bytes), "file " + file.getFileName());
        }
        List<Path> secrets = mounted();
        for (Path secret : secrets) {
            note(legible, canaries.inPacked(Files.readAllBytes(secret)), "secret " + secret.getFileName());
        }
        System.out.printf(
                "Dump: %d canaries, %d persons' keys; %d tables (%d KiB), %d files (%d KiB), %d mounted secrets; %d legible%n",
                canaries.all().size(),
                opened.persons(),
                tables,
                size[0] >> 10,
                files.size(),
                size[1] >> 10,
                secrets.size(),
                legible.size());
        assertThat(legible).as("legible without the key service").isEmpty();
    }

    /** Nothing where another test's key service has wrapped it. */
    private Optional<byte[]> unwrapped(String owner, byte[] wrapped) {
        try {
            return Optional.of(
                    requireNonNull(keys).unwrap(owner, List.of(wrapped)).get(0));
        } catch (IllegalStateException | KeyUnavailable e) {
            return Optional.empty();
        }
    }

    private static void note(Map<String, String> legible, Set<String> found, String where) {
        found.forEach(canary -> legible.merge(canary, where, (one, other) -> one + ", " + other));
    }

    /** Every file that the configuration of the service names. */
    private static List<Path> mounted() {
        List<Path> files = new ArrayList<>();
        StreamSupport.stream(ConfigProvider.getConfig().getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith("zusage.") && !KEY_SERVICE.contains(name))
                .flatMap(SealedDumpContract::value)
                .filter(Files::isRegularFile)
                .forEach(files::add);
        return files;
    }

    private static Stream<Path> value(String property) {
        return ConfigProvider.getConfig()
                .getOptionalValue(property, String.class)
                .filter(value -> value.contains("/") && value.indexOf('\n') < 0 && value.length() < 1_000)
                .map(Path::of)
                .stream();
    }
}
