package vn.dondoc.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class ForkedJvmIT {
    /** Child process: prints its argument, then waits to be killed or ends by itself. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("stopped in order")));
            System.out.println("started with " + arguments[0]);
            while (arguments[0].equals("chờ")) {
                LockSupport.park();
            }
        }
    }

    @Test
    void aKilledChildRunsNoShutdownHooks() {
        try (ForkedJvm child = ForkedJvm.start(Child.class, "chờ")) {
            assertThat(child.awaitLine("started")).endsWith("chờ");

            child.killForcibly();

            assertThat(child.output()).noneMatch(line -> line.contains("stopped"));
        }
    }

    @Test
    void aStoppedChildRunsItsShutdownHooks() {
        try (ForkedJvm child = ForkedJvm.start(Child.class, "chờ")) {
            child.awaitLine("started");

            assertThat(child.stop()).isEqualTo(143);
            assertThat(child.output()).contains("stopped in order");
        }
    }

    @Test
    void waitingForALineFailsAtOnceWhenTheChildEnds() {
        try (ForkedJvm child = ForkedJvm.start(Child.class, "kết thúc")) {
            assertThatThrownBy(() -> child.awaitLine("never said"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("ended with 0");
        }
    }
}
