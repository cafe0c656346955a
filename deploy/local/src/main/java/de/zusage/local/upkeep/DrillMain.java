package de.zusage.local.upkeep;

import de.zusage.local.LocalFailure;
import de.zusage.local.Project;
import de.zusage.local.scenario.ScenarioFailed;
import de.zusage.local.scenario.Surprise;
import java.io.UncheckedIOException;

/** The program behind {@code deploy/restore-drill}. */
public final class DrillMain {
    private DrillMain() {}

    /** Ends with 0 when the drill was passed, with 1 otherwise. */
    public static void main(String[] arguments) {
        int code = 1;
        try {
            if (arguments.length > 0) {
                throw new LocalFailure("deploy/restore-drill takes no " + arguments[0] + ": --help says what it does.");
            }
            code = new RestoreDrill(Project.root().resolve(".local/drill"), System.out::println).run() ? 0 : 1;
        } catch (LocalFailure | ScenarioFailed | Surprise e) {
            System.err.println(e.getMessage());
        } catch (UncheckedIOException e) {
            System.err.println("Files under .local/drill could not be used: " + e.getMessage() + ".");
        }
        System.exit(code);
    }
}
