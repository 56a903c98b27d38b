package vn.motcua.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.OpenToAll;

/** Every component of the pages with examples, to look at and to test; only in the demo. */
@Controller
@OpenToAll
@ConditionalOnBooleanProperty("motcua.demo")
class GalleryPages {

    @GetMapping("/can-bo/mau-giao-dien")
    ModelAndView show() {
        SequencedMap<String, String> errors = new LinkedHashMap<>();
        errors.put("ho-ten", "Hãy nhập họ tên người nộp");
        errors.put("giay-to", "Hãy chọn giấy tờ đã nhận");
        return new ModelAndView("ui/gallery", Map.of("errors", errors));
    }
}
