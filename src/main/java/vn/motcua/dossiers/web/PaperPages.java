package vn.motcua.dossiers.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.dossiers.OpenedDossier;
import vn.motcua.dossiers.Reading;
import vn.motcua.dossiers.papers.Paper;
import vn.motcua.dossiers.papers.Papers;
import vn.motcua.dossiers.papers.PrintedPaper;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.ui.ErrorPage;
import vn.motcua.ui.NotFound;

/** The papers of a dossier as PDF, for whoever may see the dossier. */
@Controller
@Requires(Permission.SEE_DOSSIERS)
class PaperPages {

    private final Papers papers;
    private final Reading reading;

    PaperPages(Papers papers, Reading reading) {
        this.papers = papers;
        this.reading = reading;
    }

    @GetMapping("/can-bo/ho-so/{ma}/giay/{loai}.pdf")
    Object print(
            Actor actor,
            @PathVariable("ma") String reference,
            @PathVariable("loai") String slug,
            @RequestParam(name = "lan", required = false) @Nullable Integer no) {
        Paper paper = Paper.of(slug).orElseThrow(() -> new NotFound("paper"));
        OpenedDossier opened =
                reading.open(actor, reference, "In giấy tờ của hồ sơ").orElseThrow(() -> new NotFound("dossier"));
        Optional<PrintedPaper> printed = papers.print(opened, paper, no);
        return printed.isPresent() ? pdf(printed.get()) : noSuchPaper(opened, paper, no);
    }

    static ResponseEntity<byte[]> pdf(PrintedPaper printed) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(printed.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(printed.pdf());
    }

    private static ModelAndView noSuchPaper(OpenedDossier opened, Paper paper, @Nullable Integer no) {
        var form = opened.rules().forms().get(paper.name());
        String why = form == null
                ? opened.rules().name() + " không có loại giấy này."
                : "Hồ sơ " + opened.dossier().reference() + " chưa có “" + form.title() + "”"
                        + (no == null ? "." : " lần " + no + ".");
        ModelAndView page = new ModelAndView("ui/error", Map.of("page", ErrorPage.of(404, why)));
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }
}
