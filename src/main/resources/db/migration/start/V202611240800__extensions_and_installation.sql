create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

-- Search forgives missing diacritics: "dang ky" finds "Đăng ký". unaccent() is only STABLE because its dictionary could
-- be changed; ours is not, and an index needs IMMUTABLE.
create function public.fold(text) returns text
    language sql immutable strict parallel safe
    as $$ select lower(public.unaccent('public.unaccent'::regdictionary, $1)) $$;

create schema start;

-- One row: what this database was begun as. A demo province stays one; a real one can never become a demo.
create table start.installation (
    only_row   boolean primary key default true check (only_row),
    demo       boolean     not null,
    begun_at   timestamptz not null
);
