package vn.dondoc.notification.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/** The stream of this instance. */
@Configuration(proxyBeanMethods = false)
class StreamConfiguration {
    @Bean
    NoticeStream noticeStream(MongoTemplate mongo, StreamLimits limits, MeterRegistry meters) {
        NoticeStream stream = new NoticeStream(new MongoStreamStore(mongo), limits);
        Gauge.builder(NoticeStream.CONNECTIONS, stream::connections).register(meters);
        return stream;
    }

    @Bean
    StreamLimits streamLimits(
            @Value("${dondoc.limits.enabled}") boolean enabled,
            @Value("${dondoc.limits.streams.official}") int official,
            @Value("${dondoc.limits.streams.instance}") int instance) {
        return enabled ? new StreamLimits(official, instance) : new StreamLimits(0, 0);
    }

    /** A thread of its own: nothing else that is done on a schedule may delay it. */
    @Bean(defaultCandidate = false)
    SimpleAsyncTaskScheduler streamScheduler() {
        SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();
        scheduler.setVirtualThreads(true);
        scheduler.setThreadNamePrefix("stream-");
        return scheduler;
    }
}
