package vn.dondoc.platform.web;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.platform.access.Deputyships;
import vn.dondoc.platform.access.Limit;
import vn.dondoc.platform.access.Offices;
import vn.dondoc.platform.access.PreparingClerks;
import vn.dondoc.platform.access.RecentDeputyships;
import vn.dondoc.platform.access.RecentOffices;
import vn.dondoc.platform.messaging.consumer.TopicProgress;
import vn.dondoc.platform.messaging.outbox.AuditJournal;
import vn.dondoc.platform.web.audit.AuditFilter;
import vn.dondoc.platform.web.audit.GivenReasons;
import vn.dondoc.platform.web.audit.RequestTrail;
import vn.dondoc.platform.web.binding.DirectoryNames;
import vn.dondoc.platform.web.binding.LocalInstants;
import vn.dondoc.platform.web.binding.NamesBesideIds;
import vn.dondoc.platform.web.binding.OtherFormats;
import vn.dondoc.platform.web.binding.PlainJson;
import vn.dondoc.platform.web.binding.RecentNames;
import vn.dondoc.platform.web.binding.StrictJson;
import vn.dondoc.platform.web.command.RequestBodyFilter;
import vn.dondoc.platform.web.correlation.CorrelationFilter;
import vn.dondoc.platform.web.limit.RequestLimitFilter;
import vn.dondoc.platform.web.openapi.PlatformOpenApi;
import vn.dondoc.platform.web.problem.ContainerProblems;
import vn.dondoc.platform.web.problem.DefaultProblemTypes;
import vn.dondoc.platform.web.problem.ProblemAdvice;
import vn.dondoc.platform.web.problem.ProblemErrorController;
import vn.dondoc.platform.web.problem.ProblemFactory;
import vn.dondoc.platform.web.problem.ProblemTypes;
import vn.dondoc.platform.web.security.AccessSettings;
import vn.dondoc.platform.web.security.CallerArgument;
import vn.dondoc.platform.web.security.OperationCheck;
import vn.dondoc.platform.web.security.OperationInterceptor;
import vn.dondoc.platform.web.security.OperationTable;
import vn.dondoc.platform.web.security.OperatorSecurity;
import vn.dondoc.platform.web.security.PlatformSecurity;
import vn.dondoc.platform.web.security.TokenClaims;
import vn.dondoc.platform.web.security.TokenSettings;
import vn.dondoc.platform.web.text.MessageRenderer;

/**
 * The HTTP side of a service. Switched on by {@code platform-web.yml}, not by being on the class path: in standalone
 * the identity provider has the same class path and a security of its own.
 */
