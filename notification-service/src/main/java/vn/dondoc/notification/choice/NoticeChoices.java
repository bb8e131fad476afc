package vn.dondoc.notification.choice;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.dondoc.notification.routing.NoticeKind;
import vn.dondoc.platform.vietnam.PlainText;
import vn.dondoc.platform.web.text.MessageRenderer;

/**
 * How one official wants to be told. All of it stands in the inbox whatever is chosen, and what must not be missed goes by
 * mail as well.
 *
 * @param id of the official
 * @param mutes what is left out for a while
 * @param mail whether there is mail at all
 * @param language of the mail
 * @param digest whether there is a summary on the morning of a working day
 */
public record NoticeChoices(String id, List<Mute> mutes, boolean mail, Language language, boolean digest) {
    static final int MOST_MUTES = 100;
    private static final int LONGEST_ID = 100;
    private static final int MOST_DAYS = 366;

    /** In which mail is written. */
    public enum Language {
        VI(MessageRenderer.VIETNAMESE),
        EN(Locale.ENGLISH);

        private final Locale locale;

        Language(Locale locale) {
            this.locale = locale;
        }

        public Locale locale() {
            return locale;
        }
    }

    public NoticeChoices {
        mutes = List.copyOf(mutes);
    }

    /** Those of an official who never chose. */
    public static NoticeChoices defaultOf(String officialId) {
        return new NoticeChoices(officialId, List.of(), true, Language.VI, true);
    }

    public boolean mutes(NoticeKind kind, String directiveId, LocalDate day) {
        return kind.mayBeMuted() && mutes.stream().anyMatch(mute -> mute.covers(kind, directiveId, day));
    }

    public boolean wantsMailOf(NoticeKind kind) {
        return mail || !kind.mayBeMuted();
    }

    /** Without what is over. */
    public NoticeChoices on(LocalDate day) {
        return new NoticeChoices(
                id, mutes.stream().filter(mute -> mute.countsOn(day)).toList(), mail, language, digest);
    }

    /** @throws ChoicesRejected that names the first field which is wrong */
    void requireValidOn(LocalDate today) {
        if (mutes.size() > MOST_MUTES) {
            throw new ChoicesRejected("mutes", "choices.too-many", MOST_MUTES);
        }
        for (int i = 0; i < mutes.size(); i++) {
            String field = "mutes[" + i + "]";
            requireValid(field, mutes.get(i), today);
            if (mutes.subList(0, i).stream().anyMatch(mutes.get(i)::isOfSameAs)) {
                throw new ChoicesRejected(field, "choices.twice");
            }
        }
    }

    private static void requireValid(String field, Mute mute, LocalDate today) {
        NoticeKind kind = mute.kind();
        String directiveId = mute.directiveId();
        if ((kind == null) == (directiveId == null)) {
            throw new ChoicesRejected(field, "choices.kind-or-directive");
        }
        if (kind != null && !kind.mayBeMuted()) {
            throw new ChoicesRejected(field + ".kind", "choices.never-muted");
        }
        if (directiveId != null && !isId(directiveId)) {
            throw new ChoicesRejected(field + ".directiveId", "choices.directive", LONGEST_ID);
        }
        LocalDate last = today.plusDays(MOST_DAYS);
        if (!mute.countsOn(today) || mute.until().isAfter(last)) {
            throw new ChoicesRejected(field + ".until", "choices.until", today, last);
        }
    }

    private static boolean isId(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST_ID
                && PlainText.isReadable(text)
                && PlainText.isOneLine(text);
    }
}
