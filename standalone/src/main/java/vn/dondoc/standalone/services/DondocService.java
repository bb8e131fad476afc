package vn.dondoc.standalone.services;

import java.util.List;
import java.util.stream.Stream;
import vn.dondoc.directive.DirectiveServiceApplication;
import vn.dondoc.notification.NotificationServiceApplication;
import vn.dondoc.reporting.ReportingServiceApplication;
import vn.dondoc.task.TaskServiceApplication;

/** The services, in the order of their ports. */
public enum DondocService {
    DIRECTIVE("directive", 1, DirectiveServiceApplication.class),
    TASK("task", 2, TaskServiceApplication.class),
    NOTIFICATION("notification", 3, NotificationServiceApplication.class),
    REPORTING("reporting", 4, ReportingServiceApplication.class);

    private final String database;
    private final int portOffset;
    private final Class<?> application;

    DondocService(String database, int portOffset, Class<?> application) {
        this.database = database;
        this.portOffset = portOffset;
        this.application = application;
    }

    /** The databases of all services, with {@link ConnectionSettings#databasePrefix} before their names. */
    public static List<String> databases(String prefix) {
        return Stream.of(values()).map(service -> prefix + service.database).toList();
    }

    /** The name of its database by default. */
    String database() {
        return database;
    }

    /** From the first port. */
    int portOffset() {
        return portOffset;
    }

    Class<?> application() {
        return application;
    }

    /** The name of the application, of its consumer group and of its settings file. */
    public String applicationName() {
        return database + "-service";
    }
}
