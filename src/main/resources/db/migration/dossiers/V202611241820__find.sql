-- Officials look for a citizen by the phone number, and for what came lately, whatever its state.
create index dossier_applicant_phone on dossiers.dossier (applicant_phone) where applicant_phone is not null;
create index dossier_by_receipt on dossiers.dossier (received_at desc, id desc);
