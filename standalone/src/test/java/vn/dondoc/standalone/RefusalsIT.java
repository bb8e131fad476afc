package vn.dondoc.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.platform.embedded.kafka.LocalPorts;
import vn.dondoc.platform.testing.ForkedJvm;
import vn.dondoc.standalone.services.PortLayout;

/** Whatever keeps it from starting is told in one sentence in each language, with exit code 1 and no stack trace. */
class RefusalsIT {
    private static final int ATTEMPTS = 3;

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void nameTheFolder() {
        data = folder.resolve("data");
    }

    @Test
    void aTakenPortIsRefusedInOneSentence() throws IOException {
        Attempt attempt = refusedForOneTakenPort();
        for (int i = 1; i < ATTEMPTS && !attempt.isAsMeant(); i++) {
            attempt = refusedForOneTakenPort(); // another program took one of the other ports in that moment
        }

        assertThat(attempt.refusal())
                .contains("Cổng " + attempt.port() + " đang được chương trình khác sử dụng")
                .contains("Port " + attempt.port() + " is taken by another program");
    }

    /** The refusal of a start for which this port alone was meant to be taken. */
    private record Attempt(int port, String refusal) {
        boolean isAsMeant() {
            return refusal.contains(" " + port + " ");
        }
    }

    private Attempt refusedForOneTakenPort() throws IOException {
        int base = LocalPorts.findFree(PortLayout.COUNT);
        try (ServerSocket taken = new ServerSocket(base + 2, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return new Attempt(taken.getLocalPort(), refusal("--port-base", String.valueOf(base)));
        }
    }

    @Test
    void aForeignFolderIsRefusedInOneSentence() throws IOException {
        Files.createDirectory(data);
        Files.writeString(data.resolve("thesis.odt"), "x");

        assertThat(refusal()).contains("không phải là thư mục dữ liệu").contains("is not a data folder of Đôn Đốc");
        assertThat(refusal("--reset")).contains("is not a data folder of Đôn Đốc");
        assertThat(data.resolve("thesis.odt")).exists();
    }

    @Test
    void aDamagedStoreIsRefusedInOneSentence() throws IOException {
        DataHome.open(data, false).close();
        Files.writeString(data.resolve("store/store.mv"), "not a store's file ".repeat(1000));

        assertThat(refusal()).contains("Không mở được kho dữ liệu").contains("store.mv cannot be used: it is damaged");
    }

    @Test
    void aDamagedBrokerIsRefusedInOneSentence() throws IOException {
        DataHome.open(data, false).close();
        Files.createDirectories(data.resolve("broker/kafka"));
        Files.writeString(data.resolve("broker/kafka/meta.properties"), "version=77");

        assertThat(refusal()).contains("Không mở được kho dữ liệu").contains(data.toString());
    }

    @Test
    void aFolderThatCannotBeMadeIsRefusedInOneSentence() throws IOException {
        Files.writeString(folder.resolve("file"), "x");
        data = folder.resolve("file/data");

        assertThat(refusal()).contains("Không tạo hoặc không ghi được").contains("cannot be made or written");
    }

    @Test
    void aSecondSystemOnTheSameFolderIsRefusedInOneSentence() {
        try (DataHome _ = DataHome.open(data, false)) {
            assertThat(refusal())
                    .contains("Một tiến trình Đôn Đốc khác đang dùng")
                    .contains("Another Đôn Đốc is running on the data folder");
        }
    }

    @Test
    void anUnknownOptionIsRefusedInOneSentence() {
        assertThat(refusal("--foo")).contains("Không hiểu “--foo”").contains("'--foo' is not understood");
    }

    /** Runs it, and returns what it says. */
    private String refusal(String... more) {
        List<String> arguments = new ArrayList<>(List.of("--data", data.toString(), "--port-base", "0"));
        arguments.addAll(List.of(more));
        try (ForkedJvm jvm = ForkedJvm.start(StandaloneApplication.class, arguments.toArray(String[]::new))) {
            assertThat(jvm.awaitExit()).isEqualTo(1);
            String output = String.join("\n", jvm.output());
            assertThat(output).doesNotContain("Exception in").doesNotContain("\tat ");
            return output;
        }
    }
}
