package vn.dondoc.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import vn.dondoc.contracts.Actor;
import vn.dondoc.platform.access.Caller;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.observability.CorrelationScope;
import vn.dondoc.platform.web.command.ExpectedVersion;
import vn.dondoc.platform.web.command.IdempotencyKeys;
import vn.dondoc.platform.web.paging.PageCursors;
import vn.dondoc.platform.web.paging.PageRequest;
import vn.dondoc.platform.web.problem.RequestRejected;
import vn.dondoc.platform.web.security.CallerArgument;
import vn.dondoc.platform.web.security.PerformedOperation;

/** What controllers may take as arguments by their type alone. */
final class RequestArguments implements HandlerMethodArgumentResolver {
    private final Clock clock;
    private final CallerArgument caller;
    private final Map<Class<?>, Function<HttpServletRequest, Object>> byType;

    RequestArguments(Clock clock, CallerArgument caller) {
        this.clock = clock;
        this.caller = caller;
        this.byType = Map.of(
                CommandContext.class,
                this::command,
                Actor.class,
                _ -> caller.current(),
                Caller.class,
                _ -> caller.caller(),
                ExpectedVersion.class,
                ExpectedVersion::of,
                PageRequest.class,
                RequestArguments::page);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return byType.containsKey(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest http = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        return Objects.requireNonNull(byType.get(parameter.getParameterType())).apply(http);
    }

    private CommandContext command(HttpServletRequest request) {
        return new CommandContext(
                caller.current(),
                clock.instant(),
                CorrelationScope.currentOrNew(),
                IdempotencyKeys.of(request),
                PerformedOperation.of(request).map(PerformedOperation::audited).orElse(null));
    }

    private static PageRequest page(HttpServletRequest request) {
        String after = request.getParameter("after");
        List<String> key = after == null || after.isEmpty() ? List.of() : PageCursors.decode(after);
        return new PageRequest(limit(request.getParameter("limit")), key);
    }

    private static int limit(@Nullable String given) {
        if (given == null || given.isEmpty()) {
            return PageRequest.DEFAULT_LIMIT;
        }
        int limit = given.matches("\\d{1,3}") ? Integer.parseInt(given) : 0;
        if (limit < 1 || limit > PageRequest.MAX_LIMIT) {
            throw RequestRejected.invalidField("limit", "field.limit", PageRequest.MAX_LIMIT);
        }
        return limit;
    }
}
