-- What a year would have cost each member by other keys or with other members, tried before anything of it is adopted.
-- changes: the hypothetical changes as they were asked for; they stay as they are, so that what members answer to stays.
create table simulation (
    id               uuid        not null,
    name             text        not null,
    reason           text        not null,
    period           text        not null,
    changes          jsonb       not null,
    state            text        not null default 'working',
    created_at       timestamptz not null,
    created_by       text        not null,
    created_by_name  text        not null,
    finished_at      timestamptz,
    shared_at        timestamptz,
    shared_by        text,
    shared_by_name   text,
    answer_by        date,
    members_see      text,
    decided_at       timestamptz,
    decided_by       text,
    decided_by_name  text,
    decision_reason  text,
    adopted_from     date,
    constraint simulation_pk primary key (id),
    constraint simulation_state check (state in ('working', 'failed', 'draft', 'shared', 'adopted', 'rejected', 'withdrawn')),
    constraint simulation_members_see check (members_see in ('own', 'totals', 'answers')),
    constraint simulation_shared check (
        (shared_at is null) = (shared_by is null) and (shared_at is null) = (shared_by_name is null)
        and (shared_at is null) = (answer_by is null) and (shared_at is null) = (members_see is null)
        and (state not in ('shared', 'adopted', 'rejected') or shared_at is not null)
        and (state not in ('working', 'failed', 'draft') or shared_at is null)),
    constraint simulation_decided check (
        (state in ('adopted', 'rejected', 'withdrawn')) = (decided_at is not null)
        and (decided_at is null) = (decided_by is null) and (decided_at is null) = (decided_by_name is null)
        and (decided_at is null) = (decision_reason is null)),
    constraint simulation_adopted_from check (adopted_from is null or state = 'adopted'),
    constraint simulation_four_eyes check (state <> 'adopted' or decided_by <> created_by)
);
create index simulation_created_at on simulation (created_at desc, id desc);

-- Members know of what has been shared with them, and of nothing else.
alter table simulation enable row level security;
alter table simulation force row level security;
create policy simulation_shared on simulation for select using (shared_at is not null);
grant select on simulation to ${service}_tenant;
grant select, insert, update on simulation to ${service}_federation;

-- The steps that a simulation can take, and what of it stands fast from when.
create function simulation_guard() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
    if (old.id, old.name, old.reason, old.period, old.changes, old.created_at, old.created_by)
            is distinct from (new.id, new.name, new.reason, new.period, new.changes, new.created_at, new.created_by)
       or old.shared_at is not null and (old.shared_at, old.shared_by, old.answer_by, old.members_see)
            is distinct from (new.shared_at, new.shared_by, new.answer_by, new.members_see)
       or (old.state, new.state) not in (('working', 'draft'), ('working', 'failed'), ('working', 'withdrawn'),
            ('failed', 'withdrawn'), ('draft', 'shared'), ('draft', 'withdrawn'), ('shared', 'adopted'),
            ('shared', 'rejected'), ('shared', 'withdrawn')) then
        raise exception 'the simulation % stays as it is', old.id
            using errcode = 'restrict_violation', constraint = 'simulation_step';
    end if;
    return new;
end $$;
create trigger simulation_guard before update on simulation for each row execute function simulation_guard();
create trigger simulation_stays before delete or truncate on simulation execute function refuse_change();
