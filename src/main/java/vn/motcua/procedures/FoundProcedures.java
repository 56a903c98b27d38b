package vn.motcua.procedures;

import java.util.List;

/** Kết quả tìm thủ tục: one page of the catalogue and how many there are in all. */
public record FoundProcedures(List<ProcedureSummary> procedures, long total, int page, int pageSize) {

    public FoundProcedures {
        procedures = List.copyOf(procedures);
    }

    public boolean hasNext() {
        return (long) page * pageSize < total;
    }
}
