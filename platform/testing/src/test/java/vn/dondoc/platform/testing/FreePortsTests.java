package vn.dondoc.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.dondoc.platform.embedded.kafka.LocalPorts;

class FreePortsTests {
    @Test
    void aRunOfFreePortsIsFound() {
        int first = FreePorts.run(5);

        assertThat(IntStream.range(first, first + 5)).allMatch(LocalPorts::isFree);
    }

    @Test
    void aTakenPortIsNotFree() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThat(LocalPorts.isFree(taken.getLocalPort())).isFalse();
        }
    }
}
