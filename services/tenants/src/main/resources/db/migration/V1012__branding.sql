-- How a municipality wants to be shown: its name in short, its colour, its coat of arms. The picture is one that we have
-- drawn anew from what was sent, so that nothing but the picture is kept.
create table branding (
  municipality text not null constraint branding_municipality_form check (municipality ~ '^[0-9]{4}$'),
  shown_name text constraint branding_shown_name_form check (length(trim(shown_name)) between 1 and 60),
  primary_colour text constraint branding_primary_colour_form check (primary_colour ~ '^#[0-9a-f]{6}$'),
  coat_of_arms bytea constraint branding_coat_of_arms_size check (octet_length(coat_of_arms) <= 1048576),
  version bigint not null,
  changed_at timestamptz not null,
  constraint branding_pkey primary key (municipality),
  constraint branding_municipality_fkey foreign key (municipality) references municipality (code) on delete restrict
);
alter table branding enable row level security;
alter table branding force row level security;
create policy branding_of_tenant on branding
  using (municipality = current_tenant()) with check (municipality = current_tenant());
grant select, insert, update on branding to ${service}_tenant, ${service}_federation;
