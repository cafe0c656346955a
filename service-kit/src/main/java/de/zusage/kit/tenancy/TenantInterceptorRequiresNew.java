package de.zusage.kit.tenancy;

import jakarta.annotation.Priority;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** The tenant of {@code @Transactional(TxType.REQUIRES_NEW)}; sits just inside Quarkus' own interceptor (+200). */
@Interceptor
@Transactional(TxType.REQUIRES_NEW)
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300)
class TenantInterceptorRequiresNew extends TenantInterceptor {

    TenantInterceptorRequiresNew(Tenancy tenancy) {
        super(tenancy);
    }
}
