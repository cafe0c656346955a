package de.zusage.plan.template;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The words of a building block in one language: ICU message patterns until the parameters of a promise are put into them.
 *
 * @param reviewed whether a professional has found them right
 */
@Schema(name = "TemplateWords")
public record Words(String language, String text, String criterion, String readOut, boolean reviewed) {

    /** As they read in that promise. */
    public Words filled(Map<String, String> parameters) {
        Filling filling = new Filling(language, parameters);
        return new Words(language, filling.fill(text), filling.fill(criterion), filling.fill(readOut), reviewed);
    }

    static Words of(String language, TemplatePublished.Text text) {
        return new Words(language, text.text(), text.criterion(), text.readOut(), "REVIEWED".equals(text.status()));
    }
}
