-- What has been entered of a review that is not finished yet: one sealed text, gone as soon as the review is no longer planned.
create table review_draft (
  review_id uuid constraint review_draft_pk primary key,
  authority text not null,
  office text not null,
  content bytea not null,
  stored_at timestamptz not null,
  version bigint not null,
  constraint review_draft_review_id_fk foreign key (authority, office, review_id) references review (authority, office, id)
);

select zusage_protect('review_draft');

-- Before its review.
insert into erasure_rule (position, tables, statement) values
  (49, '{review_draft}', 'delete from review_draft where review_id in (
     select id from review where plan_id in (select zusage_plans_of($1, $2)))');
