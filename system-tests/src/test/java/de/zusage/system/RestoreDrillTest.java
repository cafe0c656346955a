package de.zusage.system;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.local.upkeep.RestoreDrill;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What {@code deploy/restore-drill} does, with a system of its own. */
@EnabledIfSystemProperty(
        named = "zusage.all",
        matches = "true",
        disabledReason = "starts the whole system twice: ./test --all")
class RestoreDrillTest {

    @Test
    void whatTheBackupHeldIsThereAgainAndWhatWasErasedIsNot() {
        List<String> report = new ArrayList<>();
        boolean passed = new RestoreDrill(Path.of("target", "drill").toAbsolutePath(), report::add).run();
        report.forEach(System.out::println);
        assertThat(passed).as(String.join("\n", report)).isTrue();
    }
}
