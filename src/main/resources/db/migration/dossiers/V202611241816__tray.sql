-- Files that came with a form that had errors wait here, so that nobody must choose them twice; swept after a day.
create table dossiers.tray (
    actor_id    bigint      not null,
    form_key    text        not null check (length(form_key) between 1 and 60),
    no          smallint    not null,
    name        text        not null,
    media_type  text        not null,
    bytes       bigint      not null,
    sha256      text        not null,
    at          timestamptz not null,
    primary key (actor_id, form_key, no)
);
create index tray_by_time on dossiers.tray (at);
