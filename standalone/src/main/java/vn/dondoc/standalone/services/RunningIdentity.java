package vn.dondoc.standalone.services;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import vn.dondoc.standalone.identity.IdentityApplication;

/** The development identity provider in this JVM, for loopback only. */
public final class RunningIdentity implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final String issuer;
    private final String consoleSecret;

    private RunningIdentity(ConfigurableApplicationContext context, String issuer, String consoleSecret) {
        this.context = context;
        this.issuer = issuer;
        this.consoleSecret = consoleSecret;
    }

    /** @param keyFolder keeps the signing key, so that tokens outlive a restart; none for a new key at every start */
    public static RunningIdentity start(PortLayout ports, @Nullable Path keyFolder) {
        int port = ports.identity();
        // with any free port the address is not known yet when the tokens' issuer has to be; any name does
        String issuer = "http://127.0.0.1" + (port == 0 ? "" : ":" + port);
        String consoleSecret = UUID.randomUUID().toString();
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--dondoc.identity.issuer=" + issuer,
                "--dondoc.identity.console.secret=" + consoleSecret,
                "--dondoc.identity.officials=classpath:examples/directory/officials.csv"));
        if (keyFolder != null) {
            arguments.add("--dondoc.identity.key-folder=" + keyFolder);
        }
        return new RunningIdentity(runProvider(arguments), issuer, consoleSecret);
    }

    @SuppressWarnings("IllegalCatch") // whatever Spring throws at start means the same: it does not run
    private static ConfigurableApplicationContext runProvider(List<String> arguments) {
        SpringApplication application = IdentityApplication.application();
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(false);
        try {
            return application.run(arguments.toArray(String[]::new));
        } catch (RuntimeException e) {
            throw new ServiceStartFailed("identity", e);
        }
    }

    /** What the services have to be told. */
    public String issuer() {
        return issuer;
    }

    /** Made at each start, for the console beside it. */
    String consoleSecret() {
        return consoleSecret;
    }

    /** Where it answers. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Override
    public void close() {
        context.close();
    }
}
