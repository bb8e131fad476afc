package vn.dondoc.standalone.services;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.dondoc.console.ConsoleApplication;

/** The console in this JVM, for loopback only. It has neither store nor broker: it asks the services. */
public final class RunningConsole implements AutoCloseable {
    private static final String NAME = "console";

    private final ConfigurableApplicationContext context;

    private RunningConsole(ConfigurableApplicationContext context) {
        this.context = context;
    }

    @SuppressWarnings("IllegalCatch") // whatever Spring throws at start means the same: it does not run
    public static RunningConsole start(ServiceEndpoints services, RunningIdentity identity, PortLayout ports) {
        try {
            return new RunningConsole(new SpringApplicationBuilder(ConsoleApplication.class)
                    .properties("spring.config.name=" + NAME)
                    .bannerMode(Banner.Mode.OFF)
                    .registerShutdownHook(false)
                    .run(settings(services, identity, ports).entrySet().stream()
                            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                            .toArray(String[]::new)));
        } catch (RuntimeException e) {
            throw new ServiceStartFailed(NAME, e);
        }
    }

    private static Map<String, Object> settings(ServiceEndpoints services, RunningIdentity identity, PortLayout ports) {
        URI provider = identity.address();
        return Map.ofEntries(
                Map.entry("server.port", ports.console()),
                Map.entry("server.address", "127.0.0.1"),
                Map.entry("management.server.port", ports.managementOfConsole()),
                Map.entry("management.server.address", "127.0.0.1"),
                Map.entry("spring.jmx.enabled", false),
                Map.entry("DONDOC_ISSUER", identity.issuer()),
                Map.entry("DONDOC_AUTHORIZATION_URI", provider + "/oauth2/authorize"),
                Map.entry("DONDOC_TOKEN_URI", provider + "/oauth2/token"),
                Map.entry("DONDOC_JWKS_URI", provider + "/oauth2/jwks"),
                Map.entry("DONDOC_END_SESSION_URI", provider + "/connect/logout"),
                Map.entry("DONDOC_CONSOLE_SECRET", identity.consoleSecret()),
                Map.entry("DONDOC_DIRECTIVE_URL", services.endpointOf(DondocService.DIRECTIVE)),
                Map.entry("DONDOC_TASK_URL", services.endpointOf(DondocService.TASK)),
                Map.entry("DONDOC_NOTIFICATION_URL", services.endpointOf(DondocService.NOTIFICATION)),
                Map.entry("DONDOC_REPORTING_URL", services.endpointOf(DondocService.REPORTING)));
    }

    /** Where it answers. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** What is for operators. */
    public URI management() {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.management.port"));
    }

    @Override
    public void close() {
        context.close();
    }
}
