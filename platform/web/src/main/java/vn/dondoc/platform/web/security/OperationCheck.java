package vn.dondoc.platform.web.security;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A service with an address that no row of its table of rights covers does not start. */
public final class OperationCheck implements SmartInitializingSingleton {
    private final RequestMappingHandlerMapping addresses;
    private final OperationInterceptor operations;

    public OperationCheck(RequestMappingHandlerMapping addresses, OperationInterceptor operations) {
        this.addresses = addresses;
        this.operations = operations;
    }

    @Override
    public void afterSingletonsInstantiated() {
        addresses.getHandlerMethods().values().forEach(operations::operationOf);
    }
}
