package de.zusage.browser;

import de.zusage.local.LocalSystem;
import de.zusage.local.scenario.Scenario;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The one system and the one browser that all tests of this module share: a test asks for it in its constructor. */
final class Portal implements ParameterResolver {
    private static final Path DIRECTORY = Path.of("target", "system").toAbsolutePath();
    /** Those where tests take people in. */
    private static final List<String> OFFICES = List.of("stuttgart-a", "stuttgart-b", "freiburg-a");

    private final Measured measured = new Measured();
    private @Nullable Chromium chromium;
    private @Nullable LocalSystem system;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Portal.class;
    }

    @Override
    public Portal resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(Portal.class))
                .computeIfAbsent(Closing.class, key -> new Closing(this), Closing.class)
                .portal();
    }

    LocalSystem system() {
        LocalSystem running = system;
        if (running == null) {
            running = LocalSystem.startAfresh(DIRECTORY);
            system = running;
            Scenario.openOffices(running, OFFICES);
        }
        return running;
    }

    /** Somebody at a desk; skips the test where there is no browser. */
    Visitor visitor() {
        return visitor(false, true);
    }

    /** Somebody with a small one in the hand. */
    Visitor phone() {
        return visitor(true, true);
    }

    /** Somebody at a desk whose browser runs no scripts. */
    Visitor withoutScripts() {
        return visitor(false, false);
    }

    private Visitor visitor(boolean phone, boolean scripted) {
        return new Visitor(chromium().browser(), system(), measured, phone, scripted);
    }

    private Chromium chromium() {
        Chromium started = chromium;
        if (started == null) {
            started = Chromium.start();
            chromium = started;
        }
        return started;
    }

    private void close() {
        System.out.println(measured);
        if (chromium != null) {
            chromium.close();
        }
        if (system != null) {
            system.close();
        }
    }

    /** JUnit ends it with the run. */
    private record Closing(Portal portal) implements AutoCloseable {
        @Override
        public void close() {
            portal.close();
        }
    }
}
