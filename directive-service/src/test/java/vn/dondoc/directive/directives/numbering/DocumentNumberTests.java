package vn.dondoc.directive.directives.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.directive.Texts;

class DocumentNumberTests {

    @Nested
    class Read {
        @ParameterizedTest
        @CsvSource({
            "18/2016/QĐ-UBND, QUYET_DINH, 2016",
            "09/2025/NQ-HĐND, NGHI_QUYET, 2025",
            "02/2021/TT-BNNPTNT, , ",
            "03/CT-UBND, CHI_THI, ",
            "31/CĐ-UBND, CONG_DIEN, ",
            "237/NQ-UBTVQH16, NGHI_QUYET, ",
            "45/BC-SNN&MT, BAO_CAO, ",
            "120/KH-UBND, KE_HOACH, ",
            "12a/TB-VP, THONG_BAO, ",
            "7/QyĐ-UBND, QUY_DINH, ",
            "15/ĐA-STC, DE_AN, ",
            "88/TTr-SNV, TO_TRINH, ",
            "22498/UBND-THĐT, CONG_VAN, ",
            "23001/UBND-THĐT, CONG_VAN, ",
            "1742/SNV-TCBC, CONG_VAN, ",
            "5012/SVHTTDL-VP, CONG_VAN, ",
            "99/SNN&MT-KHTC, CONG_VAN, ",
            "14/P.VX-CV2, CONG_VAN, ",
            "221-KL/TW, KET_LUAN, ",
            "18-NQ/TW, NGHI_QUYET, ",
            "05-CTr/TU, CHUONG_TRINH, ",
            "0005-TB/TU, THONG_BAO, ",
        })
        void everyFormOfNumberNamesItsKind(String text, DocumentKind kind, Integer year) {
            if (kind == null) {
                // circulars are no kind of the list: better refused than filed under a wrong kind
                assertThatThrownBy(() -> DocumentNumber.of(text)).isInstanceOf(InvalidDocumentNumber.class);
                return;
            }

            DocumentNumber number = DocumentNumber.of(text);

            assertThat(number.text()).isEqualTo(text);
            assertThat(number.kind()).isEqualTo(kind);
            assertThat(number.year()).isEqualTo(year);
        }

        @ParameterizedTest
        @MethodSource("vn.dondoc.directive.directives.numbering.DocumentNumberTests#typed")
        void aNumberIsTheSameHoweverItIsTyped(String typed, String text) {
            assertThat(DocumentNumber.of(typed).text()).isEqualTo(text);
        }

        @ParameterizedTest
        @MethodSource("vn.dondoc.directive.directives.numbering.DocumentNumberTests#made")
        void everyNumberOfTheGrammarIsRead(String text) {
            DocumentNumber number = DocumentNumber.of(text);

            assertThat(number.text()).isEqualTo(text);
            assertThat(DocumentNumber.of("  Số: " + text.replace("-", " – ")).identity())
                    .isEqualTo(number.identity());
            assertThat(DocumentNumber.of(Normalizer.normalize(text, Normalizer.Form.NFD)))
                    .isEqualTo(number);
        }
    }

    @Nested
    class Identity {
        @ParameterizedTest
        @CsvSource({
            "03/CT-UBND, 3/CT-UBND",
            "0003/CT-UBND, 03/CT-UBND",
            "12a/TB-VP, 12A/TB-VP",
            "22498/ubnd-thđt, 22498/UBND-THĐT",
            "18/2016/QÐ-UBND, 18/2016/QĐ-UBND",
        })
        void waysToWriteOneNumberHaveOneIdentity(String one, String other) {
            assertThat(DocumentNumber.of(one).identity())
                    .isEqualTo(DocumentNumber.of(other).identity());
        }

        @ParameterizedTest
        @CsvSource({
            "3/CT-UBND, 30/CT-UBND",
            "3/CT-UBND, 3/CĐ-UBND",
            "3/QĐ-UBND, 3/QyĐ-UBND",
            "3/CT-UBND, 3a/CT-UBND",
            "221-KL/TW, 221/KL-TW",
            "18/2016/QĐ-UBND, 18/QĐ-UBND",
        })
        void otherNumbersHaveOtherIdentities(String one, String other) {
            assertThat(DocumentNumber.of(one).identity())
                    .isNotEqualTo(DocumentNumber.of(other).identity());
        }

        @Test
        void theTextOfANumberKeepsItsLeadingZeros() {
            assertThat(DocumentNumber.of("003/CT-UBND").text()).isEqualTo("003/CT-UBND");
        }
    }

