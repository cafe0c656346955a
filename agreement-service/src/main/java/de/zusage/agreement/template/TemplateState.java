package de.zusage.agreement.template;

/** The life of one version of a carrier's template. */
enum TemplateState {
    DRAFT,
    PUBLISHED,
    WITHDRAWN
}
