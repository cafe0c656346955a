package de.zusage.plan.referral;

import java.util.EnumSet;
import java.util.Set;

/** How a referral stands: sent, taken on by the recipient, or over. */
enum ReferralState {
    /** The recipient has not answered yet. */
    SENT,
    TAKEN,
    DECLINED,
    WITHDRAWN;

    static final Set<ReferralState> OVER = EnumSet.of(DECLINED, WITHDRAWN);

    boolean isOver() {
        return OVER.contains(this);
    }
}
