package de.zusage.local.testing;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A named key of the double: AES-256-GCM and, for HMAC, another random key, both for each version. */
final class TransitKey {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    /** Public for JSON: the state is kept as it is. */
    public int latest;

    public int minDecryption = 1;
    public int minEncryption;
    public boolean deletionAllowed;
    public Map<Integer, Version> versions = new TreeMap<>();

    /** The secrets of one version, in base64. */
    static final class Version {
        public String cipher = random();
        public String hmac = random();
        public long made = System.currentTimeMillis() / 1000;
    }

    /** What is refused, in the words of the real one. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    static TransitKey fresh() {
        TransitKey key = new TransitKey();
        key.rotate();
        return key;
    }

    void rotate() {
        latest++;
        versions.put(latest, new Version());
    }

    String encrypt(String plaintext, int wanted) throws Refused {
        int number = encrypting(wanted);
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = gcm(Cipher.ENCRYPT_MODE, number, nonce, decoded(plaintext));
        byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
        return "vault:v" + number + ":" + Base64.getEncoder().encodeToString(whole);
    }

    String decrypt(String ciphertext) throws Refused {
        if (!ciphertext.startsWith("vault:v")) {
            throw new Refused("invalid ciphertext: no prefix");
        }
        int colon = ciphertext.indexOf(':', "vault:v".length());
        if (colon < 0) {
            throw new Refused("invalid ciphertext: wrong number of fields");
        }
        int number = number(ciphertext.substring("vault:v".length(), colon));
        if (number > latest) {
            throw new Refused("invalid ciphertext: version is too new");
        }
        if (number < minDecryption) {
            throw new Refused("ciphertext or signature version is disallowed by policy (too old)");
        }
        byte[] whole = decoded(ciphertext.substring(colon + 1));
        if (whole.length < NONCE) {
            throw new Refused("invalid ciphertext: unable to decrypt");
        }
        byte[] opened = gcm(
                Cipher.DECRYPT_MODE,
                number,
                Arrays.copyOf(whole, NONCE),
                Arrays.copyOfRange(whole, NONCE, whole.length));
        return Base64.getEncoder().encodeToString(opened);
    }

    String hmac(String input, int wanted) throws Refused {
        int number = encrypting(wanted);
        if (number < minDecryption) {
            throw new Refused("key version not found"); // such versions are archived and not loaded
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(decoded(version(number).hmac), "HmacSHA256"));
            return "vault:v" + number + ":" + Base64.getEncoder().encodeToString(mac.doFinal(decoded(input)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private int encrypting(int wanted) throws Refused {
        int number = wanted == 0 ? latest : wanted;
        if (number > latest) {
            throw new Refused("requested version for encryption is higher than the latest key version");
        }
        if (number != latest && minEncryption > 0 && number < minEncryption) {
            throw new Refused("requested version for encryption is less than the minimum encryption key version");
        }
        return number;
    }

    private Version version(int number) throws Refused {
        Version version = versions.get(number);
        if (version == null) {
            throw new Refused("key version not found");
        }
        return version;
    }

    private byte[] gcm(int mode, int number, byte[] nonce, byte[] content) throws Refused {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    mode,
                    new SecretKeySpec(decoded(version(number).cipher), "AES"),
                    new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new Refused("cipher: message authentication failed");
        }
    }

    private static int number(String text) throws Refused {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new Refused("invalid ciphertext: version number could not be decoded");
        }
    }

    private static byte[] decoded(String text) throws Refused {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new Refused("failed to base64-decode input");
        }
    }

    private static String random() {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return Base64.getEncoder().encodeToString(secret);
    }
}
