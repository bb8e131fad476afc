package vn.dondoc.notification.ledger.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.ledger.LedgerEntry;
import vn.dondoc.platform.web.text.LocalizableMessage;
import vn.dondoc.platform.web.text.MessageRenderer;

/** Says in the caller's language why a delivery was skipped, waits or failed. */
@Component
class DeliveryReasons {
    private final MessageRenderer texts;

    DeliveryReasons(MessageRenderer texts) {
        this.texts = texts;
    }

    DeliveryView viewOf(LedgerEntry entry) {
        return DeliveryView.of(entry, textOf(entry.delivery().reason()));
    }

    @Nullable
    String textOf(@Nullable String reason) {
        if (reason == null) {
            return null;
        }
        Locale language = LocaleContextHolder.getLocale();
        return texts.render(
                texts.knows(reason, language)
                        ? LocalizableMessage.of(reason)
                        : LocalizableMessage.of("delivery.reason.other", reason),
                language);
    }
}
