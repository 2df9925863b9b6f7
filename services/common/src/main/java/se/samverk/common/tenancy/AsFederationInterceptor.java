package se.samverk.common.tenancy;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

@AsFederation
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 150)
class AsFederationInterceptor {
    private final TenantTransactions transactions;

    AsFederationInterceptor(TenantTransactions transactions) {
        this.transactions = transactions;
    }

    @AroundInvoke
    Object around(InvocationContext invocation) throws Exception {
        AsFederation binding = invocation.getInterceptorBinding(AsFederation.class);
        return transactions.asFederation(binding.readOnly(), binding.timeoutSeconds(), invocation::proceed);
    }
}
