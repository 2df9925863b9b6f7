create table note (
  municipality text not null constraint note_municipality_form check (municipality ~ '^[0-9]{4}$'),
  id uuid not null,
  text text not null,
  version bigint not null,
  constraint note_pkey primary key (municipality, id),
  constraint note_text_unique unique (municipality, text)
);
alter table note enable row level security;
alter table note force row level security;
create policy note_tenant on note using (municipality = current_tenant()) with check (municipality = current_tenant());
grant select, insert, update, delete on note to ${service}_tenant, ${service}_federation;
