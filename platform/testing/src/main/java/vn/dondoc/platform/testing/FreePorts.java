package vn.dondoc.platform.testing;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import vn.dondoc.platform.embedded.kafka.LocalPorts;

/**
 * Ports of the loopback address for what is to start there later. They lie below those that systems give to whoever asks
 * for any, so between being found and being used they are taken by hardly anybody; who is unlucky may still try again.
 */
public final class FreePorts {
    private static final int LOWEST = 12_000;
    private static final int HIGHEST = 30_000;

    private FreePorts() {}

    public static int one() {
        return run(1);
    }

    /** The first of so many in a row. */
    public static int run(int length) {
        return Waiting.until(
                length + " free ports in a row",
                () -> ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST - length),
                first -> IntStream.range(first, first + length).allMatch(LocalPorts::isFree));
    }
}
