package vn.dondoc.notification.recipients;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.directory.OfficialChanges;
import vn.dondoc.notification.loop.Loop;
import vn.dondoc.notification.loop.LoopingJob;
import vn.dondoc.notification.notices.NoticeDeliveryProperties;

/**
 * Has what follows from changed officials done, some at a time, by a thread of its own: a consumer that did it would lose its partitions when
 * a thousand change at once. Any number of instances may do the same at the same time.
 */
@Component
class HandOverJob extends LoopingJob {
    private static final int AT_ONCE = 50;

    private final OfficialChanges changes;
    private final LeftOfficials left;
    private final NoticeDeliveryProperties delivery;

    HandOverJob(OfficialChanges changes, LeftOfficials left, NoticeDeliveryProperties delivery) {
        this.changes = changes;
        this.left = left;
        this.delivery = delivery;
    }

    private void handOverDue(BooleanSupplier goesOn) {
        List<OfficialChanges.Change> due = changes.findDue(AT_ONCE);
        while (!due.isEmpty() && goesOn.getAsBoolean()) {
            left.handOverFor(due.stream().map(OfficialChanges.Change::id).toList());
            changes.setDone(due);
            due = changes.findDue(AT_ONCE);
        }
    }

    @Override
    protected List<Loop> startLoops() {
        return List.of(Loop.start("hand-over", delivery.handOverInterval(), this::handOverDue));
    }
}
