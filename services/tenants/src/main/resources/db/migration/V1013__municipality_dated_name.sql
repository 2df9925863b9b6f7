-- What a member is called, and has been: what was before a change of name is shown by the name it had then. The latest
-- is the register's own. Members from before this are called the same from the beginning.
create table municipality_dated_name (
  municipality text not null constraint municipality_dated_name_municipality_form check (municipality ~ '^[0-9]{4}$'),
  valid_from date not null,
  name text not null constraint municipality_dated_name_form_of_name check (length(trim(name)) between 1 and 100),
  constraint municipality_dated_name_pkey primary key (municipality, valid_from),
  constraint municipality_dated_name_municipality_fkey foreign key (municipality) references municipality (code) on delete restrict
);
insert into municipality_dated_name (municipality, valid_from, name) select code, date '1800-01-01', name from municipality
on conflict do nothing;
alter table municipality_dated_name enable row level security;
alter table municipality_dated_name force row level security;
create policy municipality_dated_name_of_tenant on municipality_dated_name
  using (municipality = current_tenant()) with check (municipality = current_tenant());
grant select on municipality_dated_name to ${service}_tenant;
-- One that was given wrongly is given again the same day, in its place.
grant select, insert, update, delete on municipality_dated_name to ${service}_federation;
