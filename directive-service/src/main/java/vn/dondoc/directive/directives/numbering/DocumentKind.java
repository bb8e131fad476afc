package vn.dondoc.directive.directives.numbering;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.dondoc.directive.directory.SearchText;

/** The kinds of documents of Decree 30/2020/NĐ-CP with their abbreviations, and the Party's kinds that are addressed too. */
public enum DocumentKind {
    NGHI_QUYET("Nghị quyết", "NQ"),
    QUYET_DINH("Quyết định", "QĐ"),
    CHI_THI("Chỉ thị", "CT"),
    QUY_CHE("Quy chế", "QC"),
    QUY_DINH("Quy định", "QyĐ"),
    THONG_CAO("Thông cáo", "TC"),
    THONG_BAO("Thông báo", "TB"),
    HUONG_DAN("Hướng dẫn", "HD"),
    CHUONG_TRINH("Chương trình", "CTr"),
    KE_HOACH("Kế hoạch", "KH"),
    PHUONG_AN("Phương án", "PA"),
    DE_AN("Đề án", "ĐA"),
    DU_AN("Dự án", "DA"),
    BAO_CAO("Báo cáo", "BC"),
    BIEN_BAN("Biên bản", "BB"),
    TO_TRINH("Tờ trình", "TTr"),
    HOP_DONG("Hợp đồng", "HĐ"),
    CONG_VAN("Công văn", ""),
    CONG_DIEN("Công điện", "CĐ"),
    BAN_GHI_NHO("Bản ghi nhớ", "BGN"),
    BAN_THOA_THUAN("Bản thỏa thuận", "BTT"),
    GIAY_UY_QUYEN("Giấy ủy quyền", "GUQ"),
    GIAY_MOI("Giấy mời", "GM"),
    GIAY_GIOI_THIEU("Giấy giới thiệu", "GGT"),
    GIAY_NGHI_PHEP("Giấy nghỉ phép", "GNP"),
    PHIEU_GUI("Phiếu gửi", "PG"),
    PHIEU_CHUYEN("Phiếu chuyển", "PC"),
    PHIEU_BAO("Phiếu báo", "PB"),
    THU_CONG("Thư công", ""),
    KET_LUAN("Kết luận", "KL");

    private final String title;
    private final String abbreviation;

    DocumentKind(String title, String abbreviation) {
        this.title = title;
        this.abbreviation = abbreviation;
    }

    /** As it is written in Vietnamese, such as {@code Công văn}. */
    public String title() {
        return title;
    }

    /** As it stands in a number, such as {@code QĐ}; empty for letters, whose number names the drafting unit instead. */
    public String abbreviation() {
        return abbreviation;
    }

    public boolean isLetter() {
        return abbreviation.isEmpty();
    }

    /** By title, with or without accents, or by abbreviation. */
    public static Optional<DocumentKind> named(String text) {
        String plain = SearchText.of(text);
        return Arrays.stream(values())
                .filter(kind -> SearchText.of(kind.title).equals(plain))
                .findFirst()
                .or(() -> abbreviated(text));
    }

    /** Case matters: {@code QĐ} is a decision, {@code QyĐ} a regulation. */
    static Optional<DocumentKind> abbreviated(String text) {
        return Arrays.stream(values())
                .filter(kind -> !kind.isLetter() && kind.abbreviation.equals(text))
                .findFirst();
    }

    /** The one that was meant when only the case is wrong. */
    static Optional<DocumentKind> almostAbbreviated(String text) {
        return Arrays.stream(values())
                .filter(kind -> !kind.isLetter() && kind.abbreviation.equalsIgnoreCase(text))
                .findFirst();
    }

    static List<String> abbreviations() {
        return Arrays.stream(values())
                .filter(kind -> !kind.isLetter())
                .map(DocumentKind::abbreviation)
                .toList();
    }
}
