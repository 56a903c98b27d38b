package vn.motcua.dossiers.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.dossiers.Attachments;
import vn.motcua.dossiers.OpenedDossier;
import vn.motcua.dossiers.Reading;
import vn.motcua.dossiers.Registration;
import vn.motcua.identity.Actor;
import vn.motcua.procedures.Forms;
import vn.motcua.ui.Fact;

/** What was handed in, in words: the checklist of papers, the answers to the procedure's form, the files. */
@Component
class HandedInWords {

    private final Reading reading;
    private final Forms forms;
    private final Attachments attachments;
    private final ObjectMapper json;

    HandedInWords(Reading reading, Forms forms, Attachments attachments, ObjectMapper json) {
        this.reading = reading;
        this.forms = forms;
        this.attachments = attachments;
        this.json = json;
    }

    DossierPage.HandedIn of(Actor actor, OpenedDossier opened) {
        Reading.HandedInContent content = reading.content(opened);
        List<Registration.HandedIn> papers = json.readValue(content.papers(), new TypeReference<>() {});
        return new DossierPage.HandedIn(
                papers.stream().map(HandedInWords::paper).toList(),
                forms.shown(opened.procedure(), json.readValue(content.form(), new TypeReference<>() {})),
                attachments.of(actor, opened));
    }

    private static Fact paper(Registration.HandedIn paper) {
        List<String> amounts = new ArrayList<>();
        if (paper.originals() > 0) {
            amounts.add("%02d bản chính".formatted(paper.originals()));
        }
        if (paper.copies() > 0) {
            amounts.add("%02d bản sao".formatted(paper.copies()));
        }
        if (paper.note() != null && !paper.note().isBlank()) {
            amounts.add(paper.note());
        }
        return new Fact(paper.paper(), amounts.isEmpty() ? "đã nhận" : String.join(", ", amounts));
    }
}
