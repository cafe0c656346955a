package de.zusage.plan.contact;

/** In which way somebody was advised or accompanied. */
enum ContactKind {
    /** A talk, at the office or elsewhere. */
    TALK,
    PHONE,
    /** A letter, a mail, a message. */
    WRITING,
    /** Going along to an authority, a school, a doctor. */
    ACCOMPANYING,
    /** Work for somebody who is not there: calls with others, an application. */
    CASE_WORK
}
