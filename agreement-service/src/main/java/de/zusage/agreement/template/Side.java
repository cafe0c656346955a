package de.zusage.agreement.template;

/** Who makes a promise: the client, the office, or a partner who has confirmed it. */
public enum Side {
    CLIENT,
    OFFICE,
    PARTNER
}
