package de.zusage.agreement.assessment;

/** Who or what says a language level. */
enum Source {
    SELF,
    ADVISER,
    PLACEMENT_TEST,
    CERTIFICATE,
    OTHER
}
