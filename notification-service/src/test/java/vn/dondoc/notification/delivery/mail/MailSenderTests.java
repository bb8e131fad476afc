package vn.dondoc.notification.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Who mails come from is looked at when the service starts. */
class MailSenderTests {
    @Test
    void anAddressIsTakenAsItIs() {
        assertThat(MailConfiguration.requireAddress("Đôn Đốc <don-doc@example.gov.vn>"))
                .isEqualTo("Đôn Đốc <don-doc@example.gov.vn>");
        assertThat(MailConfiguration.requireAddress("don-doc@localhost")).isEqualTo("don-doc@localhost");
    }

    @Test
    void whatIsNoAddressKeepsTheServiceFromStartingAndIsNamed() {
        for (String wrong : new String[] {"", "don doc@", "example.gov.vn"}) {
            assertThatThrownBy(() -> MailConfiguration.requireAddress(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("DONDOC_MAIL_FROM, '" + wrong + "'");
        }
    }
}
