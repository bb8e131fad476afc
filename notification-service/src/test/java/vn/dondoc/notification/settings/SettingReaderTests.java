package vn.dondoc.notification.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.DefaultValue;

class SettingReaderTests {
    private static final SettingReader<Plan> READER = new SettingReader<>(SettingKind.WINDOWS, Plan.class);
    private static final String GOOD = """
            name: week
            days:
              - {day: MONDAY, opens: 07:00, open-end: true}
              - day: TUESDAY
                opens: 18:00
            notes:
              first-day: "begin {x}"
            """;

    enum Day {
        MONDAY,
        TUESDAY
    }

    enum Note {
        FIRST_DAY
    }

    /** A kind of settings with all there is: fields, a list, an enum, a map, a default. */
    record Plan(
            String name,
            List<Hours> days,
            Map<Note, String> notes,
            @DefaultValue("3") int weeks) {
        Plan {
            if (notes.containsValue("odd")) {
                throw InvalidSetting.because("odd", "test.odd", "7");
            }
        }
    }

    record Hours(Day day, LocalTime opens, boolean openEnd) {}

    private static SettingRejected rejected(String text) {
        return catchThrowableOfType(SettingRejected.class, () -> READER.read(text));
    }

    @Test
    void aTextIsReadAsTheServicesOwnSettingsAre() {
        Plan plan = READER.read(GOOD);

        assertThat(plan.days())
                .containsExactly(
                        new Hours(Day.MONDAY, LocalTime.of(7, 0), true),
                        new Hours(Day.TUESDAY, LocalTime.of(18, 0), false));
        assertThat(plan.notes()).containsExactly(Map.entry(Note.FIRST_DAY, "begin {x}"));
        assertThat(plan.weeks()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name: week              | nam: week                | settings.unknown | 1 | nam
            opens: 18:00            | opens: 18:00\\n    closes: 19:00 | settings.unknown | 6 | days[1].closes
            open-end: true          | open_end: true           | settings.key     | 3 | days[0]
            opens: 07:00,           | opens: 07:00, x: {y: 1}, | settings.unknown | 3 | days[0].x
            name: week              | days: []                 | settings.twice   | 2 | days
            first-day: "begin {x}"  | first-day: a\\n  firstDay: b | settings.twice | 8 | notes.firstday
            day: TUESDAY            | opens-late: 1            | settings.unknown | 4 | days[1].opens-late
            - day: TUESDAY\\n    o  | - o                      | settings.missing | 4 | days[1].day
            TUESDAY                 | SUNDAY                   | settings.one-of  | 4 | days[1].day
            18:00                   | 25:00                    | settings.value   | 5 | days[1].opens
            first-day:              | last-day:                | settings.one-of  | 7 | notes.last-day
            begin {x}               | odd                      | test.odd         | 7 | notes.first-day
            name: week              | name: {a: b}             | settings.shape   | 1 | name
            name: week              | name: week\\nweeks: many | settings.value   | 2 | weeks
            name: week              | name: &a week            | settings.anchor  | 1 | name
            name: week              | name: "week              | settings.syntax  | 7 | text
            """)
    void whatIsWrongIsRefusedWithItsLineAndField(String right, String wrong, String code, int line, String field) {
        SettingRejected rejected = rejected(GOOD.replace(right.replace("\\n", "\n"), wrong.replace("\\n", "\n")));

        assertThat(rejected.code()).as(rejected.getMessage()).isEqualTo(code);
        assertThat(rejected.arguments().getFirst()).as(rejected.getMessage()).isEqualTo(line);
        assertThat(rejected.field()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing",
                "~",
                "week",
                "- week",
                "{}",
                "name:",
                "a: b\n---\nc: d",
                "\t",
                "? [a]\n: b",
                "days: {a: b}\nname: n\nnotes: {}",
                "days: [[[x]]]\nname: n\nnotes: {}",
                "days: x\nname: n\nnotes: {}",
                "days: [~]\nname: n\nnotes: {}",
                "days: []\nname: n\nnotes: [a]",
                "days: []\nname: n\nnotes: {first-day: {a: b}}",
                "days: []\nname: n\nnotes: {first-day: [a]}",
                "days: [{day: MONDAY, opens: 07:00, open-end: }]\nname: n\nnotes: x",
                "days: []\nname: [n]\nnotes: {}",
                "!!java.net.URL [x]: y",
                "<<: {name: a}\nname: n"
            })
    void whateverElseIsWrittenIsRefusedAndBreaksNothing(String text) {
        assertThat(rejected(text)).as(text).isNotNull();
    }

    @Test
    void whatIsDeeplyNestedIsRefused() {
        assertThat(rejected("name: " + "[".repeat(10_000))).isNotNull();
        assertThat(rejected("name: " + "{a: ".repeat(10_000))).isNotNull();
    }
}
