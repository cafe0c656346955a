package de.zusage.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The key that the demo seals documents with: made once, self-signed, valid for ten years. */
public final class SealKeystore {
    private static final String ALIAS = "seal";
    private static final int PASSWORD_BYTES = 16;
    private static final int SECONDS = 60;

    private SealKeystore() {}

    /** The settings of the agreement-service, by environment name; makes keystore, password and certificate first. */
    public static Map<String, String> ensure(Path directory) {
        Path keystore = directory.resolve("seal.p12");
        Path password = directory.resolve("seal.password");
        try {
            if (!Files.exists(keystore)) {
                Files.createDirectories(directory.toAbsolutePath());
                byte[] random = new byte[PASSWORD_BYTES];
                new SecureRandom().nextBytes(random);
                Files.deleteIfExists(password);
                Files.createFile(
                        password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(password, HexFormat.of().formatHex(random));
                keytool(
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "3072",
                        "-validity",
                        "3652",
                        "-dname",
                        "CN=Zusage demo seal",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keystore.toString(),
                        "-storepass:file",
                        password.toString());
                keytool(
                        "-exportcert",
                        "-rfc",
                        "-alias",
                        ALIAS,
                        "-keystore",
                        keystore.toString(),
                        "-storepass:file",
                        password.toString(),
                        "-file",
                        directory.resolve("seal.crt").toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "zusage.seal.keystore", keystore.toAbsolutePath().toString(),
                "zusage.seal.password-file", password.toAbsolutePath().toString(),
                "zusage.seal.key-alias", ALIAS);
    }

    private static void keytool(String... arguments) throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new LocalFailure("keytool could not make the demo's seal key.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("Interrupted while the demo's seal key was made.");
        }
    }
}
