package vn.dondoc.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.EventEnvelope;
import vn.dondoc.contracts.Message;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.Trace;
import vn.dondoc.contracts.directive.AddressedGroup;
import vn.dondoc.contracts.directive.DeadlineRule;
import vn.dondoc.contracts.directive.DirectiveFacts;
import vn.dondoc.contracts.directive.DirectiveItem;
import vn.dondoc.contracts.directive.DirectiveMessage;
import vn.dondoc.contracts.directive.DirectiveMessages;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.contracts.directory.AgencyLevel;
import vn.dondoc.contracts.directory.DirectoryMessage;
import vn.dondoc.contracts.directory.DirectoryMessages;
import vn.dondoc.contracts.directory.OfficialMessage;
import vn.dondoc.contracts.directory.OfficialMessages;
import vn.dondoc.contracts.task.CancellationCause;
import vn.dondoc.contracts.task.TaskFacts;
import vn.dondoc.contracts.task.TaskMessage;
import vn.dondoc.contracts.task.TaskMessages;
import vn.dondoc.contracts.task.TaskStatus;
import vn.dondoc.platform.access.Deputyship;
import vn.dondoc.platform.access.Office;

/** The events of the sample: 15 departments and 166 communes, six items, 574 tasks. */
final class SampleEvents {
    private static final Actor ACTOR = new Actor("official-1", "H56", OfficialRole.HEAD);
    private static final List<String> DEPARTMENTS =
            IntStream.rangeClosed(1, 15).mapToObj("H56.%02d"::formatted).toList();
    private static final List<String> COMMUNES =
            IntStream.rangeClosed(1, 166).mapToObj("H56.C14%03d"::formatted).toList();

    private SampleEvents() {}

    static List<EventEnvelope<DirectoryMessage>> agencies() {
        return Stream.concat(DEPARTMENTS.stream(), COMMUNES.stream())
                .map(id -> {
                    boolean commune = id.contains("C");
                    String name = (commune ? "UBND xã " : "Sở ") + id;
                    return envelope(
                            id, 1, DirectoryMessages.CATALOG.nameOf(agency(id, name, commune)), (DirectoryMessage)
                                    agency(id, name, commune));
                })
                .toList();
    }

    static EventEnvelope<OfficialMessage> official(String id, String name) {
        return official(id, name, new Office("H56", OfficialRole.HEAD, true), 1);
    }

    static EventEnvelope<DirectoryMessage> deputyship(
            String id, Map<String, Object> token, Deputyship period, boolean ended, long sequence) {
        DirectoryMessage recorded = new DirectoryMessage.DeputyRecorded(
                id,
                String.valueOf(token.get("sub")),
                String.valueOf(token.get("on_behalf_of")),
                period.from(),
                period.until(),
                period.operations().isEmpty() ? null : List.copyOf(period.operations()),
                ended,
                ACTOR);
        return envelope(id, sequence, DirectoryMessages.CATALOG.nameOf(recorded), recorded);
    }

    static EventEnvelope<OfficialMessage> official(String id, Office office, long sequence) {
        return official(id, "Nguyễn An", office, sequence);
    }

    private static EventEnvelope<OfficialMessage> official(String id, String name, Office office, long sequence) {
        OfficialMessage recorded =
                new OfficialMessage.Recorded(id, name, office.agencyId(), office.role(), null, office.active(), ACTOR);
        return envelope(id, sequence, OfficialMessages.CATALOG.nameOf(recorded), recorded);
    }

    private static DirectoryMessage.AgencyRecorded agency(String id, String name, boolean commune) {
        return new DirectoryMessage.AgencyRecorded(
                id,
                name,
                null,
                commune ? "ubnd_cap_xa" : "co_quan_chuyen_mon",
                commune ? AgencyLevel.COMMUNE : AgencyLevel.PROVINCE,
                "H56",
                null,
                null,
                null,
                null,
                ACTOR);
    }

    static EventEnvelope<DirectoryMessage> agencyBelow(String parent, String id) {
        var message = new DirectoryMessage.AgencyRecorded(
                id, "Cơ quan " + id, null, "khac", AgencyLevel.COMMUNE, parent, null, null, null, null, ACTOR);
        return envelope(id, 1, DirectoryMessages.CATALOG.nameOf(message), message);
    }

