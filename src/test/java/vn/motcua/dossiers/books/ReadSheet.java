package vn.motcua.dossiers.books;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A sheet as another program reads it: the cells by their address. */
public record ReadSheet(Map<String, Element> cells, int formulas) {

    public static ReadSheet of(byte[] file) throws IOException {
        Path kept = Files.createTempFile("sheet", ".xlsx");
        Files.write(kept, file);
        try (ZipFile zip = new ZipFile(kept.toFile());
                InputStream sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            return read(Jsoup.parse(sheet, "UTF-8", "", Parser.xmlParser()));
        } finally {
            Files.delete(kept);
        }
    }

    private static ReadSheet read(Document xml) {
        Map<String, Element> cells = new LinkedHashMap<>();
        xml.select("c").forEach(cell -> cells.put(cell.attr("r"), cell));
        return new ReadSheet(cells, xml.select("f").size());
    }

    public String text(String address) {
        Element cell = cells.get(address);
        if (cell == null) {
            return "";
        }
        Element text = cell.selectFirst("is t");
        return text != null ? text.wholeText() : cell.select("v").text();
    }

    /** Whether the cell holds text and nothing else. */
    public boolean isText(String address) {
        return cells.get(address).attr("t").equals("inlineStr");
    }
}
