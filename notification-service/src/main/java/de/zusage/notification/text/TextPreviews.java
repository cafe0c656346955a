package de.zusage.notification.text;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.web.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Shows what would be written, with the line of the caller's own authority, and writes nobody. */
@ApplicationScoped
class TextPreviews {

    private static final String SOME_REFERENCE = "…";

    private final Texts texts;
    private final Tenancy tenancy;

    TextPreviews(Texts texts, Tenancy tenancy) {
        this.texts = texts;
        this.tenancy = tenancy;
    }

    /** What is for staff only is shown as the mailbox of an office gets it, whatever the language; 400 for what is no mail. */
    TextPreview of(Item item, Medium medium, Locale wanted) {
        if (item.occasion().isForStaffOnly()) {
            requireMail(medium);
            return TextPreview.of(texts.forStaff(List.of(new Matter(item, SOME_REFERENCE)), Optional.empty()), null);
        }
        Additions additions = new Additions(tenancy.authority(), true, Optional.empty());
        return TextPreview.of(texts.forClient(List.of(item), medium, wanted, additions), medium);
    }

    private static void requireMail(Medium medium) {
        if (medium != Medium.MAIL) {
            throw new InvalidInput("medium-not-offered", "This occasion is for staff, who are told by mail alone.");
        }
    }
}
