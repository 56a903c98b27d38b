-- An official's list asks for the dossiers that he is in charge of only while they are with nobody: those are in the
-- index, and the other steps do not write it.
drop index dossiers.dossier_of_officer;
create index dossier_of_officer on dossiers.dossier (officer_id, due_at, id)
    where officer_id is not null and holder_id is null and state in (4, 5, 6) and awaits in (7, 8);
