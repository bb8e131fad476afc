package vn.dondoc.notification.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import vn.dondoc.contracts.directive.CorrectedField;
import vn.dondoc.contracts.directive.Correction;
import vn.dondoc.contracts.task.CancellationCause;
import vn.dondoc.contracts.task.ClockStop;
import vn.dondoc.contracts.task.ClockStopCause;
import vn.dondoc.contracts.task.DueDateCause;
import vn.dondoc.contracts.task.LapseCause;
import vn.dondoc.notification.TaskEvents;
import vn.dondoc.notification.notices.NoticeContent.DirectiveReference;
import vn.dondoc.notification.routing.NoticeKind;

class NoticeDetailsConverterTests {
    private static final LocalDate DAY = LocalDate.EPOCH;
    private static final List<NoticeDetails> ONE_OF_EACH = List.of(
            new NoticeDetails.NoDetails(),
            new NoticeDetails.StatedReason("r"),
            new NoticeDetails.Resumption(3),
            new NoticeDetails.LeadTransfer("H56.07", "r"),
            new NoticeDetails.LeadSuccession("H56.07"),
            new NoticeDetails.PartSuccession("H56.07", "Sở mới"),
            new NoticeDetails.ClosedAgency("H56.07"),
            new NoticeDetails.DirectiveCorrection(
                    List.of(new Correction(CorrectedField.NUMBER, null, "31/UBND", "32/UBND")), "r"),
            new NoticeDetails.ExtensionRequest(DAY, "r", "f"),
            new NoticeDetails.ExtensionOutcome(null, null, LapseCause.COMPLETED),
            new NoticeDetails.DueDateMove(DAY, DueDateCause.CALENDAR, "r"),
            new NoticeDetails.ClockStopAddition(DAY, new ClockStop(ClockStopCause.CONFIRMATION, DAY, 3)),
            new NoticeDetails.TaskCancellation(CancellationCause.REPLACED, "r", "32/CĐ-UBND"),
            new NoticeDetails.CoordinationRequest("H56.07", "r", DAY),
            new NoticeDetails.Contribution("n", null),
            new NoticeDetails.CoordinationRelease("H56.07", "a", "r"),
            new NoticeDetails.PartReminder("H56.07", "n", null, DAY, Instant.EPOCH),
            new NoticeDetails.DifficultyResolution("d", "r"),
            new NoticeDetails.DeadlineReminder(Instant.EPOCH),
            new NoticeDetails.Escalation(2, 3, null),
            new NoticeDetails.ReportingSilence(DAY));

    private final MappingMongoConverter converter = converter();

    private static MappingMongoConverter converter() {
        var conversions = new MongoCustomConversions(List.of());
        var context = new MongoMappingContext();
        context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        var converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
        converter.setCustomConversions(conversions);
        converter.setTypeMapper(new DefaultMongoTypeMapper(null));
        converter.afterPropertiesSet();
        return converter;
    }

    @Test
    void detailsOfEachFormAreReadAsTheyWereWritten() {
        Set<Class<?>> written = ONE_OF_EACH.stream().map(Object::getClass).collect(Collectors.toSet());
        assertThat(written).containsExactlyInAnyOrder(NoticeDetails.class.getPermittedSubclasses());
        for (NoticeDetails details : ONE_OF_EACH) {
            assertThat(read(write(details))).isEqualTo(details);
        }
    }

    @Test
    void documentsNameTheFormAndNoJavaType() {
        Document stored = write(new NoticeDetails.Escalation(2, 3, null));

        assertThat(stored.get("details", Document.class))
                .isEqualTo(new Document("form", "escalation").append("rung", 2).append("workingDaysLate", 3));
    }

    private Document write(NoticeDetails details) {
        var directive = new DirectiveReference("D1", "23001/UBND-THĐT", "s", "H56");
        var content = new NoticeContent(NoticeKind.AMENDED, false, directive, details, TaskEvents.NOW, "c");
        Document stored = new Document();
        converter.write(content, stored);
        return stored;
    }

    private NoticeDetails read(Document stored) {
        return converter.read(NoticeContent.class, stored).details();
    }
}
