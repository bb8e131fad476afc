package vn.dondoc.task;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** task-service as a process of its own. */
@SpringBootApplication
public class TaskServiceApplication {
    public static void main(String... args) {
        // not application.yml: the four services may share one class path
        new SpringApplicationBuilder(TaskServiceApplication.class)
                .properties("spring.config.name=task-service")
                .run(args);
    }
}
