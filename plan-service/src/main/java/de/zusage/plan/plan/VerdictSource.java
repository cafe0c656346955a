package de.zusage.plan.plan;

/** How the client's view came here: on paper, spoken, or written with the client's own login. */
public enum VerdictSource {
    PAPER,
    SPOKEN,
    OWN_LOGIN
}
