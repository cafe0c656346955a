package de.zusage.plan.referral;

/** Why a referral was taken back: never a judgement of the client. */
enum WithdrawReason {
    CLIENT_WISH,
    OFFICE,
    OTHER
}
