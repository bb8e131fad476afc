package vn.dondoc.task.tasks.persistence;

import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import vn.dondoc.contracts.Actor;
import vn.dondoc.contracts.OfficialRole;
import vn.dondoc.contracts.task.Evidence;
import vn.dondoc.task.core.TaskStatus;
import vn.dondoc.task.tasks.HistoryEntry;
import vn.dondoc.task.tasks.HistoryEntryType;

/**
 * How a line of a history is stored: flat, and without what it has none of. A task is written whole at each change, mostly its
 * history, and each part of a part costs as much again as what is in it.
 */
final class StoredHistoryEntry {
    private static final String NUMBER = "number";
    private static final String AT = "at";
    private static final String OFFICIAL = "officialId";
    private static final String AGENCY = "agencyId";
    private static final String ROLE = "role";
    private static final String ON_BEHALF_OF = "onBehalfOf";
    private static final String CORRELATION = "correlationId";
    private static final String TYPE = "type";
    private static final String STATUS = "status";
    private static final String PERCENT = "percent";
    private static final String FACT = "fact";
    private static final String TEXT = "text";
    private static final String DIFFICULTIES = "difficulties";
    private static final String EVIDENCE = "evidence";

    private StoredHistoryEntry() {}

    @WritingConverter
    static final class Writing implements Converter<HistoryEntry, Document> {
        @Override
        public Document convert(HistoryEntry entry) {
            HistoryEntry.Origin origin = entry.origin();
            Document stored = new Document(NUMBER, entry.number())
                    .append(AT, Date.from(origin.at()))
                    .append(OFFICIAL, origin.actor().officialId())
                    .append(AGENCY, origin.actor().agencyId())
                    .append(ROLE, origin.actor().role().name());
            append(stored, ON_BEHALF_OF, origin.actor().onBehalfOf());
            stored.append(CORRELATION, origin.correlationId())
                    .append(TYPE, entry.type().name())
                    .append(STATUS, entry.statusAfter().status().name())
                    .append(PERCENT, entry.statusAfter().percent());
            HistoryEntry.Content content = entry.content();
            return content == null ? stored : with(content, stored);
        }

        private static Document with(HistoryEntry.Content content, Document stored) {
            append(stored, FACT, content.fact() == null ? null : StoredFinding.document(content.fact()));
            append(stored, TEXT, content.text());
            append(stored, DIFFICULTIES, content.difficulties());
            append(
                    stored,
                    EVIDENCE,
                    content.evidence().stream().map(Writing::evidence).toList());
            return stored;
        }

        private static void append(Document stored, String name, @Nullable Object value) {
            if (value != null && !(value instanceof Collection<?> values && values.isEmpty())) {
                stored.append(name, value);
            }
        }

        private static Document evidence(Evidence file) {
            return new Document("name", file.name())
                    .append("mediaType", file.mediaType())
                    .append("size", file.size())
                    .append("sha256", file.sha256())
                    .append("address", file.address());
        }
    }

    @ReadingConverter
    static final class Reading implements Converter<Document, HistoryEntry> {
        @Override
        public HistoryEntry convert(Document stored) {
            return new HistoryEntry(
                    stored.getInteger(NUMBER),
                    new HistoryEntry.Origin(
                            stored.getDate(AT).toInstant(), actor(stored), stored.getString(CORRELATION)),
                    HistoryEntryType.valueOf(stored.getString(TYPE)),
                    new HistoryEntry.StatusAfter(
                            TaskStatus.valueOf(stored.getString(STATUS)), stored.getInteger(PERCENT)),
                    content(stored));
        }

        private static Actor actor(Document stored) {
            return new Actor(
                    stored.getString(OFFICIAL),
                    stored.getString(AGENCY),
                    OfficialRole.valueOf(stored.getString(ROLE)),
                    stored.getString(ON_BEHALF_OF));
        }

        private static HistoryEntry.Content content(Document stored) {
            Document fact = stored.get(FACT, Document.class);
            return new HistoryEntry.Content(
                    fact == null ? null : StoredFinding.finding(fact),
                    stored.getString(TEXT),
                    stored.getList(DIFFICULTIES, String.class, List.of()),
                    stored.getList(EVIDENCE, Document.class, List.of()).stream()
                            .map(Reading::evidence)
                            .toList());
        }

        private static Evidence evidence(Document stored) {
            return new Evidence(
                    stored.getString("name"),
                    stored.getString("mediaType"),
                    stored.getLong("size"),
                    stored.getString("sha256"),
                    stored.getString("address"));
        }
    }
}
