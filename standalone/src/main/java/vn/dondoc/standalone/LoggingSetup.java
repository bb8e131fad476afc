package vn.dondoc.standalone;

import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** One log for the whole JVM. It has to be set before anything logs. */
public final class LoggingSetup {
    private LoggingSetup() {}

    /** Everything goes into this file, and no service sets up logging by itself: four would do so at the same time. */
    public static void logInto(Path file) {
        System.setProperty("dondoc.log", file.toString());
        System.setProperty("logback.configurationFile", "dondoc-logback.xml");
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        // initialised by one thread: what others log meanwhile would be printed on the terminal as a warning
        LoggerFactory.getILoggerFactory();
        // Tomcat logs by the JDK's own means, which would print
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
