package vn.dondoc.notification.notices;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.core.TypeInformation;
import org.springframework.data.mongodb.core.convert.MongoConversionContext;
import org.springframework.data.mongodb.core.convert.MongoValueConverter;

/** Stores details together with a name of their form, since documents hold no names of Java types. */
class NoticeDetailsConverter implements MongoValueConverter<NoticeDetails, Document> {
    private static final String FORM = "form";

    /** By stored name, so that a renamed record still finds its documents. */
    private static final Map<String, Class<? extends NoticeDetails>> FORMS = Map.ofEntries(
            Map.entry("none", NoticeDetails.NoDetails.class),
            Map.entry("reason", NoticeDetails.StatedReason.class),
            Map.entry("resumption", NoticeDetails.Resumption.class),
            Map.entry("lead-transfer", NoticeDetails.LeadTransfer.class),
            Map.entry("lead-succession", NoticeDetails.LeadSuccession.class),
            Map.entry("part-succession", NoticeDetails.PartSuccession.class),
            Map.entry("closed-agency", NoticeDetails.ClosedAgency.class),
            Map.entry("correction", NoticeDetails.DirectiveCorrection.class),
            Map.entry("extension-request", NoticeDetails.ExtensionRequest.class),
            Map.entry("extension-outcome", NoticeDetails.ExtensionOutcome.class),
            Map.entry("due-date-move", NoticeDetails.DueDateMove.class),
            Map.entry("clock-stop-addition", NoticeDetails.ClockStopAddition.class),
            Map.entry("cancellation", NoticeDetails.TaskCancellation.class),
            Map.entry("coordination-request", NoticeDetails.CoordinationRequest.class),
            Map.entry("contribution", NoticeDetails.Contribution.class),
            Map.entry("coordination-release", NoticeDetails.CoordinationRelease.class),
            Map.entry("part-reminder", NoticeDetails.PartReminder.class),
            Map.entry("difficulty-resolution", NoticeDetails.DifficultyResolution.class),
            Map.entry("deadline-reminder", NoticeDetails.DeadlineReminder.class),
            Map.entry("escalation", NoticeDetails.Escalation.class),
            Map.entry("reporting-silence", NoticeDetails.ReportingSilence.class));

    private static final Map<Class<? extends NoticeDetails>, String> NAMES =
            FORMS.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    @Override
    public NoticeDetails read(Document stored, MongoConversionContext context) {
        Class<? extends NoticeDetails> form = Objects.requireNonNull(FORMS.get(stored.getString(FORM)));
        return Objects.requireNonNull(context.read(stored, TypeInformation.of(form)));
    }

    @Override
    public Document write(NoticeDetails details, MongoConversionContext context) {
        Document stored = new Document(FORM, Objects.requireNonNull(NAMES.get(details.getClass())));
        stored.putAll(Objects.requireNonNull(context.write(details, TypeInformation.of(Document.class))));
        return stored;
    }
}
