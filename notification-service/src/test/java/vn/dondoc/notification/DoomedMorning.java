package vn.dondoc.notification;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import vn.dondoc.platform.vietnam.VietnamTime;

/**
 * For an instance that is killed: a clock that stands at a given time, and a stop before it stores the page of digests of that number,
 * as amid the making of many.
 */
class DoomedMorning {
    static final String IN_THE_MIDDLE = "In the middle of the digests";

    private static final int NEVER = Integer.MAX_VALUE;

    /** Options of the instance's JVM. */
    static List<String> at(Instant time) {
        return stoppedBeforePage(NEVER, time);
    }

    static List<String> stoppedBeforePage(int page, Instant time) {
        return List.of(
                "-Dspring.main.sources=" + DoomedMorning.class.getName(),
                "-Dtest.morning=" + time,
                "-Dtest.last-page=" + page);
    }

    @Bean
    Clock morning(@Value("${test.morning}") String time) {
        return Clock.fixed(Instant.parse(time), VietnamTime.ZONE);
    }

    @Bean
    MongoClientSettingsBuilderCustomizer stopOfTheDigests(@Value("${test.last-page}") int page) {
        AtomicInteger pages = new AtomicInteger();
        CommandListener stop = new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent command) {
                if (command.getCommandName().equals("insert")
                        && command.getCommand().getString("insert").getValue().equals("digests")
                        && pages.incrementAndGet() == page) {
                    System.out.println(IN_THE_MIDDLE);
                    standStill();
                }
            }
        };
        return settings -> settings.addCommandListener(stop);
    }

    private static void standStill() {
        while (true) {
            LockSupport.park();
        }
    }
}
