package de.zusage.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A real Keycloak with the realm of a file, plain HTTP on the loopback interface; it ends with this JVM. */
public final class KeycloakServer implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final int port;
    private final ChildProcess process;

    private KeycloakServer(int port, ChildProcess process) {
        this.port = port;
        this.process = process;
    }

    /**
     * Starts on the data of the directory and returns when the realm is there; a changed realm file starts over with empty
     * data. The programs directory keeps the built copy of Keycloak.
     */
    public static KeycloakServer start(Path programs, Path directory, Path realm, int port) {
        KeycloakHome home = KeycloakHome.in(programs, Project.keycloakArchive());
        String url = url(port);
        Path data = prepare(home, directory, realm);
        ChildProcess process = ChildProcess.start(
                "Keycloak",
                directory.resolve("keycloak.log"),
                "TERM",
                home.command(
                        "keycloak",
                        List.of(
                                "start",
                                "--optimized",
                                "--import-realm",
                                "--cache=local",
                                "--http-enabled=true",
                                "--http-host=" + Ports.LOOPBACK,
                                "--http-port=" + port,
                                "--hostname=" + url,
                                "--db-url=jdbc:h2:file:" + data.resolve("keycloak") + ";NON_KEYWORDS=VALUE")),
                Map.of());
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url + "/health/ready")).build();
        Waiting.until(
                "Keycloak",
                LIMIT,
                process,
                () -> http.send(request, BodyHandlers.discarding()).statusCode() == 200);
        return new KeycloakServer(port, process);
    }

    public int port() {
        return port;
    }

    /** Where it is asked to keep people and logins. */
    public String url() {
        return url(port);
    }

    private static String url(int port) {
        return "http://" + Ports.LOOPBACK + ":" + port;
    }

    /** The issuer of the realm's tokens, and the address for {@code QUARKUS_OIDC_AUTH_SERVER_URL}. */
    public String realmUrl() {
        return realmUrl(port);
    }

    static String realmUrl(int port) {
        return url(port) + "/realms/zusage";
    }

    public ChildProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.stop();
    }

    private static Path prepare(KeycloakHome home, Path directory, Path realm) {
        try {
            Path data = directory.toAbsolutePath().resolve("data");
            Path imported = directory.resolve("imported-realm.json");
            if (Files.exists(imported) && Files.mismatch(imported, realm) != -1) {
                Directories.delete(data); // an import never changes a realm that is there
            }
            Files.createDirectories(data);
            Files.createDirectories(home.resolve("data/import"));
            Files.copy(realm, imported, StandardCopyOption.REPLACE_EXISTING);
            Files.copy(realm, home.resolve("data/import/zusage-realm.json"), StandardCopyOption.REPLACE_EXISTING);
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
