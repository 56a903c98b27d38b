-- What other modules may join to: the names of procedures, by the version that a dossier names.
create view procedures.published_version as
    select id, code, name, field from procedures.version where status <> 'DRAFT';
