package vn.dondoc.console.page;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import vn.dondoc.platform.vietnam.VietnamTime;

/** Texts and the language in which they are read: the chosen one, else the browser's, else Vietnamese. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {
    static final Locale VIETNAMESE = Locale.of("vi");
    static final List<Locale> LANGUAGES = List.of(VIETNAMESE, Locale.ENGLISH);

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("DONDOC_LANGUAGE");
        resolver.setCookieMaxAge(Preferences.KEPT);
        resolver.setDefaultLocaleFunction(request -> {
            Locale preferred = Locale.lookup(
                    Locale.LanguageRange.parse(
                            request.getHeader("Accept-Language") == null
                                    ? "vi"
                                    : request.getLocale().toLanguageTag()),
                    LANGUAGES);
            return preferred == null ? VIETNAMESE : preferred;
        });
        return resolver;
    }

    @Bean
    MessageSource messageSource() {
        var source = new ResourceBundleMessageSource();
        source.setBasename("vn.dondoc.console.messages");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(VIETNAMESE);
        // else an apostrophe would have to be doubled in texts with arguments only
        source.setAlwaysUseMessageFormat(true);
        return source;
    }

    /** Standalone brings its own, which tests may set. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return VietnamTime.systemClock();
    }

    @Bean
    WebMvcConfigurer pageArguments(List<HandlerMethodArgumentResolver> arguments) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.addAll(arguments);
            }
        };
    }
}
