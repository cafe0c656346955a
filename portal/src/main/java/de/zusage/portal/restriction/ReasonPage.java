package de.zusage.portal.restriction;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks why somebody wants to read what its client has restricted. */
public final class ReasonPage {
    private ReasonPage() {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance reason(String back, List<AccessReason> reasons, @Nullable String fault);
    }

    /** @param back the page that is wanted */
    public static TemplateInstance before(String back) {
        return Templates.reason(back, List.of(AccessReason.values()), null);
    }

    static TemplateInstance again(String back, String fault) {
        return Templates.reason(back, List.of(AccessReason.values()), fault);
    }
}
