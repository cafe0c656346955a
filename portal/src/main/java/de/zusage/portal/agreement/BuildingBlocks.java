package de.zusage.portal.agreement;

import de.zusage.portal.agreement.Agreements.Template;
import de.zusage.portal.page.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What the building blocks of promises say, for pages that know a promise by its block alone. */
@ApplicationScoped
public class BuildingBlocks {
    private final Agreements agreements;
    private final Language language;

    BuildingBlocks(@RestClient Agreements agreements, Language language) {
        this.agreements = agreements;
        this.language = language;
    }

    /** By code, with a gap for what a promise fills in, in the language of the page. */
    public Map<String, String> outlines() {
        return agreements.templates(language.tag()).items().stream()
                .collect(Collectors.toMap(Template::code, Template::outline, (first, other) -> first));
    }
}
