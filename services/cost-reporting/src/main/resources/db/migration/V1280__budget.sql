-- The federation's budgets, each for a year and all members: the original is number 1, later ones revise it. The one
-- draft of a year may change; what has been decided stays as it was decided.
create table budget (
    id              uuid        not null,
    year            integer     not null,
    number          integer     not null,
    state           text        not null default 'draft',
    note            text        not null default '',
    created_at      timestamptz not null,
    created_by      text        not null,
    created_by_name text        not null,
    decided_at      timestamptz,
    decided_by      text,
    decided_by_name text,
    version         integer     not null default 1,
    constraint budget_pk primary key (id),
    constraint budget_number_unique unique (year, number),
    constraint budget_year check (year between 1900 and 2999),
    constraint budget_number check (number >= 1),
    constraint budget_state check (state in ('draft', 'decided')),
    constraint budget_decided check (
        (state = 'decided') = (decided_by is not null) and (decided_by is null) = (decided_at is null)
        and (decided_by is null) = (decided_by_name is null))
);
create unique index budget_draft_unique on budget (year) where state = 'draft';
grant select on budget to ${service}_tenant;
grant select, insert, update, delete on budget to ${service}_federation;

create function budget_guard() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
    if old.state = 'decided' then
        raise exception 'the budget is decided' using errcode = 'restrict_violation', constraint = 'budget_is_decided';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    if (old.id, old.year, old.number) is distinct from (new.id, new.year, new.number) then
        raise exception 'a budget keeps its year and number' using errcode = 'restrict_violation', constraint = 'budget_stays';
    end if;
    return new;
end $$;
create trigger budget_guard before update or delete on budget for each row execute function budget_guard();
create trigger budget_stays before truncate on budget execute function refuse_change();
