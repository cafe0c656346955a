package de.zusage.portal.erasure;

/** Why a case is kept from being erased (Art. 17(3), Art. 18(1) DSGVO). */
enum HoldReason {
    LEGAL_CLAIM,
    COMPLAINT,
    PROCEEDINGS,
    GRANT_AUDIT,
    PERSON_NEEDS_IT
}
