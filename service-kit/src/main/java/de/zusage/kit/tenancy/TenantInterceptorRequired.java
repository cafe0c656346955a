package de.zusage.kit.tenancy;

import jakarta.annotation.Priority;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** The tenant of {@code @Transactional(TxType.REQUIRED)}; sits just inside Quarkus' own interceptor (+200). */
@Interceptor
@Transactional(TxType.REQUIRED)
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300)
class TenantInterceptorRequired extends TenantInterceptor {

    TenantInterceptorRequired(Tenancy tenancy) {
        super(tenancy);
    }
}
