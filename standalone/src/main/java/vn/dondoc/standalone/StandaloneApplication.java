package vn.dondoc.standalone;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.LoggerFactory;
import vn.dondoc.platform.embedded.kafka.EmbeddedStartFailed;
import vn.dondoc.platform.vietnam.VietnamTime;
import vn.dondoc.standalone.demo.DemoScenario;
import vn.dondoc.standalone.demo.ProgressReporter;
import vn.dondoc.standalone.services.ConnectionSettings;
import vn.dondoc.standalone.services.PortLayout;
import vn.dondoc.standalone.services.RunningConsole;
import vn.dondoc.standalone.services.RunningIdentity;
import vn.dondoc.standalone.services.RunningServices;
import vn.dondoc.standalone.services.ServiceEndpoints;
import vn.dondoc.standalone.services.ServiceStartFailed;

/** {@code ./dondoc up}: everything in this JVM, until it is told to stop. */
public final class StandaloneApplication {
    private final LaunchOptions options;
    private final ProgressConsole console;
    private final ShutdownSequence lifetime;

    private StandaloneApplication(LaunchOptions options, ProgressConsole console, ShutdownSequence lifetime) {
        this.options = options;
        this.console = console;
        this.lifetime = lifetime;
    }

    public static void main(String... arguments) throws InterruptedException {
        ProgressConsole console = ProgressConsole.standard();
        ShutdownSequence lifetime = new ShutdownSequence();
        try {
            new StandaloneApplication(LaunchOptions.parse(List.of(arguments), System.getenv()), console, lifetime)
                    .run();
        } catch (StartupFailure refusal) {
            if (!lifetime.hasEnded()) {
                console.refuse(refusal);
                lifetime.end();
                System.exit(1);
            }
        }
        // when this returns, the shutdown hook is stopping everything, and the JVM ends when it is done
    }

    @SuppressWarnings("IllegalCatch") // the last place: the person gets a sentence, the log the rest
    private void run() throws InterruptedException {
        DataHome home = lifetime.closeLater(DataHome.open(options.data(), options.reset()));
        LoggingSetup.logInto(home.log());
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            start(home, new PortLayout(options.portBase())).run(options.content(), VietnamTime.dayOf(Instant.now()));
            console.say("Nhấn Ctrl-C để dừng · Ctrl-C stops");
            lifetime.awaitEnd();
        } catch (RuntimeException e) {
            if (!lifetime.hasEnded()) { // failures of what is being stopped anyway are not reported
                throw refusalOf(e, home);
            }
        }
    }

    private DemoScenario start(DataHome home, PortLayout ports) {
        ports.firstTaken().ifPresent(port -> {
            throw StartupFailure.portTaken(port);
        });
        console.progress("Đang khởi động kho dữ liệu và Kafka · starting store and broker");
        CompletableFuture<RunningIdentity> startingIdentity = CompletableFuture.supplyAsync(
                () -> lifetime.closeLater(
                        RunningIdentity.start(ports, home.path().resolve("identity"))),
                // not in the common pool: on two cores that has one thread
                task -> Thread.ofPlatform().name("identity").start(task));
        EmbeddedInfrastructure stores = lifetime.closeLater(EmbeddedInfrastructure.start(home, ports));
        home.started();
        console.say("Kafka %s, kho dữ liệu · store %s".formatted(stores.brokers(), stores.mongoUri()));
        RunningIdentity identity = joinOrThrowCause(startingIdentity);
        console.progress("Đang khởi động bốn dịch vụ và giao diện · starting the four services and the console");
        ConnectionSettings wiring = new ConnectionSettings(stores.brokers(), stores.mongoUri()).trusting(identity);
        ServiceEndpoints endpoints =
                lifetime.closeLater(RunningServices.start(wiring, ports)).endpoints(identity.address());
        RunningConsole pages = lifetime.closeLater(RunningConsole.start(endpoints, identity, ports));
        return new DemoScenario(endpoints, pages.address(), progressReporter());
    }

    private static <T> T joinOrThrowCause(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void stop() {
        if (lifetime.hasEnded()) {
            return; // refused, and stopped already
        }
        console.say("Đang dừng · stopping");
        lifetime.end();
        console.say("Đã dừng, dữ liệu được giữ nguyên · stopped, everything is kept");
    }

    private ProgressReporter progressReporter() {
        return new ProgressReporter() {
            @Override
            public void say(String text) {
                console.say(text);
            }

            @Override
            public void progress(String text) {
                console.progress(text);
            }

            @Override
            public void pause() {
                lifetime.pause();
            }
        };
    }

    private static StartupFailure refusalOf(RuntimeException failure, DataHome home) {
        if (failure instanceof StartupFailure refusal) {
            return refusal;
        }
        LoggerFactory.getLogger(StandaloneApplication.class).error("It cannot go on", failure);
        return switch (failure) {
            case EmbeddedStartFailed e ->
                new StartupFailure(
                        "Không mở được kho dữ liệu hoặc Kafka trên " + home.path()
                                + " (nguyên nhân ở dòng dưới); khôi phục thư mục đó, hoặc làm lại từ đầu bằng --reset.",
                        String.valueOf(e.getMessage()),
                        e);
            case ServiceStartFailed e
            when e.takenPort().isPresent() ->
                StartupFailure.portTaken(e.takenPort().getAsInt());
            case ServiceStartFailed e ->
                new StartupFailure(
                        e.service() + " không khởi động được: " + e.reason() + "; chi tiết ở " + home.log() + ".",
                        e.service() + " does not start: " + e.reason() + "; details are in " + home.log() + ".",
                        e);
            default ->
                new StartupFailure(
                        "Không chạy tiếp được: " + failure.getMessage() + "; chi tiết ở " + home.log() + ".",
                        "It cannot go on: " + failure.getMessage() + "; details are in " + home.log() + ".",
                        failure);
        };
    }
}
