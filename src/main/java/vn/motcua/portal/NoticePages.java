package vn.motcua.portal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.dossiers.Tracking;
import vn.motcua.identity.OpenToAll;
import vn.motcua.notifications.Choices;
import vn.motcua.notifications.Medium;
import vn.motcua.notifications.Messages;
import vn.motcua.notifications.Wish;
import vn.motcua.notifications.Wishes;
import vn.motcua.ui.Language;
import vn.motcua.ui.NotFound;
import vn.motcua.ui.Redirects;

/**
 * Where an applicant chooses how to be told of a dossier. The key of 144 random bits comes with a message or from the tracking
 * page; it opens nothing but this choice and what was sent.
 */
@Controller
@OpenToAll
class NoticePages {

    private static final String PATH = Choices.PATH + "{khoa}";

    private final Wishes wishes;
    private final Messages messages;
    private final Notices notices;

    NoticePages(Wishes wishes, Messages messages, Notices notices) {
        this.wishes = wishes;
        this.messages = messages;
        this.notices = notices;
    }

    @GetMapping(PATH)
    ModelAndView show(@PathVariable("khoa") String key) {
        Wish wish = wish(key);
        Tracking.Followed followed = notices.followed(wish).orElseThrow(() -> new NotFound("no dossier"));
        return new ModelAndView(
                "portal/notices",
                "page",
                new NoticePage(
                        followed.dossier().number(),
                        followed.dossier().procedure(),
                        wish,
                        notices.addresses(followed.contact()),
                        messages.about(wish.about())));
    }

    @PostMapping(PATH)
    ModelAndView choose(
            @PathVariable("khoa") String key,
            @RequestParam(name = "kenh", required = false) List<String> media,
            @RequestParam(name = "ngon-ngu", defaultValue = "VI") String language,
            RedirectAttributes attributes) {
        Wish wish = wish(key);
        Language written = language.equals(Language.EN.name()) ? Language.EN : Language.VI;
        wishes.choose(wish, chosen(wish, media == null ? List.of() : media), written);
        return Redirects.to(
                Choices.PATH + wish.key(), attributes, "Đã ghi lựa chọn của anh/chị.", "Your choice was noted.");
    }

    /** A medium that was not on the page stays as it was. */
    private Set<Medium> chosen(Wish wish, List<String> ticked) {
        Set<Medium> shown = notices.followed(wish)
                .map(followed -> notices.addresses(followed.contact()).keySet())
                .orElse(Set.of());
        Set<Medium> chosen = EnumSet.noneOf(Medium.class);
        for (Medium medium : Medium.values()) {
            if (shown.contains(medium) ? ticked.contains(medium.name()) : wish.wants(medium)) {
                chosen.add(medium);
            }
        }
        return chosen;
    }

    private Wish wish(String key) {
        return wishes.byKey(key).orElseThrow(() -> new NotFound("no such key"));
    }
}
