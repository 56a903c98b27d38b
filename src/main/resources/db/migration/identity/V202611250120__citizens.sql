-- Citizens who may sign in. Whoever opened the account at a desk has seen the identity paper, so the number is proved.
create table identity.citizen (
    id                 bigint generated always as identity primary key,
    identity           text        not null unique check (identity ~ '^[0-9]{9}([0-9]{3})?$'),
    name               text        not null check (length(name) between 1 and 200),
    -- empty until the code from the desk has been used
    password_hash      text,
    -- sessions carry the number they were begun under; raising it ends them all
    credential_version int         not null default 1,
    opened_at          timestamptz not null,
    opened_by          bigint      not null references identity.official
);

-- the code that a desk handed over and that is worth one new password; the latest one only
create table identity.citizen_activation (
    citizen_id bigint primary key references identity.citizen,
    code_hash  text        not null,
    issued_at  timestamptz not null,
    issued_by  bigint      not null references identity.official,
    expires_at timestamptz not null
);
