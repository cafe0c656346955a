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
    @TempDir
    Path directory;

    @Test
    void aFileAsItWasSealedSaysByWhom() throws IOException {
        SealedFile file = SealReader.read(sealed());
        assertThat(file.finding()).isEqualTo(Finding.UNCHANGED);
        assertThat(file.subject()).isEqualTo("CN=Zusage demo seal");
        assertThat(file.fingerprint()).hasSize(64);
        assertThat(file.names()).anyMatch(name -> name.startsWith("urn:zusage:text:sha256:"));
    }

    @Test
    void everyByteCounts() throws IOException {
        byte[] original = sealed();
        for (int at = 0; at < original.length; at += original.length / 400) {
            byte[] changed = original.clone();
            changed[at] ^= 1;
            if (!isPadding(original, at)) {
                assertThat(SealReader.read(changed).unchanged())
                        .as("byte %d", at)
                        .isFalse();
            }
        }
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

    /** The zeros behind the seal's DER carry nothing, and neither does the case of its hex digits. */
    private static boolean isPadding(byte[] pdf, int at) {
        String file = new String(pdf, StandardCharsets.ISO_8859_1);
        int begin = file.indexOf("/Contents <30") + "/Contents <".length();
        return at >= begin && at < file.indexOf('>', begin);
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
