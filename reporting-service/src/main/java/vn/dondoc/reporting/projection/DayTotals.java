package vn.dondoc.reporting.projection;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * By how much a total changed in each day, month and year, one document each, of the form of the total. Only ever added to, in
 * any order: what is told late of a past day is added to that day. What stood at the end of a day is the sum of the years
 * before, the months before in its year, and the days until it in its month, some fifty small documents whatever the day.
 */
public final class DayTotals {
    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;

    private DayTotals() {}

    /** The documents of a day, a month and a year, into which a change on the day goes. */
    static List<String> idsOf(LocalDate day, String total) {
        return ids(Stream.of(YEAR, MONTH, DAY).map(length -> day.toString().substring(0, length)), total);
    }

    /** Which documents sum to what stood at the end of the day; a task's first day is not before 1970. */
    public static List<String> idsUntil(LocalDate day, String total) {
        LocalDate next = day.plusDays(1);
        String text = next.toString();
        var years = IntStream.range(LocalDate.EPOCH.getYear(), next.getYear()).mapToObj(Integer::toString);
        var months = IntStream.range(1, next.getMonthValue()).mapToObj(month -> text.substring(0, YEAR) + two(month));
        var days = IntStream.range(1, next.getDayOfMonth()).mapToObj(each -> text.substring(0, MONTH) + two(each));
        return ids(Stream.concat(Stream.concat(years, months), days), total);
    }

    /** No total's own id begins with a digit. */
    private static List<String> ids(Stream<String> periods, String total) {
        return periods.map(period -> period + ":" + total).toList();
    }

    private static String two(int number) {
        return "-%02d".formatted(number);
    }

    /** The sum of some, line by line; of everything but numbers nothing is kept. */
    public static Document sum(Iterable<Document> totals) {
        var sum = new Document();
        totals.forEach(each -> add(each, sum));
        return sum;
    }

    private static void add(Document each, Document sum) {
        each.forEach((name, value) -> {
            if (value instanceof Document inner) {
                add(inner, (Document) sum.computeIfAbsent(name, _ -> new Document()));
            } else if (value instanceof Number number) {
                sum.merge(name, number.longValue(), (one, other) -> (Long) one + (Long) other);
            }
        });
    }
}
