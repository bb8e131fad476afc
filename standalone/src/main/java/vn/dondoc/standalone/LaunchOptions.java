package vn.dondoc.standalone;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import vn.dondoc.standalone.demo.DemoScenario;
import vn.dondoc.standalone.services.PortLayout;

/**
 * What {@code ./dondoc up} was told.
 *
 * @param content what is loaded into an empty store
 * @param data the data folder, absolute
 * @param portBase the first port; 0 for any free ones
 */
record LaunchOptions(boolean reset, DemoScenario.Content content, Path data, int portBase) {
    private static final int LOWEST = 1024;
    private static final int HIGHEST = 65_535 - PortLayout.COUNT + 1;

    /** @param environment the launcher says in it from where it was called and where the project is */
    static LaunchOptions parse(List<String> arguments, Map<String, String> environment) {
        Path home = Path.of(environment.getOrDefault("DONDOC_HOME", "")).toAbsolutePath();
        Path calledFrom = Path.of(environment.getOrDefault("DONDOC_CALLED_FROM", ""));
        LaunchOptions options = new LaunchOptions(
                false, DemoScenario.Content.STORY, home.resolve(".dondoc").normalize(), 8080);
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String option = rest.removeFirst();
            options = switch (option) {
                case "--reset" -> new LaunchOptions(true, options.content, options.data, options.portBase);
                case "--empty" -> options.with(DemoScenario.Content.EMPTY);
                case "--sample-only" -> options.with(DemoScenario.Content.SAMPLE);
                case "--data" -> {
                    Path data = calledFrom.resolve(valueOf(option, rest));
                    yield options.with(data.toAbsolutePath().normalize(), options.portBase);
                }
                case "--port-base" -> options.with(options.data, parsePort(valueOf(option, rest)));
                default ->
                    throw new StartupFailure(
                            "Không hiểu “" + option + "”: xem ./dondoc help.",
                            "'" + option + "' is not understood: see ./dondoc help.");
            };
        }
        return options;
    }

    private LaunchOptions with(Path newData, int newPortBase) {
        return new LaunchOptions(reset, content, newData, newPortBase);
    }

    private LaunchOptions with(DemoScenario.Content newContent) {
        return new LaunchOptions(reset, newContent, data, portBase);
    }

    private static String valueOf(String option, Deque<String> rest) {
        if (rest.isEmpty() || rest.getFirst().startsWith("--")) {
            throw new StartupFailure("Sau " + option + " phải có giá trị.", option + " needs a value.");
        }
        return rest.removeFirst();
    }

    private static int parsePort(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port == 0 || (port >= LOWEST && port <= HIGHEST)) {
                return port;
            }
        } catch (NumberFormatException _) {
            // refused below, as a number out of range is
        }
        throw new StartupFailure(
                "--port-base phải là số từ " + LOWEST + " đến " + HIGHEST + " (hoặc 0: cổng bất kỳ còn trống).",
                "--port-base has to be a number from " + LOWEST + " to " + HIGHEST + " (or 0: any free ports).");
    }
}
