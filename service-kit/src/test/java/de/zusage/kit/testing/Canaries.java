package de.zusage.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/**
 * Personal data that exists nowhere else, and the search for it in bytes: in upper and lower case as UTF-8, UTF-16 and hex, in base64
 * wherever it begins, and in what gzip or zlib has packed.
 */
public final class Canaries {
    private static final int WINDOW = 8;
    private static final int MOST_INFLATED = 4 << 20;
    private static final int BITS = 1 << 22;

    private final int salt = new SecureRandom().nextInt(1 << 20);
    private final Set<String> all = new LinkedHashSet<>();
    private final Forms folded = new Forms();
    private final Forms exact = new Forms();

    /** Patterns by their last eight bytes. */
    private static final class Forms {
        final BitSet likely = new BitSet(BITS);
        final Map<Long, List<Pattern>> byEnd = new HashMap<>();

        void add(String canary, byte[] bytes) {
            if (bytes.length < WINDOW) {
                throw new IllegalArgumentException("a canary is too short to be told from chance: " + canary);
            }
            long end = 0;
            for (int i = bytes.length - WINDOW; i < bytes.length; i++) {
                end = end << 8 | bytes[i] & 0xff;
            }
            likely.set(slot(end));
            byEnd.computeIfAbsent(end, none -> new ArrayList<>()).add(new Pattern(canary, bytes));
        }

        static int slot(long window) {
            return (int) (window * 0x9E3779B97F4A7C15L >>> 42);
        }
    }

    private record Pattern(String canary, byte[] bytes) {
        boolean endsAt(byte[] haystack, int end, boolean folding) {
            int start = end - bytes.length + 1;
            if (start < 0) {
                return false;
            }
            for (int i = 0; i < bytes.length; i++) {
                byte there = folding ? fold(haystack[start + i]) : haystack[start + i];
                if (there != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** A name of letters that is nobody's. */
    public String name() {
        StringBuilder name = new StringBuilder();
        long number = ((long) all.size() << 20 | salt) * 0x5DEECE66DL & (1L << 47) - 1;
        for (int i = 0; i < 10; i++) {
            name.append((char) ('a' + number % 26));
            number /= 26;
        }
        return plant("Kanari" + name);
    }

    /** A sentence of somebody's own with such a word in it. */
    public String text() {
        return "Ich wünsche mir " + name() + " für daheim.";
    }

    /** A day of birth that no other column holds. */
    public String birthDate() {
        return plant(LocalDate.of(1905, 1, 1).plusDays(all.size()).toString());
    }

    public String mail() {
        return name().toLowerCase(Locale.ROOT) + "@example.org";
    }

    /** A mobile number of a range that is given out. */
    public String phone() {
        return plant(String.format(Locale.ROOT, "+491512%02d%05d", salt % 100, all.size()));
    }

    /** Looks for that too from now on. */
    public String plant(String canary) {
        if (all.add(canary)) {
            byte[] bytes = canary.getBytes(UTF_8);
            String lower = canary.toLowerCase(Locale.ROOT);
            folded.add(canary, lower.getBytes(UTF_8));
            folded.add(canary, lower.getBytes(UTF_16LE));
            folded.add(canary, lower.getBytes(UTF_16BE));
            folded.add(canary, HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII));
            for (int before = 0; before < 3; before++) {
                exact.add(canary, base64(bytes, before));
            }
        }
        return canary;
    }

    /** What is the same wherever base64 begins and ends: without the letters that depend on the neighbours. */
    private static byte[] base64(byte[] bytes, int before) {
        byte[] shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int start = (before * 8 + 5) / 6;
        int end = shifted.length * 8 / 6;
        return text.substring(start, end).getBytes(StandardCharsets.US_ASCII);
    }

    public Set<String> all() {
        return all;
    }

    /** Those that stand there legibly. */
    public Set<String> in(byte[] haystack) {
        Set<String> found = new LinkedHashSet<>();
        search(haystack, found);
        return found;
    }

    /** The same, and in what is packed there. */
    public Set<String> inPacked(byte[] haystack) {
        Set<String> found = in(haystack);
        for (int i = 0; i + 2 < haystack.length; i++) {
            boolean gzip = haystack[i] == 0x1f && haystack[i + 1] == (byte) 0x8b && haystack[i + 2] == 8;
            boolean zlib = haystack[i] == 0x78 && ((haystack[i] << 8 | haystack[i + 1] & 0xff) % 31 == 0);
            if (gzip || zlib) {
                search(inflated(haystack, i, gzip), found);
            }
        }
        return found;
    }

    private static byte[] inflated(byte[] haystack, int from, boolean gzip) {
        byte[] buffer = new byte[8192];
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            InputStream packed = new ByteArrayInputStream(haystack, from, haystack.length - from);
            InputStream in = gzip ? new GZIPInputStream(packed) : new InflaterInputStream(packed);
            for (int read = in.read(buffer); read > 0 && out.size() < MOST_INFLATED; read = in.read(buffer)) {
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            // not packed after all, or cut off: what came out before counts
        }
        return out.toByteArray();
    }

    private void search(byte[] haystack, Set<String> found) {
        long plain = 0;
        long lower = 0;
        for (int i = 0; i < haystack.length; i++) {
            plain = plain << 8 | haystack[i] & 0xff;
            lower = lower << 8 | fold(haystack[i]) & 0xff;
            if (i >= WINDOW - 1) {
                look(folded, lower, haystack, i, true, found);
                look(exact, plain, haystack, i, false, found);
            }
        }
    }

    private static void look(Forms forms, long window, byte[] haystack, int end, boolean folding, Set<String> found) {
        if (forms.likely.get(Forms.slot(window))) {
            for (Pattern pattern : forms.byEnd.getOrDefault(window, List.of())) {
                if (pattern.endsAt(haystack, end, folding)) {
                    found.add(pattern.canary());
                }
            }
        }
    }

    private static byte fold(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? (byte) (letter + 32) : letter;
    }
}
