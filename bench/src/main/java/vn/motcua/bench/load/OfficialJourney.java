package vn.motcua.bench.load;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An official at their desk: signs in once, then inbox, a dossier, an act, and again. */
final class OfficialJourney implements Journey {

    private static final String INBOX = "/can-bo/cong-viec";
    private static final Pattern ROW = Pattern.compile("href=\"(/can-bo/ho-so/[^\"?#]+)\"");
    private static final Map<String, String> ACTS = Map.of(
            "chuyen", "HAND_OVER",
            "nhan-viec", "TAKE",
            "trinh", "SUBMIT",
            "phe-duyet", "APPROVE",
            "ket-qua", "FINISH",
            "tra-ket-qua", "RETURN_RESULT");

    private final String username;
    private final String commune;
    private final Ledger ledger;
    private boolean signedIn;

    OfficialJourney(String person, String commune, Ledger ledger) {
        this.username = (person + "." + commune).toLowerCase(java.util.Locale.ROOT);
        this.commune = commune;
        this.ledger = ledger;
    }

    private boolean receives() {
        return username.startsWith("motcua.");
    }

    @Override
    public void once(Visitor visitor) {
        if (!signedIn) {
            signIn(visitor);
        }
        String inbox = visitor.get("inbox", INBOX).body();
        visitor.lifetime().thinks();
        if (receives() && java.util.concurrent.ThreadLocalRandom.current().nextInt(3) > 0) {
            receive(visitor);
            return;
        }
        List<Form> atOnce = Form.all(inbox).stream()
                .filter(form ->
                        form.action().equals(INBOX) && form.value("phan").isEmpty())
                .toList();
        if (atOnce.isEmpty()) {
            open(visitor, inbox);
        } else {
            Form form = World.any(atOnce);
            String act = ACTS.get(form.value("viec"));
            act(visitor, act.equals("TAKE") ? "take over" : "hand over", form.value("ma"), act, form);
        }
        visitor.lifetime().thinks();
    }

    private void signIn(Visitor visitor) {
        Form form = formTo(visitor.get("sign-in page", "/dang-nhap").body(), "/dang-nhap");
        visitor.lifetime().thinks();
        Answer answer = visitor.post("sign in", form.with("ten", username).with("mat-khau", World.PASSWORD));
        if (answer.status() != 303) {
            throw new Visitor.GivenUp("not signed in");
        }
        signedIn = true;
    }

    private void receive(Visitor visitor) {
        String desk = commune + ".MC";
        visitor.get("reception: find", "/can-bo/tiep-nhan?bo-phan=" + desk + "&q=chung+thuc");
        visitor.lifetime().thinks();
        String path = "/can-bo/tiep-nhan/" + World.PROCEDURE;
        String page = visitor.get("reception: form", path + "?bo-phan=" + desk).body();
        visitor.lifetime().thinks();
        Form form = formTo(page, path)
                .with("applicant.name", "Nông Thị Tải")
                .with("applicant.identity", "006190000777")
                .with("form.document", "Bằng tốt nghiệp")
                .with("form.pages", "2")
                .with("form.copies", "1")
                .with("papers-complete", "on")
                .with("viec", "tiep-nhan");
        String done = visitor.postParts("reception: accept", form).header("location");
        String reference = done.substring(done.lastIndexOf('/') + 1);
        ledger.filed(reference, username);
        String received = visitor.get("reception: done", done).body();
        visitor.lifetime().thinks();
        act(visitor, "hand over", reference, "HAND_OVER", formTo(received, done + "/chuyen"));
    }

    private void open(Visitor visitor, String inbox) {
        List<String> rows =
                ROW.matcher(inbox).results().map(row -> row.group(1)).toList();
        if (rows.isEmpty()) {
            return;
        }
        String path = World.any(rows);
        String page = visitor.get("open dossier", path).body();
        visitor.lifetime().thinks();
        for (Form form : Form.all(page)) {
            Matcher act =
                    Pattern.compile(Pattern.quote(path) + "/lam/([a-z-]+)").matcher(form.action());
            if (act.matches()
                    && ACTS.containsKey(act.group(1))
                    && form.value("phan").isEmpty()) {
                fill(form, act.group(1));
                String reference = path.substring(path.lastIndexOf('/') + 1);
                act(visitor, step(act.group(1)), reference, ACTS.get(act.group(1)), form);
                return;
            }
        }
    }

    private static void fill(Form form, String slug) {
        switch (slug) {
            case "trinh" -> form.with("proposal", "GRANTED");
            case "phe-duyet" -> form.with("decision", "GRANTED");
            case "ket-qua" -> form.with("resultNumber", "12/CT").with("resultOn", World.TODAY);
            default -> form.fields();
        }
    }

    private static String step(String slug) {
        return switch (slug) {
            case "chuyen" -> "hand over";
            case "nhan-viec" -> "take over";
            case "trinh" -> "submit";
            case "phe-duyet" -> "approve";
            case "ket-qua" -> "finish";
            default -> "return the result";
        };
    }

    private void act(Visitor visitor, String step, String reference, String act, Form form) {
        Ledger.Deed deed = new Ledger.Deed(reference, Integer.parseInt(form.value("phien-ban")) + 1, act, username);
        try {
            if (visitor.post(step, form).status() == 303) {
                ledger.acknowledged(deed);
            }
        } catch (Visitor.Lost e) {
            ledger.uncertain(deed);
            throw e;
        }
    }

    private static Form formTo(String page, String action) {
        return Form.all(page).stream()
                .filter(form -> form.action().equals(action))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no form to " + action + " on its page"));
    }
}
