package vn.motcua.payments;

import java.time.Instant;
import java.util.List;
import vn.motcua.identity.UnitId;

/**
 * Đề nghị thu: what a dossier owes from this moment on.
 *
 * @param agency whose desk collects it
 * @param dossier its official number
 * @param once names the request: the same one again opens nothing anew
 */
public record Claim(UnitId agency, String dossier, String payer, String once, List<ChargeLine> lines, Instant at) {

    public Claim {
        lines = List.copyOf(lines);
    }
}