    @Nested
    class Wrong {
        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "18/2016/qđ-UBND; viết “QĐ”",
                    "03/ct-UBND; viết “CT”",
                    "221-kl/TW; viết “KL”",
                    "18/2016/XX-UBND; không phải chữ viết tắt",
                    "221-CV/TW; không phải chữ viết tắt",
                    "0/CT-UBND; từ 1 trở lên",
                    "000-KL/TW; từ 1 trở lên",
                    "18/0016/QĐ-UBND; năm 16",
                    "CT-UBND; bắt đầu bằng số",
                    "UBND/18-QĐ; bắt đầu bằng số",
                    "18; thiếu dấu gạch chéo",
                    "18-QĐ; thiếu dấu gạch chéo",
                    "18/QĐ; thiếu dấu gạch nối",
                    "18/QĐ-; không đúng mẫu",
                    "18/-UBND; không đúng mẫu",
                    "18/QĐ-UBND-HC; không đúng mẫu",
                    "18ab/QĐ-UBND; không đúng mẫu",
                    "18/QĐ_UBND; thiếu dấu gạch nối",
                    "18/QĐ-UBND,KT; không đúng mẫu",
                    "1234567890/QĐ-UBND; không đúng mẫu",
                })
        void aWrongNumberIsRefusedWithWhatToChange(String text, String part) {
            assertThatExceptionOfType(InvalidDocumentNumber.class)
                    .isThrownBy(() -> DocumentNumber.of(text))
                    .satisfies(invalid -> assertThat(Texts.of(invalid.reason()))
                            .contains(part)
                            .contains("22498/UBND-THĐT"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "   ", "Số:", "\u00A0"})
        void anEmptyNumberIsRefused(String text) {
            assertThatThrownBy(() -> DocumentNumber.of(text)).isInstanceOf(InvalidDocumentNumber.class);
        }

        @Test
        void aLongWrongNumberIsNotRepeatedAtLength() {
            assertThatExceptionOfType(InvalidDocumentNumber.class)
                    .isThrownBy(() -> DocumentNumber.of("1/CT-" + "U".repeat(5_000)))
                    .satisfies(invalid -> assertThat(Texts.of(invalid.reason())).hasSizeLessThan(400));
        }
    }

    static Stream<Arguments> typed() {
        return Stream.of(
                        List.of("Số: 22498/UBND-THĐT", "22498/UBND-THĐT"),
                        List.of("SỐ 22498/UBND-THĐT", "22498/UBND-THĐT"),
                        List.of("So: 22498/UBND-THĐT", "22498/UBND-THĐT"),
                        List.of(" 22498 / UBND - THĐT ", "22498/UBND-THĐT"),
                        List.of("22498/UBND\u2013THĐT", "22498/UBND-THĐT"),
                        List.of("22498/UBND\u2014THĐT", "22498/UBND-THĐT"),
                        List.of("22498/UBND\u2011THĐT", "22498/UBND-THĐT"),
                        List.of("22498/UBND\u2212THĐT", "22498/UBND-THĐT"),
                        List.of("22498/UBND\uFF0DTHĐT", "22498/UBND-THĐT"),
                        List.of("22498\uFF0FUBND-THĐT", "22498/UBND-THĐT"),
                        List.of("22498/UBND-TH\u00D0T", "22498/UBND-THĐT"),
                        List.of("\uFEFF22498/UBND-THĐT\u200B", "22498/UBND-THĐT"),
                        List.of("18/2016/Q\u00D0\u00A0-\u00A0UBND", "18/2016/QĐ-UBND"),
                        List.of("221\u2013KL/TW", "221-KL/TW"),
                        List.of("03/CT-UBND", "03/CT-UBND"))
                .map(pair -> Arguments.of(pair.toArray()));
    }

    /** Numbers of all four forms from a fixed seed, so that a failure comes again. */
    static Stream<String> made() {
        var random = new Random(3);
        return IntStream.range(0, 300).mapToObj(_ -> {
            String num =
                    "0".repeat(random.nextInt(3)) + (1 + random.nextInt(30_000)) + pick(random, "", "", "", "a", "B");
            String kind = pick(
                    random,
                    Stream.of(DocumentKind.values())
                            .filter(it -> !it.isLetter())
                            .map(DocumentKind::abbreviation)
                            .toArray(String[]::new));
            String org = pick(random, "UBND", "HĐND", "SNN&MT", "BQLKKTNS", "UBTVQH16", "P.VX", "SNgV");
            return switch (random.nextInt(4)) {
                case 0 -> num + "/" + (1990 + random.nextInt(60)) + "/" + kind + "-" + org;
                case 1 -> num + "/" + kind + "-" + org;
                case 2 -> num + "/" + org + "-" + pick(random, "THĐT", "KTTC", "VP", "CN&XDCB");
                default -> num + "-" + kind + "/" + pick(random, "TW", "TU", "BTCTW");
            };
        });
    }

    private static String pick(Random random, String... from) {
        return from[random.nextInt(from.length)];
    }
}
