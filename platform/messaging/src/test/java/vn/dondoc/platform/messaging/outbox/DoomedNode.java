package vn.dondoc.platform.messaging.outbox;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import vn.dondoc.platform.messaging.FaultInjection;
import vn.dondoc.platform.messaging.NoteService;
import vn.dondoc.platform.testing.ForkedJvm;

/** A node in a process of its own, which stands still at a step of one note, so that it can be killed there. */
final class DoomedNode {
    private DoomedNode() {}

    /**
     * Returns when the process is killed at the step.
     *
     * @param main whose main method hands its arguments to {@link #run}
     */
    static void dieAt(FaultInjection.Step step, Class<?> main, NoteService.Settings settings, String noteId) {
        try (var child =
                ForkedJvm.start(main, step.name(), settings.topic(), settings.uri(), settings.brokers(), noteId)) {
            child.awaitLine("REACHED " + step);
            child.killForcibly();
        }
    }

    /** In the child. */
    static void run(String[] arguments, BiConsumer<NoteService, String> write) {
        var step = FaultInjection.Step.valueOf(arguments[0]);
        String doomed = arguments[4];
        var settings = new NoteService.Settings(
                arguments[1],
                arguments[2],
                arguments[3],
                (at, id) -> {
                    if (at == step && id.equals(doomed)) {
                        System.out.println("REACHED " + step);
                        standStill();
                    }
                },
                List.of());
        write.accept(NoteService.start(settings), doomed);
        standStill();
    }

    private static void standStill() {
        while (true) {
            LockSupport.park();
        }
    }
}
