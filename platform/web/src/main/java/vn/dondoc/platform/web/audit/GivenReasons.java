package vn.dondoc.platform.web.audit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import vn.dondoc.platform.web.security.PerformedOperation;

/** Notes the reason that a command came with: bodies call it so everywhere. */
@ControllerAdvice
public final class GivenReasons extends RequestBodyAdviceAdapter {
    private static final String REASON = "reason";

    private final Map<Class<?>, Optional<Method>> accessors = new ConcurrentHashMap<>();

    @Override
    public boolean supports(
            MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converterType) {
        return type instanceof Class<?> body && body.isRecord();
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converterType) {
        // the body "null" comes here too, before it is refused
        if (body instanceof Record given) {
            accessors
                    .computeIfAbsent(given.getClass(), GivenReasons::accessorOf)
                    .ifPresent(accessor -> note(given, accessor));
        }
        return body;
    }

    private static Optional<Method> accessorOf(Class<?> body) {
        return Stream.of(body.getRecordComponents())
                .filter(component -> component.getName().equals(REASON) && component.getType() == String.class)
                .map(RecordComponent::getAccessor)
                .peek(accessor -> accessor.setAccessible(true))
                .findFirst();
    }

    private static void note(Object body, Method accessor) {
        if (RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes current) {
            PerformedOperation.of(current.getRequest())
                    .ifPresent(performed -> performed.audited().giveReason(read(body, accessor)));
        }
    }

    private static String read(Object body, Method accessor) {
        try {
            return (String) accessor.invoke(body);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException("A record gives what it holds", impossible);
        }
    }
}
