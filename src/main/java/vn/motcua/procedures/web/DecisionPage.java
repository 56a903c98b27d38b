package vn.motcua.procedures.web;

import java.util.List;
import java.util.Map;
import vn.motcua.Refusal;
import vn.motcua.procedures.ProcedureVersion;

/**
 * Trang công bố hoặc bãi bỏ: asks for the decision and the day before anything is done.
 *
 * @param edit which edit of the draft the official has seen
 * @param day the day as typed: the first in force, or the last
 */
public record DecisionPage(
        ProcedureVersion version,
        int edit,
        String day,
        String decision,
        Map<String, String> errors,
        List<Refusal> shortcomings) {}
