package vn.motcua.procedures;

import java.util.List;

/**
 * Trường hợp hồ sơ: the papers for one case of a procedure.
 *
 * @param name empty when the procedure has only one case
 */
public record PaperCase(String name, List<RequiredPaper> papers) {

    public PaperCase {
        papers = List.copyOf(papers);
    }
}
