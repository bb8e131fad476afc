package vn.dondoc.notification.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dondoc.notification.routing.NoticeKind;
import vn.dondoc.platform.access.Relation;
import vn.dondoc.platform.access.Role;
import vn.dondoc.task.core.TaskOperation;

/** Notices name operations of another service, and say who may: here both are in one program, and held against each other. */
class AskedDecisionsTests {
    private static Stream<String> asked() {
        return Arrays.stream(NoticeKind.values())
                .flatMap(kind -> NoticeActions.askedBy(kind).stream())
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("asked")
    void whatANoticeAsksForIsAnOperationForThoseWhomTheNoticeAsks(String operation) {
        TaskOperation asked = TaskOperation.valueOf(operation);
        Set<Role> permitted = EnumSet.allOf(Role.class).stream()
                .filter(role -> asked.permits(Set.of(role), Set.of(Relation.ASSIGNER)))
                .collect(Collectors.toSet());

        assertThat(permitted).isEqualTo(NoticeActions.DECIDING);
    }

    @Test
    void thereAreNoticesThatAsk() {
        assertThat(asked()).isNotEmpty();
    }
}
