package vn.dondoc.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import vn.dondoc.contracts.OfficialRole;

/** The officials who can get a token are those of the directory's own file. */
class DemoOfficialsTests {

    @Test
    void everyOfficialOfTheExampleCanGetAToken() {
        DemoOfficials officials = DemoOfficials.readFrom(new FileSystemResource("../examples/directory/officials.csv"));

        assertThat(officials.all())
                .hasSizeGreaterThan(192)
                .allSatisfy(official -> assertThat(OfficialRole.valueOf(official.role()))
                        .isIn(OfficialRole.HEAD, OfficialRole.DEPUTY_HEAD, OfficialRole.CLERK, OfficialRole.OFFICER))
                .allSatisfy(official -> assertThat(official.agency()).isNotBlank());
        assertThat(officials.find("H56.02.head")).isPresent();
        assertThat(officials.find("nobody")).isEmpty();
    }

    @Test
    void columnsAreFoundByNameAndCellsMayBeQuoted() {
        DemoOfficials officials = read("\uFEFFrole,agencyId,name,id\r\nHEAD,H56,\"\"\"A\"\", B\",x\r\n\r\n");

        assertThat(officials.all()).containsExactly(new DemoOfficial("x", "\"A\", B", "H56", "HEAD"));
    }

    @Test
    void aFileThatLacksSomethingSaysWhat() {
        assertThatThrownBy(() -> read("id,name,role\na,b,HEAD\n")).hasMessageContaining("lacks the column agencyid");
        assertThatThrownBy(() -> read("")).hasMessageContaining("is empty");
    }

    private static DemoOfficials read(String csv) {
        return DemoOfficials.readFrom(new ByteArrayResource(csv.getBytes(StandardCharsets.UTF_8), "demo file"));
    }
}
