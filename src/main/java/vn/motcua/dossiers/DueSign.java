package vn.motcua.dossiers;

import vn.motcua.ui.Signal;

/** Dấu hiệu thời hạn: what the due time of a dossier or of a part says at a glance, in words. */
public record DueSign(Signal signal, Said words) {}
