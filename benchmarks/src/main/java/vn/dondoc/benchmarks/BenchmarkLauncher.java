package vn.dondoc.benchmarks;

import java.util.Arrays;
import java.util.List;

/** {@code ./dondoc bench <name> [options]}: runs one benchmark and prints its figures. */
public final class BenchmarkLauncher {
    private static final String USAGE = """
            Cách dùng · usage: ./dondoc bench fan-out|deadlines|steps|notices [--rounds N] [--tasks N] [--mongodb URI]
              fan-out    một văn bản tới 181 cơ quan, 6 mục (1.086 nhiệm vụ) · a directive to 181 agencies with 6 items
              deadlines  nhiệm vụ cùng quá hạn một lúc · tasks that all miss their deadline at the same midnight
              steps      tám người xử lý nhiệm vụ qua HTTP · eight officials who take steps over HTTP
              notices    thông báo cho 192 cơ quan, rồi tới 1.000 kết nối đang mở · notices for 192 agencies, then to 1,000 open streams
              --rounds   số lượt đo sau khi làm nóng · measured rounds after warm-up
              --tasks    số nhiệm vụ mỗi lượt · tasks a round; for deadlines in thousands
              --mongodb  kho dữ liệu khác kho nhúng · a store other than the embedded one""";

    private BenchmarkLauncher() {}

    public static void main(String... arguments) {
        List<String> words = Arrays.asList(arguments);
        String name = words.isEmpty() ? "" : words.getFirst();
        if (!List.of("fan-out", "deadlines", "steps", "notices").contains(name)) {
            System.err.println(USAGE);
            System.exit(2);
        }
        try (BenchmarkEnvironment stage = new BenchmarkEnvironment(textOption(words, "--mongodb", ""))) {
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
        System.exit(0); // threads of the measured services still run and would keep the JVM alive
    }

    private static int numberOption(List<String> words, String name, int otherwise) {
        return Integer.parseInt(textOption(words, name, String.valueOf(otherwise)));
    }

    private static String textOption(List<String> words, String name, String otherwise) {
        int at = words.indexOf(name);
        return at < 0 || at + 1 == words.size() ? otherwise : words.get(at + 1);
    }
}