    static EventEnvelope<OfficialMessage> erased(String official) {
        var message = new OfficialMessage.Erased(official, "H56", OfficialRole.OFFICER, ACTOR);
        return envelope(official, 1, OfficialMessages.CATALOG.nameOf(message), message);
    }

    static EventEnvelope<DirectiveMessage> issued(String directive) {
        return issuedBy("H56", directive);
    }

    static EventEnvelope<DirectiveMessage> issuedBy(String agency, String directive) {
        var message = new DirectiveMessage.Issued(
                new DirectiveFacts(
                        directive,
                        "23001/UBND-THĐT",
                        "Công văn",
                        "=Tiếp tục thực hiện, \"Kết luận\" số 221-KL/TW",
                        agency,
                        null,
                        LocalDate.of(2025, 12, 22),
                        Urgency.URGENT,
                        List.of(),
                        List.of(
                                new AddressedGroup("so-nganh", "các sở, ban, ngành", 1, DEPARTMENTS),
                                new AddressedGroup("ubnd-xa-phuong", "UBND các xã, phường", 1, COMMUNES)),
                        items()),
                ACTOR);
        return envelope(directive, 1, DirectiveMessages.CATALOG.nameOf(message), message);
    }

    private static List<DirectiveItem> items() {
        var both = List.of("so-nganh", "ubnd-xa-phuong");
        var departments = List.of("so-nganh");
        return List.of(
                item("1", both, List.of()),
                item("2", both, List.of()),
                item("3", both, List.of()),
                item("4", departments, List.of()),
                item("5", departments, List.of()),
                item("6", List.of(), List.of(DEPARTMENTS.getFirst())));
    }

    private static DirectiveItem item(String number, List<String> groups, List<String> agencies) {
        var deadline = DeadlineRule.openEnded(Period.ofMonths(1));
        return new DirectiveItem(
                number,
                "Nội dung " + number,
                null,
                List.of(),
                Urgency.NORMAL,
                groups,
                agencies,
                List.of(),
                deadline,
                null);
    }

    /** One for each agency of each item, as the task service assigns them. */
    static List<EventEnvelope<TaskMessage>> assigned(EventEnvelope<DirectiveMessage> event) {
        var directive = ((DirectiveMessage.Issued) event.data()).directive();
        var events = new ArrayList<EventEnvelope<TaskMessage>>();
        for (DirectiveItem item : directive.items()) {
            for (String agency : directive.leadsOf(item)) {
                var message = new TaskMessage.Assigned(task(directive, item, agency, TaskStatus.ASSIGNED), ACTOR);
                events.add(envelope(
                        message.task().taskId(), 1, TaskMessages.CATALOG.nameOf(message), (TaskMessage) message));
            }
        }
        return events;
    }

    /** The same tasks cancelled, as after a revocation. */
    static List<EventEnvelope<TaskMessage>> cancelled(EventEnvelope<DirectiveMessage> event) {
        var directive = ((DirectiveMessage.Issued) event.data()).directive();
        var events = new ArrayList<EventEnvelope<TaskMessage>>();
        for (DirectiveItem item : directive.items()) {
            for (String agency : directive.leadsOf(item)) {
                var message = new TaskMessage.Cancelled(
                        task(directive, item, agency, TaskStatus.CANCELLED),
                        "Thu hồi",
                        ACTOR,
                        CancellationCause.REVOKED,
                        null);
                events.add(envelope(
                        message.task().taskId(), 2, TaskMessages.CATALOG.nameOf(message), (TaskMessage) message));
            }
        }
        return events;
    }

    private static TaskFacts task(DirectiveFacts directive, DirectiveItem item, String agency, TaskStatus state) {
        return new TaskFacts(
                directive.directiveId() + "-" + item.number() + "-" + agency,
                directive.directiveId(),
                directive.number(),
                directive.subject(),
                directive.issuingAgencyId(),
                item.number(),
                item.text(),
                agency,
                List.of(),
                List.of(),
                item.urgency(),
                3,
                item.deadline(),
                null,
                null,
                null,
                null,
                state,
                0,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null);
    }

    private static <M extends Message> EventEnvelope<M> envelope(String id, long sequence, String type, M data) {
        return new EventEnvelope<>(
                id + ":" + sequence,
                "urn:vn:gov:H56:dondoc:test",
                type,
                id,
                sequence,
                Instant.parse("2026-01-05T01:00:00Z").plusSeconds(sequence),
                Trace.of("correlation"),
                data);
    }
}
