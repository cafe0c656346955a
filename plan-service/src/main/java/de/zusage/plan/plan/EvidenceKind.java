package de.zusage.plan.plan;

/** What kind of thing shows that something was done; attendance is none of them. */
public enum EvidenceKind {
    CERTIFICATE,
    CONFIRMATION,
    LETTER,
    CONTRACT,
    APPLICATION,
    OWN_WORD,
    OTHER
}
