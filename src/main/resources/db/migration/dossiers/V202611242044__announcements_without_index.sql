-- Seldom holds more than the acts of a second, and one process at a time reads it from end to end: an index would only be
-- one more thing for every act to write.
alter table dossiers.announcement drop constraint announcement_pkey;
