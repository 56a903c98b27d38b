package vn.motcua.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.notifications.Choices;
import vn.motcua.notifications.Masked;
import vn.motcua.notifications.Medium;
import vn.motcua.notifications.Messages;
import vn.motcua.notifications.Wish;
import vn.motcua.ui.Frame;
import vn.motcua.ui.Html;
import vn.motcua.ui.Option;
import vn.motcua.ui.Signal;

/**
 * Trang chọn cách nhận thông báo.
 *
 * @param addresses by which media the applicant can be reached
 */
public record NoticePage(
        String number, String procedure, Wish wish, Map<Medium, String> addresses, List<Messages.Told> told) {

    /** Where it is sent to. */
    public String path() {
        return Choices.PATH + wish.key();
    }

    /** What can be ticked. */
    public List<Option> media(Frame frame) {
        return addresses.entrySet().stream()
                .map(one -> new Option(
                        one.getKey().name(),
                        name(frame, one.getKey()) + ": " + Masked.of(one.getKey(), one.getValue())))
                .toList();
    }

    /** What is ticked. */
    public Set<String> chosen() {
        return wish.media().stream().map(Medium::name).collect(Collectors.toSet());
    }

    /** "SMS, •••678". */
    public String where(Frame frame, Messages.Told one) {
        return name(frame, one.medium()) + ", " + one.address();
    }

    /** What it told of. */
    public String what(Frame frame, Messages.Told one) {
        return Arrays.stream(DossierNews.values())
                .filter(news -> news.name().equals(one.kind()))
                .map(news -> news.title(frame))
                .findFirst()
                .orElse(one.kind());
    }

    /** Whether it has arrived. */
    public Signal signal(Messages.Told one) {
        return one.sentAt() != null ? Signal.DONE : one.failed() ? Signal.LATE : Signal.RUNNING;
    }

    /** The same in words. */
    public String standing(Frame frame, Messages.Told one) {
        if (one.sentAt() != null) {
            return frame.say("đã gửi lúc " + Html.moment(one.sentAt()), "sent at " + Html.moment(one.sentAt()));
        }
        return one.failed() ? frame.say("không gửi được", "could not be sent") : frame.say("sắp gửi", "to be sent");
    }

    private static String name(Frame frame, Medium medium) {
        return frame.say(medium.title(), medium.inEnglish());
    }
}
