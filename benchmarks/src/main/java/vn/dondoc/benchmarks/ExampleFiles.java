package vn.dondoc.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import vn.dondoc.standalone.demo.ServiceClient;
import vn.dondoc.standalone.services.DondocService;
import vn.dondoc.standalone.services.ServiceEndpoints;

/** The sample data. */
final class ExampleFiles {
    private ExampleFiles() {}

    /** Imports as an official who keeps the directory. */
    static ServiceClient importDirectory(ServiceEndpoints endpoints) {
        var api = new ServiceClient(endpoints, "H56.clerk");
        for (String kind : List.of("agencies", "groups", "officials")) {
            api.postJson(
                    DondocService.DIRECTIVE,
                    "/api/v1/directory/imports/" + kind + "?mode=all",
                    "text/csv",
                    read("examples/directory/" + kind + ".csv"));
        }
        return api;
    }

    static byte[] read(String name) {
        try (InputStream file = ExampleFiles.class.getClassLoader().getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return file.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
