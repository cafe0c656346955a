package de.zusage.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.verifier.SealedFile.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealReaderTest {
    /** Of the copy that is read here: header and content of its outermost sequence. */
    private static final int SEAL_BYTES = 1743;

    @TempDir
    Path directory;

    @Test
    void aFileAsItWasSealedSaysByWhom() throws IOException {
        SealedFile file = SealReader.read(sealed());
        assertThat(file.finding()).isEqualTo(Finding.UNCHANGED);
        assertThat(file.subject()).isEqualTo("CN=Zusage demo seal");
        assertThat(file.fingerprint()).hasSize(64);
        assertThat(file.sealedAt()).matches("20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(file.names()).anyMatch(name -> name.startsWith("urn:zusage:text:sha256:"));
    }

    @Test
    void everyByteCounts() throws IOException {
        byte[] original = sealed();
        for (int at = 0; at < original.length; at += original.length / 400) {
            byte[] changed = original.clone();
            changed[at] ^= 1;
            assertThat(SealReader.read(changed).unchanged()).as("byte %d", at).isFalse();
        }
    }

    /** Nothing covers these bytes, so whoever could write there could hide something in a file that looks unchanged. */
    @Test
    void whatTheSealDoesNotCoverIsTheSealAndZerosOnly() throws IOException {
        byte[] original = sealed();
        String file = new String(original, StandardCharsets.ISO_8859_1);
        int begin = file.indexOf("/Contents <30") + "/Contents <".length();
        int end = file.indexOf('>', begin);
        int padding = file.substring(0, end).replaceFirst("0+$", "").length() + 1;
        assertThat(end - padding).isGreaterThan(1000);
        for (int at : new int[] {padding, padding + 1, (padding + end) / 2, end - 2, end - 1}) {
            for (char digit : new char[] {'1', 'f', ' '}) {
                byte[] changed = original.clone();
                changed[at] = (byte) digit;
                assertThat(SealReader.read(changed).finding())
                        .as("byte %d", at)
                        .isEqualTo(Finding.ADDED_TO_AFTER_SEALING);
            }
        }
        for (int at = begin; at < padding; at++) {
            if (Character.isLetter(original[at])) {
                byte[] changed = original.clone();
                changed[at] = (byte) Character.toUpperCase(original[at]);
                assertThat(SealReader.read(changed).unchanged())
                        .as("byte %d", at)
                        .isFalse();
            }
        }
    }

    /** Every third, which falls on the version numbers too. */
    @Test
    void theBytesOfTheSealCount() throws IOException {
        byte[] original = sealed();
        int begin = new String(original, StandardCharsets.ISO_8859_1).indexOf("/Contents <30") + "/Contents <".length();
        for (int at = begin + 5; at < begin + 2 * SEAL_BYTES; at += 6) {
            byte[] changed = original.clone();
            changed[at] = (byte) (changed[at] == '1' ? '2' : '1');
            assertThat(SealReader.read(changed).unchanged()).as("byte %d", at).isFalse();
        }
    }

    @Test
    void theCommandSaysOfChangedPaddingThatTheFileDoesNotFit() throws IOException {
        byte[] changed = sealed();
        String file = new String(changed, StandardCharsets.ISO_8859_1);
        changed[file.indexOf('>', file.indexOf("/Contents <30")) - 1] = '1';
        Path pdf = Files.write(directory.resolve("padded.pdf"), changed);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(run(out, pdf.toString())).isOne();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("DOES NOT FIT: file");
    }

    @Test
    void whatWasAddedOrCutIsSeen() throws IOException {
        byte[] original = sealed();
        byte[] longer = Arrays.copyOf(original, original.length + 1);
        assertThat(SealReader.read(longer).finding()).isEqualTo(Finding.ADDED_TO_AFTER_SEALING);
        byte[] shorter = Arrays.copyOf(original, original.length - 1);
        assertThat(SealReader.read(shorter).finding()).isEqualTo(Finding.ADDED_TO_AFTER_SEALING);
        assertThat(SealReader.read(new byte[] {1}).finding()).isEqualTo(Finding.NOT_SEALED);
    }

    @Test
    void theCommandNamesWhatDoesNotFit() throws IOException {
        Path pdf = Files.write(directory.resolve("agreement.pdf"), sealed());
        Path text = Files.writeString(directory.resolve("text.json"), "{}");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(run(out, pdf.toString())).isZero();
        assertThat(run(out, pdf.toString(), text.toString())).isOne();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("unchanged since sealed by CN=Zusage demo seal")
                .contains("DOES NOT FIT: text");
        assertThat(run(out)).isEqualTo(2);
        assertThat(run(
                        out,
                        "--extract",
                        pdf.toString(),
                        directory.resolve("out").toString()))
                .isZero();
        assertThat(directory.resolve("out/seal.p7s")).exists();
    }

    /** A draft carries the hash of its text too, and whoever changed the text could have changed that. */
    @Test
    void withoutASealTheTextIsNotChecked() throws IOException {
        Path text = Files.writeString(directory.resolve("text.json"), "{}");
        Path draft = Files.writeString(
                directory.resolve("draft.pdf"),
                "urn:zusage:text:sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(run(out, draft.toString(), text.toString())).isOne();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("not checked: this file has no seal", "NOT CHECKED: no seal")
                .doesNotContain("is NOT the one");
    }

    private static int run(ByteArrayOutputStream out, String... arguments) {
        return Main.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    private static byte[] sealed() throws IOException {
        try (InputStream in = SealReaderTest.class.getResourceAsStream("/sealed.pdf")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
