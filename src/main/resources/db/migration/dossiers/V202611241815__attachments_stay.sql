-- An attachment is evidence: each has the event that added it, and none is changed or taken away.
alter table dossiers.attachment add column event_seq integer not null;
alter table dossiers.attachment
    add check (purpose between 1 and 3),
    add check (bytes > 0),
    add check (sha256 ~ '^[0-9a-f]{64}$'),
    add check (length(name) between 1 and 200);

create trigger attachment_is_append_only before update or delete on dossiers.attachment
    for each row execute function dossiers.refuse_change();

-- The procedures that a desk received lately, for its list of favourites.
create index dossier_received_lately on dossiers.dossier (desk_id, received_at) include (procedure_code);
