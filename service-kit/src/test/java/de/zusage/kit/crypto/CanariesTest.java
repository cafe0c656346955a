package de.zusage.kit.crypto;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.testing.Canaries;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** The search finds what it is to find: otherwise a test that rests on it could not fail. */
class CanariesTest {

    private final Canaries canaries = new Canaries();

    @Test
    void everyFormIsFoundWhereverItBegins() throws IOException {
        List<String> planted = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            planted.addAll(List.of(canaries.name(), canaries.birthDate(), canaries.phone()));
        }
        assertThat(canaries.all()).hasSize(150).containsExactlyElementsOf(planted);
        for (String canary : planted) {
            for (String before : List.of("", "a", "ab", "abc")) {
                String text = before + canary + before;
                assertThat(canaries.in(text.getBytes(UTF_8))).as(text).containsExactly(canary);
                for (byte[] bytes : forms(text)) { // in base64 a neighbour may differ in the last bits alone
                    assertThat(canaries.inPacked(bytes)).as(text).contains(canary);
                }
            }
        }
        byte[] none = new byte[100_000];
        new Random(1).nextBytes(none);
        assertThat(canaries.inPacked(none)).isEmpty();
    }

    private static List<byte[]> forms(String text) throws IOException {
        byte[] plain = text.getBytes(UTF_8);
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        gzip.write(plain.length); // not at the beginning
        try (OutputStream out = new GZIPOutputStream(gzip)) {
            out.write(plain);
        }
        ByteArrayOutputStream zlib = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(zlib)) {
            out.write(plain);
        }
        return List.of(
                plain,
                text.toUpperCase(Locale.ROOT).getBytes(UTF_8),
                text.getBytes(UTF_16LE),
                text.getBytes(UTF_16BE),
                Base64.getEncoder().encode(plain),
                Base64.getUrlEncoder().withoutPadding().encode(plain),
                HexFormat.of().formatHex(plain).getBytes(UTF_8),
                HexFormat.of().withUpperCase().formatHex(plain).getBytes(UTF_8),
                gzip.toByteArray(),
                zlib.toByteArray());
    }
}
