package vn.dondoc.standalone.services;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Services in this JVM: siblings that share nothing but the class path. */
public final class RunningServices implements AutoCloseable {
    private final Map<DondocService, ConfigurableApplicationContext> contexts;

    private RunningServices(Map<DondocService, ConfigurableApplicationContext> contexts) {
        this.contexts = contexts;
    }

    /** Starts all four at the same time; when one does not start, the others are stopped and its failure is thrown. */
    public static RunningServices start(ConnectionSettings wiring, PortLayout ports) {
        return start(wiring, ports, DondocService.values());
    }

    /** Starts some of them. */
    public static RunningServices start(ConnectionSettings wiring, PortLayout ports, DondocService... services) {
        Map<DondocService, CompletableFuture<ConfigurableApplicationContext>> starting =
                new EnumMap<>(DondocService.class);
        try (ExecutorService starters = Executors.newFixedThreadPool(services.length)) {
            for (DondocService service : services) {
                starting.put(
                        service, CompletableFuture.supplyAsync(() -> runService(service, wiring, ports), starters));
            }
        }
        Map<DondocService, ConfigurableApplicationContext> contexts = new EnumMap<>(DondocService.class);
        List<ServiceStartFailed> failures = new ArrayList<>();
        starting.forEach((service, context) -> {
            try {
                contexts.put(service, context.join());
            } catch (CompletionException e) {
                failures.add(
                        new ServiceStartFailed(service.applicationName(), e.getCause() == null ? e : e.getCause()));
            }
        });
        if (!failures.isEmpty()) {
            stop(contexts.values());
            throw failures.getFirst();
        }
        return new RunningServices(contexts);
    }

    private static ConfigurableApplicationContext runService(
            DondocService service, ConnectionSettings wiring, PortLayout ports) {
        return application(service.application(), service.applicationName(), wiring)
                .run(arguments(service, wiring, ports));
    }

    private static SpringApplicationBuilder application(Class<?> main, String name, ConnectionSettings wiring) {
        return new SpringApplicationBuilder(main)
                .properties("spring.config.name=" + name)
                .bannerMode(Banner.Mode.OFF)
                // stopped in order by whoever started them
                .registerShutdownHook(false)
                .initializers(withClockOf(wiring));
    }

    private static ApplicationContextInitializer<GenericApplicationContext> withClockOf(ConnectionSettings wiring) {
        Clock clock = wiring.clock();
        return context -> {
            if (clock != null) {
                context.registerBean("clock", Clock.class, () -> clock);
            }
        };
    }

    private static String[] arguments(DondocService service, ConnectionSettings wiring, PortLayout ports) {
        Map<String, String> settings = new LinkedHashMap<>(Map.of(
                "server.port",
                String.valueOf(ports.portOf(service)),
                "server.address",
                "127.0.0.1",
                "management.server.port",
                String.valueOf(ports.managementOf(service)),
                "management.server.address",
                "127.0.0.1",
                "spring.jmx.enabled",
                "false",
                "spring.mongodb.database",
                wiring.databasePrefix() + service.database(),
                "DONDOC_KAFKA_BROKERS",
                wiring.brokers(),
                "DONDOC_MONGODB_URI",
                wiring.mongoUri()));
        settings.putAll(wiring.properties());
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    /** The addresses, with the identity provider's, which is not one of them. */
    public ServiceEndpoints endpoints(URI identity) {
        return new ServiceEndpoints(identity, addresses("server"), addresses("management"));
    }

    private Map<DondocService, URI> addresses(String listener) {
        Map<DondocService, URI> addresses = new EnumMap<>(DondocService.class);
        contexts.forEach((service, context) -> addresses.put(
                service,
                URI.create("http://127.0.0.1:"
                        + context.getEnvironment().getRequiredProperty("local." + listener + ".port"))));
        return addresses;
    }

    /** Stops all at the same time: each first ends the requests and batches it is at. */
    @Override
    public void close() {
        stop(contexts.values());
    }

    private static void stop(Collection<ConfigurableApplicationContext> contexts) {
        try (ExecutorService stoppers = Executors.newFixedThreadPool(DondocService.values().length)) {
            contexts.forEach(context -> stoppers.execute(context::close));
        }
    }
}
