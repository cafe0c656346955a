package de.zusage.portal.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Signs words that a browser keeps for us, so that it can keep no other; the key is the same for all replicas. */
@ApplicationScoped
class CookieKey {
    private static final String ALGORITHM = "HmacSHA256";

    private final DataSource database;
    private volatile @Nullable SecretKeySpec key;

    CookieKey(DataSource database) {
        this.database = database;
    }

    String sign(String word) {
        return word + "." + signature(word);
    }

    /** The word, if this very key signed it. */
    Optional<String> signed(String cookie) {
        int dot = cookie.lastIndexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String word = cookie.substring(0, dot);
        boolean same = MessageDigest.isEqual(
                signature(word).getBytes(StandardCharsets.US_ASCII),
                cookie.substring(dot + 1).getBytes(StandardCharsets.UTF_8));
        return same ? Optional.of(word) : Optional.empty();
    }

    private String signature(String word) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(word.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cookies cannot be signed", e);
        }
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            known = read();
            key = known;
        }
        return known;
    }

    private SecretKeySpec read() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select key from cookie_key");
                ResultSet rows = select.executeQuery()) {
            if (!rows.next()) {
                throw new IllegalStateException("The database has no key for cookies");
            }
            return new SecretKeySpec(rows.getBytes(1), ALGORITHM);
        } catch (SQLException e) {
            throw new IllegalStateException("The key for cookies cannot be read", e);
        }
    }
}
