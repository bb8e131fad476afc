package vn.dondoc.directive;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts the service by itself; its settings are in {@code directive-service.yml}. */
@SpringBootApplication
public class DirectiveServiceApplication {
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(DirectiveServiceApplication.class)
                .properties("spring.config.name=directive-service")
                .run(arguments);
    }
}
