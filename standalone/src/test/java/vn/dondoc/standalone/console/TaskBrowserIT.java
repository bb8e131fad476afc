package vn.dondoc.standalone.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The work on tasks, from the number on the start page to the number that changed. */
@ExtendWith(InBrowser.class)
class TaskBrowserIT {

    @Test
    void whatWasChosenInTheListIsAcknowledgedAtOnceAndTheNumberFalls(OfficialBrowser lead) {
        lead.signIn("H56.03.head");
        Page page = lead.page();
        int waiting = number(page, "to-acknowledge");

        page.click(".number-to-acknowledge");
        page.locator("input[name=task]").nth(0).check();
        page.locator("input[name=task]").nth(1).check();
        page.click("form[action='/tasks/acknowledge'] button");

        assertThat(page.textContent(".alert-success")).contains("Đã tiếp nhận 2 nhiệm vụ");
        lead.open("/");
        assertThat(number(page, "to-acknowledge")).isEqualTo(waiting - 2);
    }

    @Test
    void aResultGoesFromTheLeadToTheLeaderWhoConfirmsIt(OfficialBrowser lead, OfficialBrowser leader) {
        lead.signIn("H56.04.head");
        openFirst(lead, "/tasks?scope=MINE&state=ASSIGNED");
        Page page = lead.page();
        take(page, "ACKNOWLEDGE");
        fill(page, "UPDATE_PROGRESS", "TEXT", "Đã họp các đơn vị");
        fill(page, "UPDATE_PROGRESS", "PERCENT", "70");
        fill(page, "UPDATE_PROGRESS", "DIFFICULTY", "Thiếu biên chế");
        take(page, "UPDATE_PROGRESS");
        fill(page, "REPORT_RESULT", "TEXT", "Đã phổ biến tới 12 đơn vị");
        take(page, "REPORT_RESULT");
        String task = page.url().replaceFirst(".*/tasks/", "/tasks/");

        leader.signIn("H56.head");
        leader.page().click(".number-to-confirm");
        assertThat(leader.page().locator("a[href='" + task + "']").count()).isEqualTo(1);
        leader.open(task);
        assertThat(leader.page().textContent("main"))
                .contains("Đã họp các đơn vị", "Thiếu biên chế", "Đã phổ biến tới 12 đơn vị");
        take(leader.page(), "CONFIRM_RESULT");

        assertThat(leader.page().textContent("main")).contains("Đã hoàn thành");
        assertThat(leader.page().locator(".step").count()).isEqualTo(1);
    }

    @Test
    void aTabThatIsStaleKeepsItsTextAndSaysWhatChanged(OfficialBrowser lead) {
        lead.signIn("H56.05.head");
        openFirst(lead, "/tasks?scope=MINE&state=ASSIGNED");
        Page slow = lead.newTab();
        slow.navigate(lead.page().url());
        take(lead.page(), "ACKNOWLEDGE");

        lead.announce(412);
        fill(slow, "DECLINE", "REASON", "Không đúng chức năng");
        slow.click("#DECLINE-0 button");

        assertThat(slow.textContent("[role=alert]")).contains("Có người vừa làm trước bạn", "Tiếp nhận");
        assertThat(slow.inputValue("#DECLINE-0-REASON")).isEqualTo("Không đúng chức năng");
        slow.click("#DECLINE-0 button");
        assertThat(slow.textContent("main")).contains("Đã từ chối");
    }

    @Test
    void everyStepIsTakenWithoutScripts(OfficialBrowser browser) {
        OfficialBrowser plain = browser.withoutScripts();
        plain.signIn("H56.06.head");
        openFirst(plain, "/tasks?scope=MINE&state=ASSIGNED");

        take(plain.page(), "ACKNOWLEDGE");
        fill(plain.page(), "REPORT_RESULT", "TEXT", "Xong");
        take(plain.page(), "REPORT_RESULT");

        assertThat(plain.page().textContent("main")).contains("Chờ xác nhận kết quả");
        plain.close(false);
    }

    @Test
    void whoeverMayNotDoItSeesNoButtonAndOtherAgenciesTasksAreNotThere(OfficialBrowser officer) {
        officer.signIn("H56.02.officer");
        openFirst(officer, "/tasks?scope=MINE&state=ASSIGNED");
        String task = officer.page().url().replaceFirst(".*/tasks/", "/tasks/");

        assertThat(officer.page().locator("#ACKNOWLEDGE-0").count()).isEqualTo(1);
        assertThat(officer.page().locator("#DECLINE-0").count()).isZero();
        officer.announce(404).open(task.replace("H56.02", "H56.07"));
        assertThat(officer.page().textContent("h1")).isEqualTo("Không tìm thấy");
    }

    @Test
    void wordsAreFoundWithoutAccentsAndHoweverTheyAreComposed(OfficialBrowser official) {
        official.signIn("H56.02.head");

        for (String words : new String[] {"tru so doi du", "trụ sở dôi dư", "23001/ubnd-thdt"}) {
            official.open("/tasks");
            official.page().fill("#q", words);
            official.page().click("[role=search] button");
            assertThat(official.page().locator(".rows li").count()).as(words).isPositive();
        }
    }

    @Test
    void theListAndATaskAreForEverybody(OfficialBrowser official) {
        official.signIn("H56.02.head");
        official.open("/tasks?scope=MINE");
        official.checkAccessibility();
        openFirst(official, "/tasks?scope=MINE");
        official.checkAccessibility();
    }

    private static int number(Page page, String list) {
        return Integer.parseInt(page.textContent(".number-" + list + " .number"));
    }

    private static void openFirst(OfficialBrowser browser, String list) {
        browser.open(list);
        browser.page().locator(".rows li a").first().click();
    }

    private static void fill(Page page, String step, String field, String text) {
        if (!page.isVisible("#" + step + "-0-" + field)) {
            page.click("#" + step + "-0 > summary");
        }
        page.fill("#" + step + "-0-" + field, text);
    }

    /** Its form is open, or is opened now. */
    private static void take(Page page, String step) {
        if (!page.isVisible("#" + step + "-0 button")) {
            page.click("#" + step + "-0 > summary");
        }
        page.click("#" + step + "-0 button");
        assertThat(page.textContent(".alert-success")).contains("Đã ghi");
    }
}
