package vn.dondoc.reporting.period;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import vn.dondoc.contracts.Topics;
import vn.dondoc.platform.messaging.consumer.TopicProgress;
import vn.dondoc.reporting.calendar.CalendarCopy;
import vn.dondoc.reporting.report.ReportQueries;

/** Puts the feature together. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class PeriodConfiguration {
    /** What a report depends on: the figures, the names in it, and the day on which it is frozen. */
    private static final List<String> FOLLOWED = List.of(Topics.TASKS, Topics.DIRECTORY, Topics.CALENDAR);

    @Bean
    CalendarCopy calendarCopy(MongoDatabase database, @Value("${dondoc.province}") String province) {
        return new CalendarCopy(database, province);
    }

    @Bean
    PeriodReports periodReports(MongoDatabase database) {
        return new PeriodReports(database);
    }

    @Bean
    PeriodReportQueries periodReportQueries(PeriodReports store, ReportQueries reports) {
        return new PeriodReportQueries(store, reports);
    }

    @Bean
    PeriodReissue periodReissue(PeriodReports store, ReportQueries reports) {
        return new PeriodReissue(store, reports);
    }

    @Bean
    PeriodFreezing periodFreezing(
            PeriodReports store,
            ReportQueries reports,
            CalendarCopy calendar,
            @Value("${dondoc.period-reports.cut-off-day}") int cutOffDay,
            ObjectProvider<TopicProgress> progress) {
        return new PeriodFreezing(
                store,
                reports,
                calendar,
                new CutOff(cutOffDay),
                () -> progress.stream().allMatch(it -> FOLLOWED.stream().allMatch(it::isUpToDate)));
    }

    @Bean
    PeriodFreezingSchedule periodFreezingSchedule(PeriodFreezing freezing, Clock clock) {
        return new PeriodFreezingSchedule(freezing, clock);
    }
}
