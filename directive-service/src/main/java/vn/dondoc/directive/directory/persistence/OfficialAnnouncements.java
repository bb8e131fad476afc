package vn.dondoc.directive.directory.persistence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.Trace;
import vn.dondoc.directive.directory.Official;
import vn.dondoc.platform.messaging.CommandContext;
import vn.dondoc.platform.messaging.CommandId;
import vn.dondoc.platform.messaging.outbox.DocumentUpdate;
import vn.dondoc.platform.messaging.outbox.OutboxCollection;
import vn.dondoc.platform.messaging.outbox.VersionedDocument;

/**
 * Tells of officials again before the topic forgets them: names and addresses are not kept there for ever, as what is erased
 * must go, and whoever begins late still hears of everybody. Compaction would do neither: a late duplicate that holds a name
 * would be what is kept.
 */
@Component
class OfficialAnnouncements {
    /** A third of what the topic keeps. */
    private static final Duration AGAIN_AFTER = Duration.ofDays(30);

    private static final int PAGE = 500;
    private static final String ANNOUNCED = "announcedAt";

    private final OutboxCollection<OfficialDocument> documents;
    private final OfficialDocument.Mapping mapping;
    private final Actor actor;
    private final Clock clock;

    OfficialAnnouncements(
            OutboxCollection<OfficialDocument> documents,
            OfficialDocument.Mapping mapping,
            @Value("${dondoc.province}") String province,
            Clock clock) {
        this.documents = documents;
        this.mapping = mapping;
        this.actor = Actor.system("directive-service", province);
        this.clock = clock;
    }

    /** Those that another instance tells of meanwhile are left to it. */
    @Scheduled(fixedDelayString = "${dondoc.directory.announce-every:1h}")
    void announceDue() {
        Instant due = clock.instant().minus(AGAIN_AFTER);
        Query oldest = Query.query(Criteria.where(ANNOUNCED).lt(due))
                .with(Sort.by(ANNOUNCED))
                .limit(PAGE);
        List<VersionedDocument<OfficialDocument>> page;
        do {
            page = documents.find(oldest);
            documents.updateAll(page.stream().map(this::announcement).toList(), context());
        } while (page.size() == PAGE);
    }

    private DocumentUpdate<OfficialDocument> announcement(VersionedDocument<OfficialDocument> stored) {
        Official official = mapping.entry(stored.document());
        return new DocumentUpdate<>(stored, mapping.document(official), List.of(official.toOfficialMessage(actor)));
    }

    private CommandContext context() {
        String cause = "announcement-" + clock.millis();
        return new CommandContext(actor, clock.instant(), Trace.of(cause), CommandId.of(cause));
    }
}
