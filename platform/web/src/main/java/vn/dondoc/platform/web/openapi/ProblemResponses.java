package vn.dondoc.platform.web.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import vn.dondoc.contracts.Actor;
import vn.dondoc.platform.web.command.ExpectedVersion;

/** What operations answer other than success, in OpenAPI: described once, and named by each operation to which it can happen. */
final class ProblemResponses {
    private static final String JSON = org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;
    private static final Set<Class<?>> NOTHING_TO_SEND = Set.of(Actor.class, HttpServletResponse.class, Locale.class);

    private static final Map<Integer, String> DESCRIPTIONS = new TreeMap<>(
            Map.ofEntries(
                    Map.entry(
                            400,
                            "Dữ liệu gửi lên không hợp lệ; errors nêu từng trường / Malformed; errors names the fields"),
                    Map.entry(401, "Cần đăng nhập / No token, or one that is not accepted"),
                    Map.entry(403, "Không được phép / Not allowed for this official"),
                    Map.entry(404, "Không tìm thấy / Not there, or not for this official to see"),
                    Map.entry(409, "Không làm được ở trạng thái hiện tại / Not possible in its present state"),
                    Map.entry(
                            412,
                            "Người khác đã thay đổi; current là bản hiện tại / Changed meanwhile; current is how it is now"),
                    Map.entry(406, "Không có định dạng được yêu cầu / No such format"),
                    Map.entry(413, "Nội dung gửi lên quá lớn / Body too large"),
                    Map.entry(415, "Định dạng gửi lên không được hỗ trợ / Media type not supported"),
                    Map.entry(
                            422,
                            "Vi phạm quy tắc, hoặc Idempotency-Key đã dùng / A rule is broken, or the Idempotency-Key was used before"),
                    Map.entry(428, "Thiếu If-Match / If-Match is missing"),
                    Map.entry(429, "Gửi quá nhiều; xem Retry-After / Too many for a while; see Retry-After"),
                    Map.entry(
                            503,
                            "Tạm thời không phục vụ được; xem Retry-After / The store or the broker is away; see Retry-After")));

    private ProblemResponses() {}

    static void describe(Components components) {
        components.addSchemas("Problem", problem());
        DESCRIPTIONS.forEach((status, words) -> components.addResponses(
                nameOf(status),
                new ApiResponse().description(words).content(new Content().addMediaType(JSON, ofProblem()))));
    }

    /** As RFC 9457 has it; {@link Problem} is what writes it. */
    private static Schema<?> problem() {
        ObjectSchema error = new ObjectSchema();
        error.addProperty("field", new StringSchema());
        error.addProperty("reason", new StringSchema());
        error.setRequired(List.of("field", "reason"));
        ObjectSchema problem = new ObjectSchema();
        problem.setRequired(List.of("type", "title", "status", "instance"));
        return problem.description("RFC 9457; type is stable, title and detail are for people")
                .addProperty("type", new StringSchema().example("urn:dondoc:problem:stale-version"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("correlationId", new StringSchema())
                .addProperty("errors", new ArraySchema().items(error))
                .addProperty("current", new ObjectSchema())
                .addProperty("retryAfter", new IntegerSchema().description("Giây / Seconds, as the header says"));
    }

    /** Adds the possible problems to an operation; what its controller describes for a status itself stays beside them. */
    static void addTo(Operation operation, HandlerMethod handler) {
        ApiResponses responses = operation.getResponses();
        for (int status : possibleStatuses(handler)) {
            ApiResponse own = responses.get(String.valueOf(status));
            if (own == null || own.get$ref() != null) {
                responses.addApiResponse(String.valueOf(status), new ApiResponse().$ref(nameOf(status)));
            } else {
                Content content = own.getContent() == null ? new Content() : own.getContent();
                own.setContent(content.addMediaType(JSON, ofProblem()));
            }
        }
    }

    private static Set<Integer> possibleStatuses(HandlerMethod handler) {
        List<MethodParameter> sent = Arrays.stream(handler.getMethodParameters())
                .filter(it -> !NOTHING_TO_SEND.contains(it.getParameterType()))
                .toList();
        // everywhere an unknown parameter and too many requests are refused, and the store may be away
        var statuses = new TreeSet<>(Set.of(400, 401, 403, 406, 429, 503));
        if (sent.stream().anyMatch(it -> it.hasParameterAnnotation(PathVariable.class))) {
            statuses.add(404);
        }
        if (sent.stream().anyMatch(it -> it.hasParameterAnnotation(RequestParam.class))) {
            statuses.addAll(Set.of(404, 422));
        }
        if (sent.stream().anyMatch(it -> it.hasParameterAnnotation(RequestBody.class))) {
            statuses.addAll(Set.of(413, 415, 422));
        }
        if (hasParameter(ExpectedVersion.class, sent)) {
            statuses.addAll(Set.of(412, 428));
        }
        if (sent.stream().anyMatch(it -> PlatformOpenApi.takesIdempotencyKey(it, handler))) {
            statuses.addAll(Set.of(409, 422));
        }
        return statuses;
    }

    private static boolean hasParameter(Class<?> type, List<MethodParameter> parameters) {
        return parameters.stream().anyMatch(it -> it.getParameterType() == type);
    }

    private static MediaType ofProblem() {
        return new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
    }

    private static String nameOf(int status) {
        return "Problem" + status;
    }
}
