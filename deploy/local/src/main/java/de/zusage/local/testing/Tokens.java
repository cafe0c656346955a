package de.zusage.local.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Builds a token with the claims of realm {@code zusage}; the last call says how it is signed, rightly or wrongly. */
public final class Tokens {
    private static final long LIFETIME_SECONDS = 300;

    private final Map<String, Object> claims = new LinkedHashMap<>();

    private Tokens(List<String> roles) {
        Instant now = Instant.now();
        claims.put("iss", TokenIssuer.current().url());
        claims.put("aud", List.of("zusage-api"));
        claims.put("sub", UUID.randomUUID().toString());
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("typ", "Bearer");
        claims.put("azp", "zusage-portal");
        claims.put("roles", roles);
        claims.put("auth_time", now.getEpochSecond());
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.getEpochSecond() + LIFETIME_SECONDS);
    }

    public static Tokens of(String... roles) {
        return new Tokens(List.of(roles));
    }

    /** An adviser of the office; the carrier follows from the office's last letter. */
    public static Tokens adviser(String authority, String office) {
        return of("adviser")
                .authority(authority)
                .office(office)
                .carrier("carrier-" + office.charAt(office.length() - 1));
    }

    public Tokens authority(Object value) {
        return claim("authority", value);
    }

    public Tokens office(Object value) {
        return claim("office", value);
    }

    public Tokens carrier(Object value) {
        return claim("carrier", value);
    }

    public Tokens provider(Object value) {
        return claim("provider", value);
    }

    public Tokens subject(UUID value) {
        return claim("sub", value.toString());
    }

    public Tokens authTime(Instant value) {
        return claim("auth_time", value.getEpochSecond());
    }

    /** Any claim; a list makes it multi-valued. */
    public Tokens claim(String name, Object value) {
        claims.put(name, value);
        return this;
    }

    public Tokens without(String name) {
        claims.remove(name);
        return this;
    }

    public Tokens expired() {
        long past = Instant.now().getEpochSecond() - 2 * LIFETIME_SECONDS;
        return claim("iat", past).claim("exp", past + LIFETIME_SECONDS);
    }

    public Tokens notYetValid() {
        return claim("nbf", Instant.now().getEpochSecond() + 2 * LIFETIME_SECONDS);
    }

    /** Valid for a day, as a token for convenience would be. */
    public Tokens validForADay() {
        return claim("exp", Instant.now().getEpochSecond() + Duration.ofDays(1).toSeconds());
    }

    /** Issued by a clock that is ten minutes early. */
    public Tokens issuedInTheFuture() {
        long future = Instant.now().getEpochSecond() + 2 * LIFETIME_SECONDS;
        return claim("iat", future).claim("exp", future + LIFETIME_SECONDS);
    }

    public Tokens foreignIssuer() {
        return claim("iss", "https://login.example.org/realms/zusage");
    }

    public Tokens foreignAudience() {
        return claim("aud", List.of("account"));
    }

    /** As an ID token looks: made for the browser client and never for the API. */
    public Tokens idToken() {
        return claim("typ", "ID").claim("aud", "zusage-portal").without("roles");
    }

    /** The right signature. */
    public String sign() {
        return sign(TokenIssuer.current().keyId(), TokenIssuer.current().keys().getPrivate());
    }

    /** Another key under the right key id. */
    public String signWithWrongKey() {
        return sign(TokenIssuer.current().keyId(), TokenIssuer.newKeyPair().getPrivate());
    }

    /** Another key under a key id that the issuer does not know. */
    public String signWithUnknownKey() {
        return sign("unknown-" + UUID.randomUUID(), TokenIssuer.newKeyPair().getPrivate());
    }

    /** {@code alg=none}, without a signature. */
    public String unsigned() {
        return encode("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + encode(payload()) + ".";
    }

    /** HS256 with the public key's text as the secret. */
    public String signWithPublicKeyAsSecret() {
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(TokenIssuer.current().keys().getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        String head = encode("{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\""
                + TokenIssuer.current().keyId() + "\"}");
        String text = head + "." + encode(payload());
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(pem.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return text + "." + encode(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String sign(String keyId, PrivateKey key) {
        JwtClaimsBuilder builder = Jwt.claims(claims);
        return builder.jws().keyId(keyId).sign(key);
    }

    private String payload() {
        String signed = sign();
        int first = signed.indexOf('.');
        byte[] json = Base64.getUrlDecoder().decode(signed.substring(first + 1, signed.indexOf('.', first + 1)));
        return new String(json, StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return encode(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
