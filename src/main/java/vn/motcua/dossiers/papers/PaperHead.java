package vn.motcua.dossiers.papers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Phần đầu của giấy: who issues it, which form it is, its number, place and day (Decree 30/2020, appendix I).
 *
 * @param above the agency above the issuer, in lines; empty when none is to be named
 * @param issuer in lines
 * @param form number of the form in the decree, such as "Mẫu số 01"
 * @param number such as "12/TNHS"; null when the form has none
 * @param placeAndDay "Đức Xuân, ngày 04 tháng 3 năm 2019"
 */
public record PaperHead(
        List<String> above,
        List<String> issuer,
        String form,
        String title,
        @Nullable String number,
        String placeAndDay,
        String reference) {}
