package vn.motcua.dossiers.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.dossiers.Attachment;
import vn.motcua.dossiers.Tray;
import vn.motcua.dossiers.Upload;
import vn.motcua.files.FileRefused;
import vn.motcua.identity.Actor;

/** The files of a form: what came now, what came before and stays, what was unticked and goes. */
@Component
class TrayForm {

    /** Under this name and id files are sent and complained of. */
    static final String FILES = "tep";

    private final Tray tray;

    TrayForm(Tray tray) {
        this.tray = tray;
    }

    List<Tray.Waiting> of(Actor actor, String key) {
        return tray.of(actor, key);
    }

    /** Puts what came into the tray, takes out what was unticked; what was refused becomes an error. */
    void sort(
            Actor actor,
            String key,
            MultiValueMap<String, String> posted,
            List<MultipartFile> files,
            Map<String, String> errors) {
        List<String> kept = posted.getOrDefault("tep-giu", List.of());
        posted.getOrDefault("tep-co", List.of()).stream()
                .filter(no -> !kept.contains(no) && no.matches("\\d{1,4}"))
                .forEach(no -> tray.drop(actor, key, Integer.parseInt(no)));
        for (MultipartFile file : files) {
            // a form without a chosen file sends an empty one without a name
            if (!file.isEmpty() || !name(file).isEmpty()) {
                put(actor, key, file, errors);
            }
        }
    }

    private void put(Actor actor, String key, MultipartFile file, Map<String, String> errors) {
        try {
            if (!tray.put(actor, key, new Upload(name(file), null, Attachment.Purpose.HANDED_IN, file))) {
                errors.put(
                        FILES, "Mỗi lần tiếp nhận gửi kèm được " + Tray.MOST + " tệp; xin thêm tệp sau khi tiếp nhận.");
            }
        } catch (FileRefused e) {
            errors.merge(FILES, "“" + name(file) + "”: " + e.refusal().sentence(), (one, other) -> one + " " + other);
        }
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }
}
