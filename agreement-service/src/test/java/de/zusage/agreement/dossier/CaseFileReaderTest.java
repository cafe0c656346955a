package de.zusage.agreement.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import de.zusage.agreement.Allocated;
import de.zusage.kit.event.EventJson;
import de.zusage.kit.testing.ContractFiles;
import de.zusage.kit.web.InvalidInput;
import jakarta.validation.Validation;
import java.io.IOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaseFileReaderTest {
    private static final int LARGEST = 5_242_880;
    /** Seen: 50 to 72 million bytes, more before the code is compiled; 818 million where every fault was collected. */
    private static final long TENS_OF_MEGABYTES = 100_000_000;

    private static final String BEGIN = "{\"format\":\"zusage-case/1\",";

    private final CaseFileReader reader =
            new CaseFileReader(EventJson.mapper(), Validation.buildDefaultValidatorFactory(), new DossierConfig() {
                @Override
                public String installation() {
                    return "test";
                }

                @Override
                public int largestBytes() {
                    return LARGEST;
                }

                @Override
                public int atOnce() {
                    return 1;
                }
            });

    @Test
    void findsTheFormatWhereverItStandsAndNowhereElse() throws IOException {
        assertThat(format("{\"a\":{\"format\":\"x\"},\"b\":[\"y\"],\"format\":\"zusage-case/1\",\"c\":1}"))
                .isEqualTo("zusage-case/1");
        assertThat(format("{\"commitments\":[{}],\"readOut\":1,\"format\":\"f\"}"))
                .isEqualTo("f");
        for (String without : new String[] {
            "", "1", "null", "[\"format\",\"f\"]", "{\"a\":{\"format\":\"f\"}}", "{\"format\":{\"format\":\"f\"}}"
        }) {
            assertThat(format(without)).as(without).isNull();
        }
    }

    /** They became a hundred megabytes of empty objects, and then several faults each. */
    @Test
    void refusesFiveMegabytesOfEmptyObjectsBeforeAnythingIsMadeOfThem() {
        for (String list : new String[] {"assessments", "agreements", "takenOver", "unknown"}) {
            byte[] file = listOf(list, "{}", 1_700_000);
            assertThat(Allocated.during(() -> refused(file, "case-file-too-large")))
                    .as(list)
                    .isLessThan(1_000_000);
        }
        refused(listOf("assessments", "[".repeat(40) + "]".repeat(40), 1), "case-file-too-large");
    }

    @Test
    void aFileOfTheMostPartsTakesTensOfMegabytesAtTheMost() {
        for (String list : new String[] {"assessments", "agreements", "takenOver"}) {
            byte[] file = listOf(list, "{}", 249_000);
            assertThat(Allocated.during(() -> refused(file, "case-file-invalid")))
                    .as(list)
                    .isLessThan(TENS_OF_MEGABYTES);
        }
    }

    @Test
    void whatIsKeptAsItStandsIsBoundedMoreNarrowly() {
        String version = "{\"versions\":[{\"commitments\":[";
        byte[] tooMany = listOf("agreements", version + "{}" + ",{}".repeat(100_000) + "]}]}", 1);
        byte[] most = listOf("agreements", version + "{\"a\":{}}" + ",{\"a\":{}}".repeat(39_000) + "]}]}", 1);
        byte[] spread = listOf("agreements", version + "{}" + ",{}".repeat(999) + "]}]}", 110);

        assertThat(Allocated.during(() -> refused(tooMany, "case-file-too-large")))
                .isLessThan(1_000_000);
        refused(spread, "case-file-too-large");
        assertThat(Allocated.during(() -> refused(most, "case-file-invalid"))).isLessThan(TENS_OF_MEGABYTES);
    }

    @Test
    void whatIsReadIsWhatWasWritten() throws IOException {
        String example =
                Files.readString(ContractFiles.directory().resolve("case").resolve("zusage-case-1.example.json"));
        JsonNode written = EventJson.mapper().valueToTree(reader.read(example.getBytes(UTF_8)));
        for (String part : new String[] {"source", "person", "agreements", "takenOver"}) {
            assertThat(written.get(part)).isEqualTo(ContractFiles.tree(example).get(part));
        }
    }

    private void refused(byte[] file, String problem) {
        assertThat(file.length).isLessThan(LARGEST);
        assertThatThrownBy(() -> reader.read(file))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    private static byte[] listOf(String name, String item, int number) {
        return (BEGIN + "\"" + name + "\":[" + (item + ",").repeat(number - 1) + item + "]}").getBytes(UTF_8);
    }

    private static @Nullable String format(String file) throws IOException {
        return CaseFileWalk.format(new JsonFactory(), file.getBytes(UTF_8));
    }
}
