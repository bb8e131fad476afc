package vn.dondoc.task.tasks.persistence;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import vn.dondoc.task.core.AgencyMention;
import vn.dondoc.task.core.Finding;
import vn.dondoc.task.core.OfficialMention;
import vn.dondoc.task.core.TaskStatus;

/** How a code is stored with its arguments: dates, times, agencies, officials and states under a name of what they are, all else as it is. */
final class StoredFinding {
    private static final String CODE = "code";
    private static final String ARGUMENTS = "arguments";
    private static final String DATE = "date";
    private static final String TIME = "time";
    private static final String AGENCY = "agency";
    private static final String OFFICIAL = "official";
    private static final String STATUS = "status";

    private StoredFinding() {}

    static Document document(Finding finding) {
        return new Document(CODE, finding.code()).append(ARGUMENTS, Writing.values(finding.arguments()));
    }

    static Finding finding(Document stored) {
        return new Finding(stored.getString(CODE), Reading.arguments(stored.getList(ARGUMENTS, Object.class)));
    }

    @WritingConverter
    static final class Writing implements Converter<Finding, Document> {
        @Override
        public Document convert(Finding finding) {
            return document(finding);
        }

        private static List<Object> values(Collection<?> arguments) {
            return arguments.stream().map(Writing::value).toList();
        }

        private static Object value(Object argument) {
            return switch (argument) {
                case Finding finding -> document(finding);
                case LocalDate date -> new Document(DATE, date.toString());
                case LocalTime time -> new Document(TIME, time.toString());
                case AgencyMention(String agencyId) -> new Document(AGENCY, agencyId);
                case OfficialMention(String officialId) -> new Document(OFFICIAL, officialId);
                case TaskStatus status -> new Document(STATUS, status.name());
                case Collection<?> list -> values(list);
                default -> argument;
            };
        }
    }

    @ReadingConverter
    static final class Reading implements Converter<Document, Finding> {
        @Override
        public Finding convert(Document stored) {
            return finding(stored);
        }

        private static List<Object> arguments(Collection<?> values) {
            return values.stream().map(Reading::argument).toList();
        }

        private static Object argument(Object value) {
            return switch (value) {
                case Document date when date.containsKey(DATE) -> LocalDate.parse(date.getString(DATE));
                case Document time when time.containsKey(TIME) -> LocalTime.parse(time.getString(TIME));
                case Document agency when agency.containsKey(AGENCY) -> new AgencyMention(agency.getString(AGENCY));
                case Document official
                when official.containsKey(OFFICIAL) -> new OfficialMention(official.getString(OFFICIAL));
                case Document status when status.containsKey(STATUS) -> TaskStatus.valueOf(status.getString(STATUS));
                case Document finding -> finding(finding);
                case Collection<?> list -> arguments(list);
                default -> value;
            };
        }
    }
}
