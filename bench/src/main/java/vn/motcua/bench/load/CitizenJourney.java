package vn.motcua.bench.load;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A citizen looks up what to bring, and how far their dossier is. */
final class CitizenJourney implements Journey {

    private static final List<String> WORDS =
            List.of("khai+sinh", "ket+hon", "chung+thuc", "ho+ngheo", "dat+dai", "khuyet+tat", "cu+tru", "kinh+doanh");
    private static final List<String> PROCEDURES =
            List.of("1.001193", "1.000894", "1.000656", "1.004873", "2.000815", "1.001699");
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+\\.(?:css|js|woff2))\"");

    private final World world;

    CitizenJourney(World world) {
        this.world = world;
    }

    @Override
    public void once(Visitor visitor) {
        Answer home = visitor.get("home", "/");
        if (!visitor.hasAssets) {
            Matcher asset = ASSET.matcher(home.body());
            while (asset.find()) {
                visitor.get("style, script, fonts", asset.group(1));
            }
            visitor.hasAssets = true;
        }
        visitor.lifetime().thinks();
        visitor.get("search", "/thu-tuc?q=" + World.any(WORDS));
        visitor.lifetime().thinks();
        visitor.get("procedure", "/thu-tuc/" + World.any(PROCEDURES));
        visitor.lifetime().thinks();
        tracks(visitor);
        visitor.lifetime().thinks();
    }

    private void tracks(Visitor visitor) {
        World.Tracked mine = World.any(world.tracked());
        Form form = Form.all(visitor.get("tracking form", "/tra-cuu?ma=" + mine.reference())
                        .body())
                .stream()
                .filter(each -> each.action().equals("/tra-cuu"))
                .findFirst()
                .orElseThrow(() -> new Visitor.GivenUp("no tracking form"));
        visitor.lifetime().thinks();
        Answer found = visitor.post("tracking", form.with("so", mine.digits()));
        if (!found.body().contains(mine.reference())) {
            throw new IllegalStateException("a page of tracking without the number that was asked for");
        }
    }
}
