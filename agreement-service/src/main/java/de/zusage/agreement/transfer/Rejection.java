package de.zusage.agreement.transfer;

/** Why an office takes nobody in: reasons of the office, never of the client. */
enum Rejection {
    NO_CAPACITY,
    NOT_OUR_PROGRAMME,
    NO_COMMON_LANGUAGE,
    OTHER
}
