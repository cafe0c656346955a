package de.zusage.kit.tenancy;

import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/** Sets the tenant as the first statement inside a transaction that an annotation opened or joined. */
abstract class TenantInterceptor {

    private final Tenancy tenancy;

    TenantInterceptor(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    @AroundInvoke
    @Nullable Object apply(InvocationContext invocation) throws Exception {
        tenancy.apply();
        return invocation.proceed();
    }
}
