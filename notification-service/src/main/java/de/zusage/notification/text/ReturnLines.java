package de.zusage.notification.text;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.print.Glyphs;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;

/** The sender on the envelope: whoever sees it learns of an address and nothing else; refused at start-up if unfit. */
@ApplicationScoped
public class ReturnLines {

    /** What fits above the address in one line. */
    private static final int LONGEST = 60;

    private final ReturnLineConfig config;

    ReturnLines(ReturnLineConfig config) {
        this.config = config;
        config.sender().ifPresent(line -> require("zusage.letter.sender", line));
        config.senderOf()
                .forEach((authority, offices) -> offices.forEach(
                        (office, line) -> require("zusage.letter.sender-of." + authority + "." + office, line)));
    }

    /** Makes the lines be read before the first letter is promised. */
    void check(@Observes StartupEvent started) {}

    /** None where no letters leave that office. */
    public Optional<String> of(Tenant office) {
        return Optional.ofNullable(config.senderOf()
                        .getOrDefault(office.authority(), Map.of())
                        .get(office.office()))
                .or(config::sender);
    }

    private static void require(String property, String line) {
        if (line.isBlank()
                || line.length() > LONGEST
                || line.codePoints().anyMatch(Character::isISOControl)
                || !Glyphs.show(line)) {
            throw new IllegalStateException(property + " is not one to " + LONGEST + " printable letters on one line");
        }
        ForbiddenStems.of(Language.GERMAN).in(line).ifPresent(stem -> {
            throw new IllegalStateException(property + " contains " + stem + ", which no envelope may");
        });
    }
}
