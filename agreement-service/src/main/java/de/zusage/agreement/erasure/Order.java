package de.zusage.agreement.erasure;

import de.zusage.kit.tenancy.Tenant;
import java.time.Instant;
import java.util.UUID;

/** That a case is to be erased: by which rule, for which reason, and in which role somebody said so. */
record Order(
        UUID id,
        Tenant tenant,
        String carrier,
        UUID caseId,
        UUID orderId,
        String rule,
        ErasureReason reason,
        String orderedBy,
        Instant orderedAt) {}
