-- When the last event was. An act is dated no earlier: a clock that was set back, or two machines whose clocks differ, must
-- not turn a history round.
alter table dossiers.dossier add column last_at timestamptz;

update dossiers.dossier d
set last_at = e.at
from dossiers.event e
where e.dossier_id = d.id and e.seq = d.last_seq;

create or replace view dossiers.whole_dossier as
select d.id, d.reference, d.agency_id, d.desk_id, d.receiving_agency_id, d.procedure_code, d.procedure_version_id,
    d.rule_set, d.channel, d.term, d.state, d.step, d.holder_unit_id, d.holder_id, d.officer_id, d.officer_unit_id,
    d.awaits, d.open_legs, d.supplement_rounds, d.extensions, d.outcome, d.received_at, d.accepted_at, d.counting_from,
    d.due_at, d.first_due_at, d.step_since, d.paused_since, d.pause_kind, d.finished_at, d.returned_at, d.closed_at,
    d.last_seq, d.last_hash, d.accepted_on, d.place_of_day, d.ended_at,
    f.subject, f.copies, f.applicant_kind, f.applicant_name, f.applicant_identity, f.applicant_phone,
    f.applicant_email, f.applicant_address, f.applicant_folded, f.dossier_id as filing_id, f.received_at as filed_at,
    d.last_at
from dossiers.dossier d
left join dossiers.filing f on f.dossier_id = d.id;
