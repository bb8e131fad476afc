package vn.dondoc.platform.web.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.dondoc.platform.access.AccessDenied;
import vn.dondoc.platform.access.Caller;
import vn.dondoc.platform.access.Operation;
import vn.dondoc.platform.access.Standing;
import vn.dondoc.platform.access.StandingRefused;

/**
 * Refuses callers whose roles an operation is not for on any row, before anything is read or looked up for them. What they
 * may do to the row itself says whoever loads it.
 */
public final class OperationInterceptor implements HandlerInterceptor {
    private final OperationTable table;
    private final CallerArgument callers;
    private final Map<HandlerMethod, Optional<Operation>> known = new ConcurrentHashMap<>();

    public OperationInterceptor(OperationTable table, CallerArgument callers) {
        this.table = table;
        this.callers = callers;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && request.getDispatcherType() == DispatcherType.REQUEST) {
            known.computeIfAbsent(method, this::operationOf)
                    .ifPresent(operation -> check(operation, method.getMethodAnnotation(Performs.class), request));
        }
        return true;
    }

    /** Empty where every caller may. Handlers of libraries are not ours to name; they only describe the service. */
    Optional<Operation> operationOf(HandlerMethod method) {
        Performs performs = method.getMethodAnnotation(Performs.class);
        if (performs != null) {
            return Optional.of(table.named(performs.value())
                    .orElseThrow(() -> new IllegalStateException(
                            method + " performs " + performs.value() + ", which is not in the table of rights")));
        }
        if (isOurs(method) && !method.hasMethodAnnotation(OpenToEveryCaller.class)) {
            throw new IllegalStateException(method + " does not say by @Performs which operation it is");
        }
        return Optional.empty();
    }

    /** What renders the error of a request that was judged before is nobody's operation. */
    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("vn.dondoc.")
                && !ErrorController.class.isAssignableFrom(method.getBeanType());
    }

    private void check(Operation operation, @Nullable Performs performs, HttpServletRequest request) {
        Caller caller = callers.caller();
        Operation shown = Optional.ofNullable(performs)
                .flatMap(it -> table.named(it.shows()))
                .filter(it -> it.isOpenTo(caller))
                .orElse(operation);
        PerformedOperation.begin(request, shown, caller, performs);
        if (caller.standing().isRefused()) {
            throw new StandingRefused(caller);
        }
        if (caller.isKeptFrom(operation)) {
            throw StandingRefused.keptFromOperation(caller);
        }
        if (!operation.isOpenTo(caller)) {
            throw caller.standing() == Standing.UNKNOWN ? new StandingRefused(caller) : new AccessDenied(operation);
        }
    }
}
