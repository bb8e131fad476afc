package vn.dondoc.platform.embedded.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LocalPortsTests {
    @Test
    void allPortsOfAFreeRangeAreFree() {
        int first = LocalPorts.findFree(5);

        assertThat(IntStream.range(first, first + 5)).allMatch(LocalPorts::isFree);
    }

    @Test
    void aPortSomebodyListensOnIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, LocalPorts.ADDRESS)) {
            assertThat(LocalPorts.isFree(taken.getLocalPort())).isFalse();
            assertThat(LocalPorts.firstTaken(taken.getLocalPort(), 1)).hasValue(taken.getLocalPort());
        }
    }
}
