package vn.motcua.dossiers;

/** Bảng của lịch sử: the tables that a history fills, with the columns in the order in which {@link HistoryRows} writes. */
public enum HistoryTable {
    DOSSIER("dossiers.dossier", """
            id, reference, agency_id, desk_id, receiving_agency_id, procedure_code, procedure_version_id, rule_set,
            channel, term, state, step, holder_unit_id, holder_id, officer_id, officer_unit_id, awaits, open_legs, legs,
            supplement_rounds, extensions, outcome, received_at, accepted_at, counting_from, due_at, first_due_at,
            step_since, paused_since, pause_kind, finished_at, returned_at, closed_at, last_seq, last_hash, last_at
            """),
    BOOK_ENTRY("dossiers.book_entry", """
            reference, dossier_id, receiving_agency_id, procedure_code, procedure_version_id, accepted_at
            """),
    FILING("dossiers.filing", """
            dossier_id, desk_id, procedure_code, received_at, subject, copies, applicant_kind, applicant_name,
            applicant_identity, applicant_phone, applicant_email, applicant_address
            """),
    CONTENT("dossiers.content", "dossier_id, form, papers"),
    EVENT("dossiers.event", """
            dossier_id, seq, act, actor_id, on_behalf_of, unit_id, at, from_state, to_state, procedure_version_id,
            facts, hash
            """),
    PAUSE("dossiers.pause", "dossier_id, no, kind, from_at, to_at, restarts, legal_basis"),
    LEG("dossiers.leg", """
            dossier_id, no, kind, step, agency_id, holder_unit_id, holder_id, task, budget_minutes, opened_at, due_at,
            finished_at, answer, version
            """),
    SUPPLEMENT("dossiers.supplement", """
            dossier_id, round, asked_at, asked_by, before_acceptance, reason, late_reason, defects, answered_at
            """);

    private final String table;
    private final String columns;
    private final int width;

    HistoryTable(String table, String columns) {
        this.table = table;
        this.columns = columns.strip();
        this.width = columns.split(",").length;
    }

    /** The name in the database. */
    public String table() {
        return table;
    }

    /** How many columns a row of the stream has. */
    int width() {
        return width;
    }

    /** The statement that takes a stream of {@link HistoryRows}. */
    public String copy() {
        return "copy " + table + " (" + columns + ") from stdin (format binary)";
    }
}
