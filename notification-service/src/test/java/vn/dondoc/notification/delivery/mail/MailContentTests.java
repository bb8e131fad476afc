package vn.dondoc.notification.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.notification.rendering.NoticeText;
import vn.dondoc.platform.web.text.MessageRenderer;

class MailContentTests {
    private static MailContent saying(String title, String body, MailContent.Link... links) {
        return new MailContent(MessageRenderer.VIETNAMESE, new NoticeText(title, body), List.of(links), null);
    }

    @Test
    void whatOfficialsWroteIsTextInHtmlAndNothingElse() {
        String html = saying(
                        "<b>Số</b>",
                        "Lý do: <script>alert('x')</script> & \"y\"\n- Mục <img src=x>",
                        new MailContent.Link("<i>", "https://x/\"onclick"))
                .asHtml();

        assertThat(html)
                .doesNotContain("<script", "<b>", "<img", "<i>", "\"onclick")
                .contains(
                        "&lt;b&gt;Số&lt;/b&gt;",
                        "Lý do: &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;y&quot;");
    }

    @Test
    void tasksAreOneListBetweenParagraphs() {
        String html = saying("t", "Giao:\n- Mục 1\n- Mục 2\nĐề nghị tiếp nhận.").asHtml();

        assertThat(html.replace("\n", ""))
                .contains("<p>Giao:</p><ul><li>Mục 1</li><li>Mục 2</li></ul><p>Đề nghị tiếp nhận.</p>")
                .contains("<html lang=\"vi\">");
    }

    @Test
    void linksStandBelowTheTextOfAMail() {
        MailContent content = saying("t", "b", new MailContent.Link("Mở", "https://dondoc.vn/tasks/1"));

        assertThat(content.asText()).isEqualTo("b\n\nMở: https://dondoc.vn/tasks/1\n");
        assertThat(content.asHtml()).contains("<a href=\"https://dondoc.vn/tasks/1\">Mở</a>");
    }

    @Test
    void aLineBreakInATitleBeginsNoHeader() {
        assertThat(saying("New\r\nBcc: x@y", "b").subject()).isEqualTo("New Bcc: x@y");
    }
}
