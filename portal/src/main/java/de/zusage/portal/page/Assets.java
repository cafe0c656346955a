package de.zusage.portal.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The version of style and script, out of their bytes: a browser that keeps them asks anew when they have changed. */
@Named("assets")
@ApplicationScoped
public class Assets {
    private static final List<String> FILES = List.of("kern/kern.min.css", "portal.css", "portal.js");
    private static final int LENGTH = 12;

    private final String version = digest();

    public String version() {
        return version;
    }

    private static String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String file : FILES) {
                try (InputStream bytes = Thread.currentThread()
                        .getContextClassLoader()
                        .getResourceAsStream("META-INF/resources/assets/" + file)) {
                    if (bytes == null) {
                        throw new IllegalStateException(file + " was not built");
                    }
                    digest.update(bytes.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
