package vn.motcua.portal;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.DossierActed;
import vn.motcua.dossiers.DossierListener;
import vn.motcua.dossiers.Tracking;
import vn.motcua.notifications.Medium;
import vn.motcua.notifications.Message;
import vn.motcua.notifications.Messages;
import vn.motcua.notifications.Templates;
import vn.motcua.notifications.Wish;
import vn.motcua.notifications.Wishes;
import vn.motcua.ui.Language;

/**
 * Báo tin cho người nộp: queues what the applicant is to be told of each act, in plain words, with the next thing to do; it is
 * sent afterwards. Hearing of an act twice queues nothing twice.
 */
@Component
class ApplicantNews implements DossierListener {

    /** Old acts, as of the time before a medium was there, are no news. */
    private static final Duration NEWS = Duration.ofDays(7);

    private static final int LONGEST_BRIEF = 450;

    private final Tracking tracking;
    private final Messages messages;
    private final Wishes wishes;
    private final Templates templates;
    private final Clock clock;
    private final Notices notices;

    ApplicantNews(
            Tracking tracking, Messages messages, Wishes wishes, Templates templates, Notices notices, Clock clock) {
        this.tracking = tracking;
        this.messages = messages;
        this.wishes = wishes;
        this.templates = templates;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "applicant-news";
    }

    @Override
    public void on(DossierActed acted) {
        Optional<DossierNews> news = DossierNews.of(acted.act());
        boolean old = acted.at().isBefore(clock.instant().minus(NEWS));
        if (news.isEmpty() || old || !messages.offersAny()) {
            return;
        }
        tracking.followed(acted.dossier())
                .filter(followed -> news.get().holds(acted, followed.dossier().state()))
                .ifPresent(followed -> tell(acted, news.get(), followed));
    }

    private void tell(DossierActed acted, DossierNews news, Tracking.Followed followed) {
        Map<Medium, String> addresses = notices.addresses(followed.contact());
        if (addresses.isEmpty()) {
            return;
        }
        Wish wish = wishes.about(Notices.about(acted.dossier()));
        addresses.forEach((medium, address) -> {
            if (wish.wants(medium) && (news.rings() || !medium.rings())) {
                messages.queue(written(acted, news, followed, wish, medium, address));
            }
        });
    }

    private Message written(
            DossierActed acted,
            DossierNews news,
            Tracking.Followed followed,
            Wish wish,
            Medium medium,
            String address) {
        Language language = wish.language();
        Map<String, String> facts =
                NewsFacts.of(followed.dossier(), language, notices.publicUrl(), notices.choices(wish));
        String kind = "dossier." + news.name();
        return new Message(
                wish.about() + "/" + acted.seq() + "/" + medium.name(),
                medium,
                address,
                wish.about(),
                news.name(),
                medium.isBrief() ? "" : templates.text(language, kind + ".subject", facts),
                medium.isBrief() ? brief(language, kind, facts) : letter(language, kind, facts),
                false,
                wish.key());
    }

    private String letter(Language language, String kind, Map<String, String> facts) {
        facts.put("text", templates.text(language, kind + ".text", facts));
        return templates.text(language, "dossier.letter", facts);
    }

    private String brief(Language language, String kind, Map<String, String> facts) {
        String text = templates.text(language, kind + ".brief", facts).replace('\n', ' ');
        return text.length() <= LONGEST_BRIEF ? text : text.substring(0, LONGEST_BRIEF - 1) + "…";
    }
}
