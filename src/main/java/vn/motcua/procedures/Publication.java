package vn.motcua.procedures;

import java.time.LocalDate;

/** A version to be published as it is, from the demo's resource or from the national catalogue. */
record Publication(ProcedureCode code, ProcedureContent content, Provenance provenance, LocalDate validFrom) {}