@AutoConfiguration(
        after = JacksonAutoConfiguration.class,
        afterName = "vn.dondoc.platform.messaging.outbox.OutboxAutoConfiguration",
        before = {WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class, MessageSourceAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBooleanProperty("dondoc.web.enabled")
@Import({
    PlatformSecurity.class,
    OperatorSecurity.class,
    PlatformOpenApi.class,
    ProblemAdvice.class,
    ProblemErrorController.class,
    CallerController.class,
    GivenReasons.class
})
@EnableConfigurationProperties({AccessSettings.class, TokenClaims.class, TokenSettings.class})
class PlatformWebAutoConfiguration {
    /** Behind the security filters, which Boot registers at -100. */
    private static final int BEHIND_SECURITY = -50;

    @Bean
    @ConditionalOnMissingBean(name = "localeResolver")
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(MessageRenderer.LANGUAGES);
        resolver.setDefaultLocale(MessageRenderer.VIETNAMESE);
        return resolver;
    }

    @Bean
    MessageSource messageSource(@Value("${dondoc.web.messages:}") String baseName) {
        return MessageRenderer.source(baseName);
    }

    @Bean
    MessageRenderer messageRenderer(MessageSource messageSource) {
        return new MessageRenderer(messageSource);
    }

    @Bean
    ProblemFactory problems(
            ObjectProvider<ProblemTypes> contributed,
            MessageRenderer texts,
            LocaleResolver languages,
            JsonMapper json) {
        List<ProblemTypes> all = Stream.concat(Stream.of(DefaultProblemTypes.registered()), contributed.stream())
                .toList();
        return new ProblemFactory(ProblemTypes.union(all), texts, languages, json);
    }

    @Bean
    ContainerProblems containerProblems(ProblemFactory problems) {
        return new ContainerProblems(problems);
    }

    @Bean
    FilterRegistrationBean<CorrelationFilter> correlationFilter() {
        FilterRegistrationBean<CorrelationFilter> registration = new FilterRegistrationBean<>(new CorrelationFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }

    @Bean
    FilterRegistrationBean<RequestBodyFilter> requestBodyFilter(
            ProblemFactory problems, @Value("${dondoc.web.max-body:1MB}") DataSize maxBody) {
        FilterRegistrationBean<RequestBodyFilter> registration =
                new FilterRegistrationBean<>(new RequestBodyFilter(problems, maxBody));
        registration.setOrder(BEHIND_SECURITY);
        return registration;
    }

    /** Without an outbox there is nothing to tell of. */
    @Bean
    @ConditionalOnBean(AuditJournal.class)
    RequestTrail requestTrail(AuditJournal journal, Clock clock) {
        return new RequestTrail(journal, clock);
    }

    @Bean
    @ConditionalOnBean(RequestTrail.class)
    FilterRegistrationBean<AuditFilter> auditFilter(RequestTrail trail) {
        FilterRegistrationBean<AuditFilter> registration = new FilterRegistrationBean<>(new AuditFilter(trail));
        registration.setOrder(BEHIND_SECURITY);
        return registration;
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "dondoc.limits.enabled", matchIfMissing = true)
    FilterRegistrationBean<RequestLimitFilter> requestLimitFilter(
            CallerArgument callers,
            ProblemFactory problems,
            @Value("${dondoc.limits.requests-per-minute.caller}") int caller,
            @Value("${dondoc.limits.requests-per-minute.agency}") int agency) {
        FilterRegistrationBean<RequestLimitFilter> registration =
                new FilterRegistrationBean<>(new RequestLimitFilter(new Limit(caller, agency), callers, problems));
        registration.setOrder(BEHIND_SECURITY - 1);
        return registration;
    }

    @Bean
    StrictJson strictJson() {
        return new StrictJson();
    }

    @Bean
    LocalInstants localInstants() {
        return new LocalInstants();
    }

    @Bean
    @ConditionalOnBean(DirectoryNames.class)
    NamesBesideIds namesBesideIds(JsonMapper json, DirectoryNames directory) {
        return new NamesBesideIds(json, new RecentNames(directory, InstantSource.system()));
    }

    @Bean
    @ConditionalOnBean(DirectoryNames.class)
    AgencyParameters agencyParameters(DirectoryNames directory, ObjectProvider<TopicProgress> progress) {
        return new AgencyParameters(directory, progress);
    }

    @Bean
    PreparingClerks preparingClerks(AccessSettings settings) {
        return settings.preparingClerks();
    }

    @Bean
    CallerArgument callers(TokenClaims claims, Offices offices, Deputyships deputyships, AccessSettings settings) {
        return new CallerArgument(
                claims,
                new RecentOffices(offices, settings.officesKept()),
                new RecentDeputyships(deputyships, settings.officesKept()),
                settings,
                InstantSource.system());
    }

    @Bean
    OperationInterceptor operationInterceptor(OperationTable table, CallerArgument callers) {
        return new OperationInterceptor(table, callers);
    }

    @Bean
    OperationCheck operationCheck(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping addresses,
            OperationInterceptor operations) {
        return new OperationCheck(addresses, operations);
    }

    @Bean
    WebMvcConfigurer requestsAndAnswers(
            Clock clock, CallerArgument callers, OperationInterceptor operations, JsonMapper json) {
        return new WebMvcConfigurer() {
            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                converters
                        .withJsonConverter(new PlainJson(json))
                        .configureMessageConvertersList(all -> all.removeIf(OtherFormats::isAnother));
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new RequestArguments(clock, callers));
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(operations);
                registry.addInterceptor(new KnownParameters());
                registry.addInterceptor(new UnreadBodies());
            }
        };
    }
}
