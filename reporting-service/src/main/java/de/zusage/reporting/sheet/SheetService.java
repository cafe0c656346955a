package de.zusage.reporting.sheet;

import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.web.NotFound;
import de.zusage.reporting.delivery.Frozen;
import de.zusage.reporting.delivery.MadeOnce;
import de.zusage.reporting.release.PublicRelease;
import de.zusage.reporting.release.ReleaseReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the sheet of a release: of the same frozen figures, the same bytes. */
@ApplicationScoped
class SheetService {
    private final ReleaseReader reader;
    private final SheetWriter writer;
    private final Caller caller;
    private final MadeOnce made;
    private final SheetWords words = new SheetWords();

    SheetService(ReleaseReader reader, SheetWriter writer, Caller caller, MadeOnce made) {
        this.reader = reader;
        this.writer = writer;
        this.caller = caller;
        this.made = made;
    }

    /** What the sheet is delivered as. */
    enum Form {
        HTML,
        PDF
    }

    /** The sheet of the whole, or of an authority; one that the caller may not see, or that there is not, is not found. */
    Frozen sheet(UUID release, @Nullable String authority, Form form) {
        if (authority != null && !mayRead(authority)) {
            throw new NotFound();
        }
        String name = "decision-sheet/" + form + "/" + Objects.requireNonNullElse(authority, "");
        return made.get(release, name).orElseGet(() -> made.keep(release, name, write(release, authority, form)));
    }

    private Frozen write(UUID release, @Nullable String authority, Form form) {
        PublicRelease read = reader.read(release);
        if (authority != null
                && DecisionSheet.sites(read).stream()
                        .noneMatch(site -> site.slug().equals(authority))) {
            throw new NotFound();
        }
        Sheet sheet = new DecisionSheet(read, Optional.ofNullable(authority), words).write();
        byte[] bytes = form == Form.HTML ? writer.html(read, sheet) : writer.pdf(read, sheet);
        return Frozen.of(bytes);
    }

    private boolean mayRead(String authority) {
        return caller.hasRole("ministry")
                || caller.hasRole("programme")
                || caller.authority().filter(authority::equals).isPresent();
    }
}
