package vn.motcua.bench.scale;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import vn.motcua.bench.Platform;
import vn.motcua.dossiers.Board;
import vn.motcua.dossiers.DossierSearch;
import vn.motcua.dossiers.Reading;
import vn.motcua.dossiers.Remit;
import vn.motcua.dossiers.Remits;
import vn.motcua.dossiers.SearchAsked;
import vn.motcua.dossiers.Work;
import vn.motcua.dossiers.WorkCursor;
import vn.motcua.dossiers.WorkTab;
import vn.motcua.dossiers.books.Period;
import vn.motcua.dossiers.books.Report06;
import vn.motcua.dossiers.books.Report06Selection;
import vn.motcua.dossiers.books.YearlyReport;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.Officials;
import vn.motcua.identity.Permission;

/** The screens and reports that are measured, with names and numbers of dossiers that are really there. */
final class Questions {

    private static final String CONTROLLER = "kstthc.h03";
    private static final int SAMPLE = 400;
    private static final int PAGE = 30;

    /** Evenly among those whose history is there. */
    private static final String ANY = """
            from (
                select s.least + mod(n * (s.most - s.least) / %1$d * 7, s.most - s.least) as id
                from generate_series(1, %1$d) n,
                    (select min(id) as least, max(id) as most from dossiers.dossier where id <= %2$d) s) wanted
            cross join lateral (select id, reference from dossiers.dossier where id >= wanted.id order by id limit 1) d
            join dossiers.filing f on f.dossier_id = d.id
            """;

    private final Platform platform;
    private final List<String> names;
    private final List<String> numbers;

    /** @param histories the last dossier whose history is there */
    Questions(Volume volume, long histories) {
        platform = volume.platform();
        String any = ANY.formatted(SAMPLE, histories);
        names = volume.server().texts("select f.applicant_folded " + any);
        numbers = volume.server().texts("select d.reference " + any);
    }

    List<Question> all() {
        Actor busiest = actor(OpenWork.BUSIEST);
        Actor controller = actor(CONTROLLER);
        Remit province = platform.front(Remits.class)
                .whole(controller, Permission.SEE_REPORTS, null)
                .orElseThrow();
        List<Question> all = new ArrayList<>();
        all.add(inbox(busiest));
        all.add(search("name, whole, at a ward", OpenWork.BUSIEST, busiest, names, Questions::same));
        all.add(search("name, whole, of all the province", CONTROLLER, controller, names, Questions::same));
        all.add(search("name, last two words, of all the province", CONTROLLER, controller, names, Questions::lastTwo));
        all.add(search("number", CONTROLLER, controller, numbers, Questions::same));
        all.add(dossier(controller));
        all.add(board(province));
        all.add(report06("form II.06a of a quarter", province, "2018-10-01", "2018-12-31"));
        all.add(report06("form II.06a of three years", province, "2016-01-01", "2018-12-31"));
        all.add(new Question(
                "report of three years",
                CONTROLLER,
                false,
                n -> platform.front(YearlyReport.class).of(province, 2016, 2018),
                n -> "/can-bo/bao-cao/nhieu-nam?tu-nam=2016&den-nam=2018"));
        return all;
    }

    private Question inbox(Actor busiest) {
        Work work = platform.front(Work.class);
        return new Question(
                "inbox of the busiest official",
                OpenWork.BUSIEST,
                true,
                n -> {
                    work.page(busiest, WorkTab.ALL, null, WorkCursor.first(PAGE));
                    work.counts(busiest);
                },
                n -> "/can-bo/cong-viec");
    }

    private Question search(String what, String user, Actor actor, List<String> texts, Function<String, String> asked) {
        DossierSearch search = platform.front(DossierSearch.class);
        IntConsumer query = n -> search.find(
                actor, new SearchAsked(asked.apply(texts.get(n % texts.size())), null, null, null, null, PAGE));
        return new Question(
                "search by " + what,
                user,
                true,
                query,
                n -> "/can-bo/tim?q="
                        + URLEncoder.encode(asked.apply(texts.get(n % texts.size())), StandardCharsets.UTF_8));
    }

    private static String same(String text) {
        return text;
    }

    private static String lastTwo(String name) {
        List<String> words = Arrays.asList(name.split(" "));
        return String.join(" ", words.subList(Math.max(0, words.size() - 2), words.size()));
    }

    private Question dossier(Actor actor) {
        Reading reading = platform.front(Reading.class);
        return new Question(
                "a dossier",
                CONTROLLER,
                true,
                n -> reading.events(reading.open(actor, numbers.get(n % numbers.size()), "Đo tốc độ")
                        .orElseThrow()),
                n -> "/can-bo/ho-so/" + numbers.get(n % numbers.size()));
    }

    private Question board(Remit province) {
        Board board = platform.front(Board.class);
        return new Question("the province's board", CONTROLLER, true, n -> board.counts(province), n -> "/can-bo/bang");
    }

    private Question report06(String name, Remit province, String from, String to) {
        Report06 report = platform.front(Report06.class);
        Report06Selection selection = new Report06Selection(
                province, new Period(LocalDate.parse(from), LocalDate.parse(to)), Report06Selection.By.AGENCY);
        return new Question(
                name,
                CONTROLLER,
                false,
                n -> report.of(selection),
                n -> "/can-bo/bao-cao/bieu-06?tu=" + from + "&den=" + to);
    }

    private Actor actor(String username) {
        return platform.front(Actors.class)
                .of(platform.front(Officials.class)
                        .byUsername(username)
                        .orElseThrow()
                        .id());
    }
}
