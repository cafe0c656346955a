package de.zusage.portal.transfer;

/** Why an office takes nobody in, as pages name it: reasons of the office, never of the client. */
enum Rejection {
    NO_CAPACITY,
    NOT_OUR_PROGRAMME,
    NO_COMMON_LANGUAGE,
    OTHER
}
