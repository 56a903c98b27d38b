-- Events leave through dossiers.announcement; the general registry of the framework was never used.
drop table if exists public.event_publication;
