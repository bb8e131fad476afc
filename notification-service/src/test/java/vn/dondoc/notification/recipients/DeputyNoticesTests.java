package vn.dondoc.notification.recipients;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.dondoc.notification.inbox.NotificationOperation;

class DeputyNoticesTests {
    @Test
    void aPeriodThatIsLimitedToSomeOperationsNamesTheReadingOfNoticesAsTheTableOfRightsDoes() {
        assertThat(DeputyNotices.OPERATION).isEqualTo(NotificationOperation.READ_NOTICES.name());
    }
}
