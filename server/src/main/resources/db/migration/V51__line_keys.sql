-- A line has one key, the one that its actuals are kept under; it may be as long as there. V52 gives opinions theirs.
alter table review_opinion modify column line_key varchar(200) not null;
