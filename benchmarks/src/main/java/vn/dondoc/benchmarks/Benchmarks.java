package vn.dondoc.benchmarks;

import java.util.Arrays;
import java.util.List;

/** {@code ./dondoc bench <name> [--rounds N] [--mongodb URI]}: runs one benchmark and prints its figures. */
public final class Benchmarks {
    private static final String USAGE = """
            Cách dùng · usage: ./dondoc bench fan-out [--rounds N] [--mongodb URI]
              fan-out    một văn bản tới 181 cơ quan, 6 mục (1.086 nhiệm vụ) · a directive to 181 agencies with 6 items
              --rounds   số lượt đo sau khi làm nóng, mặc định 15 · measured rounds after warm-up
              --mongodb  kho dữ liệu khác kho nhúng · a store other than the embedded one""";

    private Benchmarks() {}

    public static void main(String... arguments) {
        List<String> words = Arrays.asList(arguments);
        if (words.isEmpty() || !words.getFirst().equals("fan-out")) {
            System.err.println(USAGE);
            System.exit(2);
        }
        int rounds = Integer.parseInt(option(words, "--rounds", "15"));
        FanOut.run(rounds, option(words, "--mongodb", ""));
        System.exit(0); // what still runs belongs to the services that were measured
    }

    private static String option(List<String> words, String name, String otherwise) {
        int at = words.indexOf(name);
        return at < 0 || at + 1 == words.size() ? otherwise : words.get(at + 1);
    }
}
