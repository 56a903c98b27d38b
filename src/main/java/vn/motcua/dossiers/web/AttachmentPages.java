package vn.motcua.dossiers.web;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.dossiers.ActResult;
import vn.motcua.dossiers.Attachment;
import vn.motcua.dossiers.Attachments;
import vn.motcua.dossiers.OpenedDossier;
import vn.motcua.dossiers.Reading;
import vn.motcua.dossiers.Upload;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.ui.NotFound;
import vn.motcua.ui.Redirects;

/** The files of a dossier: list, add, download. Nothing is ever shown inside a page of ours. */
@Controller
@Requires(Permission.SEE_DOSSIERS)
class AttachmentPages {

    private static final String PATH = "/can-bo/ho-so/{ma}/tep";

    private final Attachments attachments;
    private final Reading reading;
    private final ActMessages messages;

    AttachmentPages(Attachments attachments, Reading reading, ActMessages messages) {
        this.attachments = attachments;
        this.reading = reading;
        this.messages = messages;
    }

    @GetMapping(PATH)
    ModelAndView show(Actor actor, @PathVariable("ma") String reference) {
        return page(actor, reference, Map.of());
    }

    @PostMapping(PATH)
    ModelAndView add(
            Actor actor,
            @PathVariable("ma") String reference,
            @RequestParam(name = "loai", defaultValue = "HANDED_IN") Attachment.Purpose purpose,
            @RequestParam(name = "giay-to", required = false) @Nullable String paper,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            RedirectAttributes attributes) {
        if (file == null || file.isEmpty()) {
            return page(actor, reference, Map.of("file", "Xin chọn tệp cần thêm; tệp phải có nội dung."));
        }
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        ActResult result = attachments.add(actor, reference, new Upload(name, paper, purpose, file));
        return result instanceof ActResult.Done(var dossier)
                ? Redirects.to(
                        "/can-bo/ho-so/" + dossier.reference(),
                        attributes,
                        "Đã thêm tệp vào hồ sơ.",
                        "The file was added to the dossier.")
                : page(actor, reference, messages.of(result));
    }

    private ModelAndView page(Actor actor, String reference, Map<String, String> errors) {
        OpenedDossier opened =
                reading.open(actor, reference, "Xem tệp đính kèm").orElseThrow(() -> new NotFound("dossier"));
        ModelAndView view = new ModelAndView("dossiers/attachments-page");
        view.addObject("papers", attachments.of(actor, opened));
        view.addObject("errors", errors);
        view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    @GetMapping(PATH + "/{no}")
    ResponseEntity<Resource> download(Actor actor, @PathVariable("ma") String reference, @PathVariable("no") int no) {
        return Downloads.of(attachments.open(actor, reference, no).orElseThrow(() -> new NotFound("attachment")));
    }
}
