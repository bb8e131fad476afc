package vn.dondoc.notification.loop;

import java.util.List;
import org.springframework.context.SmartLifecycle;

/** Runs loops as long as the service runs. All stop together: the slowest says how long that takes. */
public abstract class LoopingJob implements SmartLifecycle {
    private List<Loop> loops = List.of();
    private boolean running;

    protected abstract List<Loop> startLoops();

    @Override
    public synchronized void start() {
        loops = startLoops();
        running = true;
    }

    @Override
    public synchronized void stop() {
        loops.forEach(Loop::stop);
        loops.forEach(Loop::close);
        loops = List.of();
        running = false;
    }

    @Override
    public void stop(Runnable callback) {
        Thread.ofVirtual().start(() -> {
            stop();
            callback.run();
        });
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }
}
