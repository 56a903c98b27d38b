package vn.motcua.dossiers.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Term;
import vn.motcua.dossiers.Applicant;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Leg;
import vn.motcua.dossiers.OpenedDossier;
import vn.motcua.dossiers.Said;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.Officials;
import vn.motcua.identity.UnitId;
import vn.motcua.organisation.Units;
import vn.motcua.ui.Html;

/** What is known of a dossier, in named lines: applicant, filing, times, who has it. */
@Component
class DossierFacts {

    private final Officials officials;
    private final Units units;

    DossierFacts(Officials officials, Units units) {
        this.officials = officials;
        this.units = units;
    }

    /** The names of everybody who has a hand in it now. */
    Map<OfficialId, String> names(OpenedDossier opened) {
        Set<OfficialId> people = new LinkedHashSet<>();
        Dossier.Progress progress = opened.dossier().progress();
        add(people, progress.holder());
        add(people, progress.officer());
        opened.legs().stream().map(Leg::holder).forEach(holder -> add(people, holder));
        return people.isEmpty() ? Map.of() : officials.named(people);
    }

    private static void add(Set<OfficialId> people, @Nullable OfficialId official) {
        if (official != null) {
            people.add(official);
        }
    }

    String unit(@Nullable UnitId unit) {
        return unit == null ? "" : units.unit(unit).name();
    }

    /** "Nông Thị Hoa, UBND phường Đức Xuân" or the unit alone while it waits in its queue. */
    String holder(@Nullable OfficialId holder, @Nullable UnitId unit, Map<OfficialId, String> names) {
        return holder == null ? unit(unit) : names.getOrDefault(holder, "") + ", " + unit(unit);
    }

    Said where(OpenedDossier opened, Map<OfficialId, String> names) {
        Dossier.Progress progress = opened.dossier().progress();
        String at = holder(progress.holder(), progress.holderUnit(), names);
        String place = at.isEmpty() ? "" : " – " + at;
        return new Said(opened.awaits().title() + place, opened.awaits().inEnglish() + place);
    }

    List<DossierPage.Line> of(OpenedDossier opened, Map<OfficialId, String> names) {
        List<DossierPage.Line> lines = new ArrayList<>();
        applicant(lines, opened.dossier().applicant());
        filing(lines, opened);
        times(lines, opened.dossier(), names);
        return lines;
    }

    private static void applicant(List<DossierPage.Line> lines, Applicant applicant) {
        said(
                lines,
                new Said("Người nộp", "Applicant"),
                applicant.name() + " (" + applicant.kind().title() + ")",
                applicant.name() + " (" + applicant.kind().inEnglish() + ")");
        line(lines, "Số giấy tờ", "Identity number", applicant.identity());
        line(lines, "Điện thoại", "Phone", applicant.phone());
        line(lines, "Thư điện tử", "E-mail", applicant.email());
        line(lines, "Địa chỉ", "Address", applicant.address());
    }

    private void filing(List<DossierPage.Line> lines, OpenedDossier opened) {
        Dossier.Filing filing = opened.dossier().filing();
        line(lines, "Nội dung", "Subject", filing.subject());
        line(lines, "Cơ quan giải quyết", "Solved by", unit(filing.agency()));
        line(lines, "Nơi tiếp nhận", "Received at", unit(filing.desk()));
        said(
                lines,
                new Said("Cách nộp", "Channel"),
                filing.channel().inVietnamese(),
                filing.channel().inEnglish());
        line(lines, "Số bộ", "Copies", Integer.toString(filing.copies()));
        line(lines, "Áp dụng quy định", "Rules", opened.rules().name());
        Term term = filing.term() == null ? null : Term.parse(filing.term());
        said(
                lines,
                new Said("Thời hạn giải quyết", "Term"),
                term == null ? "Không ấn định" : term.inVietnamese(),
                term == null ? "None" : term.inEnglish());
    }

    private void times(List<DossierPage.Line> lines, Dossier dossier, Map<OfficialId, String> names) {
        Dossier.Times times = dossier.times();
        Dossier.Progress progress = dossier.progress();
        line(lines, "Ngày nộp", "Filed", Html.moment(times.receivedAt()));
        line(lines, "Tiếp nhận", "Accepted", Html.moment(times.acceptedAt()));
        line(lines, "Hẹn trả", "Due", Html.moment(times.dueAt()));
        line(lines, "Có kết quả", "Finished", Html.moment(times.finishedAt()));
        line(lines, "Trả kết quả", "Returned", Html.moment(times.returnedAt()));
        line(
                lines,
                "Người thụ lý",
                "Officer in charge",
                progress.officer() == null ? "" : holder(progress.officer(), progress.officerUnit(), names));
        if (progress.outcome() != null) {
            said(
                    lines,
                    new Said("Kết quả giải quyết", "Outcome"),
                    progress.outcome().title(),
                    progress.outcome().inEnglish());
        }
    }

    private static void line(List<DossierPage.Line> lines, String vi, String en, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            said(lines, new Said(vi, en), value, value);
        }
    }

    private static void said(List<DossierPage.Line> lines, Said name, String vi, String en) {
        lines.add(new DossierPage.Line(name, new Said(vi, en)));
    }
}
