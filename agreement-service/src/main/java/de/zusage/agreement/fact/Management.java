package de.zusage.agreement.fact;

/** How far a case goes; case management without an agreement is a way of its own (domain §3). */
public enum Management {
    INQUIRY,
    SHORT_ADVICE,
    CASE_MANAGEMENT,
    WITH_AGREEMENT
}
