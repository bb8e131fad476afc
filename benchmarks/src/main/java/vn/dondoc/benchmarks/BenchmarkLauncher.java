package vn.dondoc.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** {@code ./dondoc bench <name> [options]}: runs one benchmark and prints its figures. */
public final class BenchmarkLauncher {
    private static final String USAGE = """
            Cách dùng · usage: ./dondoc bench fan-out|deadlines|steps|notices [--rounds N] [--tasks N] [--officials N] [--mongodb URI]
              fan-out    một văn bản tới 181 cơ quan, 6 mục (1.086 nhiệm vụ) · a directive to 181 agencies with 6 items
              deadlines  nhiệm vụ cùng quá hạn một lúc · tasks that all miss their deadline at the same midnight
              steps      tám người xử lý nhiệm vụ qua HTTP · eight officials who take steps over HTTP
              notices    thông báo cho 192 cơ quan, rồi tới 1.000 kết nối đang mở, rồi bản tin buổi sáng qua thư
                         notices for 192 agencies, then to 1,000 open streams, then the digests of a morning by mail
              digests    chỉ bản tin buổi sáng · the digests alone
              --rounds   số lượt đo sau khi làm nóng · measured rounds after warm-up
              --tasks    số nhiệm vụ mỗi lượt · tasks a round; for deadlines in thousands
              --officials  số cán bộ nhận bản tin, bội số của 20 · officials who get a digest, in twenties
              --mongodb  kho dữ liệu khác kho nhúng · a store other than the embedded one""";

    private static final int TASKS_AN_OFFICIAL = 100;

    private BenchmarkLauncher() {}

    public static void main(String... arguments) {
        List<String> words = Arrays.asList(arguments);
        String name = words.isEmpty() ? "" : words.getFirst();
        if (!List.of("fan-out", "deadlines", "steps", "notices", "digests").contains(name)) {
            System.err.println(USAGE);
            System.exit(2);
        }
        if (!name.equals("digests")) {
            runOn(textOption(words, "--mongodb", ""), stage -> run(name, words, stage));
        }
        if (name.equals("digests") || name.equals("notices")) {
            runOn(textOption(words, "--mongodb", ""), stage -> runDigests(words, stage));
        }
        System.exit(0); // threads of the measured services still run and would keep the JVM alive
    }

    private static void runOn(String mongoUri, Consumer<BenchmarkEnvironment> benchmark) {
        try (BenchmarkEnvironment stage = new BenchmarkEnvironment(mongoUri)) {
            benchmark.accept(stage);
        }
    }

    private static void run(String name, List<String> words, BenchmarkEnvironment stage) {
        switch (name) {
            case "fan-out" -> FanOutBenchmark.runRounds(stage, numberOption(words, "--rounds", 15));
            case "steps" ->
                StepsBenchmark.runRounds(
                        stage, numberOption(words, "--rounds", 10), numberOption(words, "--tasks", 800));
            case "notices" ->
                NoticesBenchmark.runRounds(
                        stage, numberOption(words, "--rounds", 3), numberOption(words, "--tasks", 100_000));
            default ->
                DeadlinesBenchmark.runRounds(
                        stage, numberOption(words, "--rounds", 3), numberOption(words, "--tasks", 100_000));
        }
    }

    /** By default one official for a hundred tasks of the other part. */
    private static void runDigests(List<String> words, BenchmarkEnvironment stage) {
        int officials = Math.max(AssignedTasks.LEADS, numberOption(words, "--tasks", 100_000) / TASKS_AN_OFFICIAL);
        DigestsBenchmark.runRounds(
                stage, numberOption(words, "--rounds", 3), numberOption(words, "--officials", officials));
    }

    private static int numberOption(List<String> words, String name, int otherwise) {
        return Integer.parseInt(textOption(words, name, String.valueOf(otherwise)));
    }

    private static String textOption(List<String> words, String name, String otherwise) {
        int at = words.indexOf(name);
        return at < 0 || at + 1 == words.size() ? otherwise : words.get(at + 1);
    }
}
