-- How many lived there, by date of measurement, with where the figure comes from: what population keys divide by.
create table population (
  municipality text not null,
  measured_on date not null,
  inhabitants integer not null constraint population_inhabitants_positive check (inhabitants > 0),
  source text not null constraint population_source_form check (length(trim(source)) between 1 and 200),
  constraint population_pkey primary key (municipality, measured_on),
  constraint population_municipality_fkey foreign key (municipality) references municipality (code) on delete restrict
);
grant select on population to ${service}_tenant;
grant select, insert, update, delete on population to ${service}_federation;
