create schema files;

-- What is in the content-addressed store; the bytes themselves lie in the data folder under their SHA-256.
create table files.file (
    sha256      text        primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    media_type  text        not null,
    bytes       bigint      not null check (bytes >= 0),
    kept_at     timestamptz not null
);
