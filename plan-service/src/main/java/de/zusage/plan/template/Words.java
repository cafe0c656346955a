package de.zusage.plan.template;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The words of a building block in one language: ICU message patterns, into which the portal puts the parameters.
 *
 * @param reviewed whether a professional has found them right
 */
@Schema(name = "TemplateWords")
public record Words(String language, String text, String criterion, String readOut, boolean reviewed) {

    static Words of(String language, TemplatePublished.Text text) {
        return new Words(language, text.text(), text.criterion(), text.readOut(), "REVIEWED".equals(text.status()));
    }
}
