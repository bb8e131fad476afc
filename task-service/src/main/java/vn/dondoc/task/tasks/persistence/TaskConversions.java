package vn.dondoc.task.tasks.persistence;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import vn.dondoc.contracts.directive.CountedFrom;
import vn.dondoc.contracts.directive.DeadlineKind;
import vn.dondoc.contracts.directive.DeadlineRule;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.platform.messaging.outbox.StoredValues;
import vn.dondoc.task.core.TaskId;
import vn.dondoc.task.deadline.Deadline;

/** How the values of tasks are stored that are no plain records: an id as its text, a deadline as the contract's rule, a finding, a line of a history. */
@Configuration
class TaskConversions {

    @Bean
    static StoredValues storedTaskValues() {
        return new StoredValues(List.of(
                new WriteId(),
                new ReadId(),
                new WriteDeadline(),
                new ReadDeadline(),
                new StoredFinding.Writing(),
                new StoredFinding.Reading(),
                new StoredHistoryEntry.Writing(),
                new StoredHistoryEntry.Reading()));
    }

    @WritingConverter
    private static final class WriteId implements Converter<TaskId, String> {
        @Override
        public String convert(TaskId id) {
            return id.value();
        }
    }

    @ReadingConverter
    private static final class ReadId implements Converter<String, TaskId> {
        @Override
        public TaskId convert(String text) {
            return new TaskId(text);
        }
    }

    @WritingConverter
    private static final class WriteDeadline implements Converter<Deadline, Document> {
        @Override
        public Document convert(Deadline deadline) {
            DeadlineRule rule = deadline.rule();
            var document = new Document("kind", rule.kind().name());
            put(document, "dueOn", rule.dueOn());
            put(document, "dueTime", rule.dueTime());
            put(document, "reference", rule.reference());
            put(document, "reportingPeriod", rule.reportingPeriod());
            put(document, "workingDays", rule.workingDays());
            put(document, "countedFrom", rule.countedFrom());
            put(document, "every", rule.every());
            put(document, "until", rule.until());
            return document;
        }

        private static void put(Document document, String name, @Nullable Object value) {
            if (value != null) {
                document.append(name, value instanceof Integer ? value : value.toString());
            }
        }
    }

    @ReadingConverter
    private static final class ReadDeadline implements Converter<Document, Deadline> {
        @Override
        public Deadline convert(Document stored) {
            var rule = new DeadlineRule(
                    DeadlineKind.valueOf(stored.getString("kind")),
                    read(stored, "dueOn", LocalDate::parse),
                    read(stored, "dueTime", LocalTime::parse),
                    stored.getString("reference"),
                    read(stored, "reportingPeriod", Period::parse),
                    stored.getInteger("workingDays"),
                    read(stored, "countedFrom", CountedFrom::valueOf),
                    read(stored, "every", Period::parse),
                    read(stored, "until", LocalDate::parse));
            // the only urgency by which a time of day is kept; where it was not, none is stored
            return Deadline.givenBy(rule, Urgency.FLASH_TIMED);
        }

        private static <T> @Nullable T read(Document stored, String name, Function<String, T> parse) {
            String text = stored.getString(name);
            return text == null ? null : parse.apply(text);
        }
    }
}
