package vn.motcua.procedures.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.procedures.FoundProcedures;
import vn.motcua.ui.Link;

/** Trang danh mục của người quản lý: one view of the catalogue. */
public record CataloguePage(
        String view,
        String words,
        List<Link> views,
        FoundProcedures found,
        @Nullable String first,
        @Nullable String next) {}
