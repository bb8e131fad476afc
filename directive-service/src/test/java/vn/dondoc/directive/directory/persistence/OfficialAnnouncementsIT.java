package vn.dondoc.directive.directory.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.directive.CommandContexts.province;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.Topics;
import vn.dondoc.directive.RunningService;
import vn.dondoc.directive.directory.AgencyId;
import vn.dondoc.directive.directory.DirectoryEntries;
import vn.dondoc.directive.directory.Official;
import vn.dondoc.directive.directory.VersionedEntry;
import vn.dondoc.platform.testing.TopicReader;

class OfficialAnnouncementsIT extends RunningService {
    @Autowired
    private DirectoryEntries<Official> officials;

    @Autowired
    private OfficialAnnouncements announcements;

    @Autowired
    private MongoOperations mongo;

    private void store(String id) {
        officials.saveAll(
                List.of(VersionedEntry.asNew(
                        new Official(id, "Nguyễn An", AgencyId.of("H56.02"), OfficialRole.OFFICER, null, true))),
                province());
    }

    @Test
    void anOfficialOfWhomNothingWasToldForAMonthIsToldOfAgainToTheFewOnly() {
        store("announce.old");
        store("announce.new");
        mongo.getCollection("officials")
                .updateOne(
                        new Document("_id", "announce.old"),
                        new Document(
                                "$set",
                                new Document(
                                        "announcedAt", Date.from(Instant.now().minus(Duration.ofDays(31))))));

        announcements.announceDue();
        announcements.announceDue();
        store("announce.last");

        try (var few = new TopicReader(Topics.OFFICIALS);
                var everybody = new TopicReader(Topics.DIRECTORY)) {
            few.await(1, it -> it.key().equals("announce.last"));
            assertThat(few.await(2, it -> it.key().equals("announce.old")))
                    .extracting(it -> TopicReader.header(it, "ce_sequence").substring(19))
                    .containsExactly("2", "3");
            assertThat(few.await(1, it -> it.key().equals("announce.new"))).hasSize(1);
            assertThat(everybody.await(1, it -> it.key().equals("announce.old")))
                    .hasSize(1);
        }
        assertThat(officials.find("announce.old").orElseThrow().version()).isEqualTo(2);
    }
}
