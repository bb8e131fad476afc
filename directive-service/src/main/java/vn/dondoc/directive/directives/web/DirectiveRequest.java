package vn.dondoc.directive.directives.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.directive.Coordinator;
import vn.dondoc.contracts.directive.CountedFrom;
import vn.dondoc.contracts.directive.DeadlineKind;
import vn.dondoc.contracts.directive.DeadlineRule;
import vn.dondoc.contracts.directive.DirectiveItem;
import vn.dondoc.contracts.directive.Urgency;
import vn.dondoc.directive.core.DirectiveContent;
import vn.dondoc.directive.core.DirectiveRejected;
import vn.dondoc.directive.core.DocumentIdentity;

/** The whole content of a directive as it is sent; a draft may leave anything out. */
record DirectiveRequest(
        @Schema(example = "22498/UBND-THĐT") @Nullable String number,
        @Schema(example = "Công văn") @Nullable String kind,
        @Nullable String subject,
        @Schema(example = "H56") @Nullable String issuingAgencyId,
        @Nullable String signer,
        @Nullable LocalDate issuedOn,
        @Nullable Urgency urgency,

        @Schema(description = "Văn bản mật bị từ chối / Classified documents are refused") @Nullable
        String secrecy,

        @Nullable List<String> basis,
        @Nullable List<Item> items) {
    private static final List<String> NOT_SECRET = List.of("", "không", "không mật", "thường", "none");

    record Item(
            @Schema(example = "4a") @Nullable String number,
            @Nullable String text,
            @Nullable String product,
            @Nullable List<String> fields,

            @Schema(
                    description =
                            "Không nêu: như văn bản nếu văn bản hỏa tốc, nếu không là NORMAL / Where it is left out: as the directive's if that is flash, else NORMAL")
            @Nullable
            Urgency urgency,

            @Nullable List<String> leadGroupIds,
            @Nullable List<String> leadAgencyIds,
            @Nullable List<Party> coordinators,
            @Nullable Deadline deadline,
            @Nullable Boolean exactDay) {

        private DirectiveItem toItem(@Nullable Urgency ofDirective) {
            return new DirectiveItem(
                    orEmpty(number),
                    orEmpty(text),
                    product,
                    orEmpty(fields),
                    urgency == null ? defaultUrgency(ofDirective) : urgency,
                    orEmpty(leadGroupIds),
                    orEmpty(leadAgencyIds),
                    orEmpty(coordinators).stream().map(Party::toCoordinator).toList(),
                    deadline == null ? DeadlineRule.none() : deadline.toRule(),
                    exactDay);
        }

        /** What is sent Hỏa tốc asks for nothing that can wait; by an hour only where one is given. */
        private Urgency defaultUrgency(@Nullable Urgency ofDirective) {
            if (ofDirective == null || !ofDirective.isFlash()) {
                return Urgency.NORMAL;
            }
            boolean hasTime = deadline != null && deadline.dueTime() != null;
            return ofDirective == Urgency.FLASH_TIMED && hasTime ? Urgency.FLASH_TIMED : Urgency.FLASH;
        }
    }

    record Party(
            @Nullable String agencyId,
            @Nullable String name,
            @Nullable String part,
            @Nullable LocalDate dueOn) {

        private Coordinator toCoordinator() {
            return new Coordinator(agencyId, orEmpty(name), part, dueOn);
        }
    }

    record Deadline(
            @Nullable DeadlineKind kind,
            @Nullable LocalDate dueOn,

            @Schema(description = "Chỉ cho hỏa tốc hẹn giờ / For FLASH_TIMED only", example = "17:00") @Nullable
            LocalTime dueTime,

            @Nullable String reference,
            @Schema(example = "P1M") @Nullable Period reportingPeriod,

            @Schema(minimum = "1", maximum = "250") @Nullable
            Integer workingDays,

            @Nullable CountedFrom countedFrom,
            @Schema(example = "P1M") @Nullable Period every,
            @Nullable LocalDate until) {

        private DeadlineRule toRule() {
            return new DeadlineRule(
                    kind == null ? DeadlineKind.NONE : kind,
                    dueOn,
                    dueTime,
                    reference,
                    reportingPeriod,
                    workingDays,
                    countedFrom,
                    every,
                    until);
        }
    }

    /** @throws DirectiveRejected.Secret before anything of it is looked at, so that no answer or log can repeat it */
    DirectiveContent toContent() {
        if (!NOT_SECRET.contains(orEmpty(secrecy).strip().toLowerCase(Locale.ROOT))) {
            throw new DirectiveRejected.Secret();
        }
        return new DirectiveContent(
                new DocumentIdentity(orEmpty(number), orEmpty(kind), orEmpty(issuingAgencyId), issuedOn),
                orEmpty(subject),
                signer,
                orNormal(urgency),
                orEmpty(basis),
                orEmpty(items).stream().map(item -> item.toItem(urgency)).toList());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Urgency orNormal(@Nullable Urgency urgency) {
        return urgency == null ? Urgency.NORMAL : urgency;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }
}
