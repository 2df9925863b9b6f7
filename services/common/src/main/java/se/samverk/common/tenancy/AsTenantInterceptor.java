package se.samverk.common.tenancy;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

@AsTenant
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 150)
class AsTenantInterceptor {
    private final TenantTransactions transactions;

    AsTenantInterceptor(TenantTransactions transactions) {
        this.transactions = transactions;
    }

    @AroundInvoke
    Object around(InvocationContext invocation) throws Exception {
        AsTenant binding = invocation.getInterceptorBinding(AsTenant.class);
        return transactions.asTenant(binding.readOnly(), invocation::proceed);
    }
}
