package de.zusage.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** An unpacked Keycloak whose slow build step has run; made once per version and build options. */
final class KeycloakHome {
    private static final List<String> BUILD = List.of(
            "build",
            "--db=dev-file",
            "--health-enabled=true",
            "--http-management-health-enabled=false",
            "--features-disabled=account,admin,ciba,device-flow,docker,impersonation,kerberos,organization,passkeys");

    private static final List<String> OPEN_PACKAGES = List.of(
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "-Duser.language=en");

    private final Path directory;

    private KeycloakHome(Path directory) {
        this.directory = directory;
    }

    /** Unpacks and builds when that has not been done; a second process waits for the first. */
    static KeycloakHome in(Path programs, Path archive) {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            String version =
                    Path.of(zip.entries().nextElement().getName()).getName(0).toString();
            Path home = programs.resolve(version + "-" + Integer.toHexString(BUILD.hashCode()));
            Files.createDirectories(programs);
            try (FileChannel file = FileChannel.open(
                            programs.resolve("keycloak.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = file.lock()) {
                if (lock.isValid() && !Files.isDirectory(home)) {
                    make(zip, programs, home);
                }
            }
            return new KeycloakHome(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path resolve(String file) {
        return directory.resolve(file);
    }

    List<String> command(String flags, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Programs.java());
        command.addAll(JvmFlags.of(flags));
        command.addAll(OPEN_PACKAGES);
        command.addAll(List.of(
                "-Dkc.home.dir=" + directory,
                "-Djboss.server.config.dir=" + directory.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-cp",
                directory.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return command;
    }

    private static void make(ZipFile zip, Path programs, Path home) throws IOException {
        Path staging = Files.createTempDirectory(programs, ".keycloak");
        try {
            unpack(zip, staging);
            Programs.run(new KeycloakHome(staging).command("keycloak-build", BUILD));
            Files.move(staging, home, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Directories.delete(staging);
        }
    }

    private static void unpack(ZipFile zip, Path target) throws IOException {
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            Path name = Path.of(entry.getName()).normalize();
            if (name.isAbsolute() || name.startsWith("..")) {
                throw new IOException("Archive entry outside its directory: " + name);
            }
            if (!entry.isDirectory()) {
                Path file = target.resolve(name.getName(0).relativize(name));
                Files.createDirectories(file.getParent());
                try (InputStream content = zip.getInputStream(entry)) {
                    Files.copy(content, file);
                }
            }
        }
    }
}
