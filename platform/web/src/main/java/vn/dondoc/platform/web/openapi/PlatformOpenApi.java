package vn.dondoc.platform.web.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.Period;
import java.util.Arrays;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;
import vn.dondoc.contracts.Actor;
import vn.dondoc.platform.access.Caller;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.web.binding.NamesBesideIds;
import vn.dondoc.platform.web.command.ExpectedVersion;
import vn.dondoc.platform.web.command.IdempotencyKeys;
import vn.dondoc.platform.web.paging.PageRequest;

/**
 * Describes in OpenAPI what the arguments resolved by type mean on the wire: headers, paging, the bearer token; and what an
 * operation answers besides success. A {@link CommandContext} that is hidden by {@code @Parameter(hidden = true)} says that the
 * operation is idempotent by nature and needs no key.
 */
@Configuration(proxyBeanMethods = false)
public class PlatformOpenApi {
    private static final String BEARER = "bearer";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(
                        CommandContext.class, Actor.class, Caller.class, ExpectedVersion.class, PageRequest.class)
                .replaceWithClass(LocalTime.class, String.class)
                .replaceWithClass(Period.class, String.class);
    }

    @Bean
    GlobalOpenApiCustomizer describeService(
            @Value("${spring.application.name:dondoc}") String name, ObjectProvider<NamesBesideIds> names) {
        return api -> {
            api.getInfo()
                    .title("Đôn Đốc: " + name)
                    .version("v1")
                    .description("Người được ủy quyền nêu cấp trưởng trong tiêu đề On-Behalf-Of"
                            + " / A deputy names the head in the header On-Behalf-Of");
            Components components = api.getComponents() == null ? new Components() : api.getComponents();
            api.components(components.addSecuritySchemes(
                    BEARER,
                    new SecurityScheme()
                            .type(SecurityScheme.Type.HTTP)
                            .scheme("bearer")
                            .bearerFormat("JWT")));
            ProblemResponses.describe(components);
            ServedSchemas.complete(api);
            names.ifAvailable(_ -> ServedSchemas.nameIds(api));
            PropertyTerms.explain(api);
            api.addSecurityItem(new SecurityRequirement().addList(BEARER));
        };
    }

    @Bean
    SchemaNames schemaNames(ObjectMapperProvider json) {
        return new SchemaNames(json.jsonMapper());
    }

    @Bean
    GlobalOperationCustomizer describeArguments() {
        return PlatformOpenApi::describe;
    }

    private static Operation describe(Operation operation, HandlerMethod handler) {
        for (MethodParameter parameter : handler.getMethodParameters()) {
            describe(operation, handler, parameter);
        }
        if (answersWithItsVersion(handler)) {
            operation.getResponses().forEach((status, response) -> {
                if (status.startsWith("2")) {
                    response.addHeaderObject(HttpHeaders.ETAG, etag());
                }
            });
            if (handler.hasMethodAnnotation(GetMapping.class)) {
                operation
                        .getResponses()
                        .addApiResponse(
                                "304",
                                new ApiResponse()
                                        .description("Như If-None-Match / As If-None-Match says the caller has it"));
            }
        }
        ProblemResponses.addTo(operation, handler);
        return operation;
    }

    private static void describe(Operation operation, HandlerMethod handler, MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        if (type == ExpectedVersion.class) {
            operation.addParametersItem(ifMatch());
        } else if (type == PageRequest.class) {
            operation.addParametersItem(limit()).addParametersItem(after());
        } else if (takesIdempotencyKey(parameter, handler)) {
            operation.addParametersItem(idempotencyKey());
        }
    }

    /** Whether the parameter is the context of a command whose repeats are recognised by their key. */
    static boolean takesIdempotencyKey(MethodParameter parameter, HandlerMethod handler) {
        var described = parameter.getParameterAnnotation(io.swagger.v3.oas.annotations.Parameter.class);
        return parameter.getParameterType() == CommandContext.class
                && !handler.hasMethodAnnotation(GetMapping.class)
                && (described == null || !described.hidden());
    }

    /** {@code EntityTags} answer with a response entity; a new resource says so itself, beside its 201. */
    private static boolean answersWithItsVersion(HandlerMethod handler) {
        boolean byItsPath = handler.hasMethodAnnotation(GetMapping.class)
                || Arrays.stream(handler.getMethodParameters())
                        .anyMatch(it -> it.getParameterType() == ExpectedVersion.class);
        return byItsPath && handler.getReturnType().getParameterType() == ResponseEntity.class;
    }

    private static Header etag() {
        return new Header()
                .description("Phiên bản, gửi lại trong If-Match / The version, to be sent back as If-Match")
                .schema(new StringSchema().example("\"7\""));
    }

    private static Parameter ifMatch() {
        return new HeaderParameter()
                .name(HttpHeaders.IF_MATCH)
                .required(true)
                .description("The ETag of the version that was read, such as \"7\"")
                .schema(new StringSchema());
    }

    private static Parameter idempotencyKey() {
        return new HeaderParameter()
                .name(IdempotencyKeys.HEADER)
                .description("The same key makes a repeat of the same command harmless")
                .schema(new StringSchema().maxLength(100));
    }

    private static Parameter limit() {
        IntegerSchema schema = new IntegerSchema();
        schema.minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(PageRequest.MAX_LIMIT));
        schema.setDefault(PageRequest.DEFAULT_LIMIT);
        return new QueryParameter().name("limit").schema(schema);
    }

    private static Parameter after() {
        return new QueryParameter()
                .name("after")
                .description("The next of the page before")
                .schema(new StringSchema());
    }
}
