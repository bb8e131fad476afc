package vn.dondoc.reporting;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The reporting service. */
@SpringBootApplication
public class ReportingServiceApplication {

    /** Settings are in {@code reporting-service.yml}: several services may share one class path. */
    public static void main(String[] args) {
        System.setProperty("spring.config.name", "reporting-service");
        SpringApplication.run(ReportingServiceApplication.class, args);
    }
}
