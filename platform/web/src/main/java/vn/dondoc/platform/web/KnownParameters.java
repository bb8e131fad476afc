package vn.dondoc.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.dondoc.platform.web.binding.StrictValues;
import vn.dondoc.platform.web.paging.PageRequest;
import vn.dondoc.platform.web.problem.RequestRejected;

/**
 * Refuses a query parameter that the controller does not take, that is given twice though one value is wanted, or whose
 * value is of another kind: a misspelt filter would pass for a filtered list, and the framework takes {@code yes} for
 * true and {@code 0x10} for 16. An empty value is none: who sends it by mistake would get an unfiltered list, or a
 * command in place of its trial.
 */
final class KnownParameters implements HandlerInterceptor {
    private final Map<HandlerMethod, Map<String, ResolvableType>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && request.getDispatcherType() == DispatcherType.REQUEST) {
            Map<String, ResolvableType> types = known.computeIfAbsent(method, KnownParameters::of);
            request.getParameterMap().forEach((name, values) -> check(name, values, types));
        }
        return true;
    }

    private static void check(String name, String[] values, Map<String, ResolvableType> known) {
        ResolvableType type = known.get(name);
        if (type == null) {
            throw known.isEmpty()
                    ? RequestRejected.invalidField(printable(name), "field.no-parameters")
                    : RequestRejected.invalidField(printable(name), "field.unknown-parameter", known.keySet());
        }
        Class<?> element = type.asCollection().getGeneric().resolve();
        if (element == null && values.length > 1) {
            throw RequestRejected.invalidField(name, "field.once");
        }
        Class<?> wanted = element == null ? type.toClass() : element;
        for (String value : values) {
            check(name, value, wanted);
        }
    }

    private static void check(String name, String value, Class<?> type) {
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw RequestRejected.invalidField(name, "field.control-characters");
        }
        if (value.isEmpty()) {
            throw RequestRejected.invalidField(name, "field.missing");
        }
        if (!StrictValues.accepts(type, value)) {
            throw RequestRejected.invalidField(name, StrictValues.wanted(type));
        }
    }

    private static String printable(String name) {
        return name.replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    private static Map<String, ResolvableType> of(HandlerMethod handler) {
        Map<String, ResolvableType> types = new TreeMap<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            addTo(types, parameter);
        }
        return types;
    }

    private static void addTo(Map<String, ResolvableType> types, MethodParameter parameter) {
        if (parameter.getParameterType() == PageRequest.class) {
            // checked where they are read
            types.put("limit", ResolvableType.forClass(String.class));
            types.put("after", ResolvableType.forClass(String.class));
        } else if (parameter.hasParameterAnnotation(RequestParam.class)) {
            types.put(parameter.getParameter().getName(), ResolvableType.forMethodParameter(parameter));
        } else if (parameter.hasParameterAnnotation(ParameterObject.class)) {
            for (RecordComponent component : parameter.getParameterType().getRecordComponents()) {
                types.put(component.getName(), ResolvableType.forType(component.getGenericType()));
            }
        }
    }
}
