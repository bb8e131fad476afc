package vn.dondoc.notification;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.Environment;
import vn.dondoc.platform.testing.ForkedJvm;

/** One more instance of the service, in a process of its own, to be killed. */
final class ServiceProcess implements AutoCloseable {
    private static final String LISTENS = "Listens on port ";

    private final ForkedJvm process;

    private ServiceProcess(ForkedJvm process) {
        this.process = process;
    }

    /** With the settings of {@link RunningService}, and further options of the JVM. */
    static ServiceProcess start(List<String> jvmOptions, List<String> settings) {
        List<String> options = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1"));
        options.addAll(jvmOptions);
        return new ServiceProcess(ForkedJvm.start(options, ServiceProcess.class, settings.toArray(String[]::new)));
    }

    public static void main(String... settings) {
        Environment environment = new SpringApplicationBuilder(NotificationServiceApplication.class)
                .run(settings)
                .getEnvironment();
        System.out.println(LISTENS + environment.getProperty("local.server.port"));
    }

    /** Waits until it serves. */
    URI address() {
        process.awaitLines(LISTENS, 1);
        return URI.create("http://127.0.0.1:" + process.linesAfter(LISTENS).getFirst());
    }

    void awaitLine(String text) {
        process.awaitLine(text);
    }

    void kill() {
        process.killForcibly();
    }

    @Override
    public void close() {
        process.close();
    }
}
