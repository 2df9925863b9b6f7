-- What a member has answered to a shared simulation. A changed answer is a further row: the latest is what holds.
create table simulation_answer (
    municipality     text        not null,
    id               uuid        not null,
    simulation_id    uuid        not null,
    answer           text        not null,
    reason           text        not null,
    answered_at      timestamptz not null,
    answered_by      text        not null,
    answered_by_name text        not null,
    constraint simulation_answer_pk primary key (municipality, id),
    constraint simulation_answer_municipality_form check (municipality ~ '^[0-9]{4}$'),
    constraint simulation_answer_answer check (answer in ('yes', 'no')),
    constraint simulation_answer_reason check (reason <> ''),
    constraint simulation_answer_simulation_fk foreign key (simulation_id) references simulation (id)
);
create index simulation_answer_latest on simulation_answer (municipality, simulation_id, id desc);
create index simulation_answer_simulation on simulation_answer (simulation_id);
alter table simulation_answer enable row level security;
alter table simulation_answer force row level security;
create policy simulation_answer_tenant on simulation_answer
    using (municipality = current_tenant()) with check (municipality = current_tenant());
grant select, insert on simulation_answer to ${service}_tenant;
grant select on simulation_answer to ${service}_federation;

-- Answers are given until the decision; from then on they are part of its record.
create function simulation_answer_guard() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
    if not exists (select from simulation where id = new.simulation_id and state = 'shared') then
        raise exception 'the simulation takes no answers'
            using errcode = 'restrict_violation', constraint = 'simulation_answer_open';
    end if;
    return new;
end $$;
create trigger simulation_answer_open before insert on simulation_answer
    for each row execute function simulation_answer_guard();
create trigger simulation_answer_stays before update or delete or truncate on simulation_answer
    execute function refuse_change();
