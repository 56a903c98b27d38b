-- A name is looked up in spans of years, which the statement puts together by itself.
drop function dossiers.runs_of_year(integer, text[]);
