package de.zusage.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.zusage.local.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** {@code deploy/rehearse-upgrade --from released}: the first version whose tables are kept, and this one. */
@EnabledIfSystemProperty(
        named = "zusage.all",
        matches = "true",
        disabledReason = "builds another version and plays five lives: ./test --all")
class RolloutTest {

    @Test
    void nobodyNoticesTheUpgradeFromTheReleasedVersionOrTheWayBack() throws IOException, InterruptedException {
        Path root = Project.root();
        String released =
                said(0, List.of("sed", "/^#/d", root.resolve("deploy/released").toString()));
        assumeThat(code(List.of("git", "-C", root.toString(), "cat-file", "-e", released + "^{commit}")))
                .as("the released version is in this clone")
                .isZero();
        String report = said(0, List.of(root.resolve("deploy/rehearse-upgrade").toString(), "--from", "released"));
        System.out.println(report);
        assertThat(report.lines())
                .filteredOn(line -> line.startsWith("a life passed in "))
                .hasSize(5);
        assertThat(report.lines().reduce((earlier, later) -> later))
                .hasValueSatisfying(last -> assertThat(last).startsWith("GO: "));
    }

    private static String said(int code, List<String> command) throws IOException, InterruptedException {
        Process process = start(command);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isEqualTo(code);
        return output.strip();
    }

    private static int code(List<String> command) throws IOException, InterruptedException {
        Process process = start(command);
        process.getInputStream().readAllBytes();
        return process.waitFor();
    }

    private static Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("ZUSAGE_PACKAGED", "yes");
        return builder.start();
    }
}
