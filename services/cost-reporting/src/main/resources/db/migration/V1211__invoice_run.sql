-- The basis of a quarter's invoices: draft, reviewed, approved. One at a time is open for a quarter; a later one takes
-- those customers that have no invoice for the quarter, or had theirs credited.
create table invoice_run (
    id               uuid        not null,
    quarter          text        not null,
    snapshot_id      uuid        not null,
    state            text        not null default 'draft',
    priced_on        date        not null,
    amount_ore       bigint      not null default 0,
    computed_at      timestamptz not null,
    computed_by      text        not null,
    computed_by_name text        not null,
    reviewed_at      timestamptz,
    reviewed_by      text,
    reviewed_by_name text,
    approved_at      timestamptz,
    approved_by      text,
    approved_by_name text,
    version          integer     not null default 1,
    constraint invoice_run_pk primary key (id),
    constraint invoice_run_quarter_form check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
    constraint invoice_run_state check (state in ('draft', 'reviewed', 'approved')),
    constraint invoice_run_four_eyes check (approved_by <> reviewed_by),
    constraint invoice_run_reviewed check (
        (state = 'draft') = (reviewed_by is null) and (reviewed_by is null) = (reviewed_at is null)
        and (reviewed_by is null) = (reviewed_by_name is null)),
    constraint invoice_run_approved check (
        (state = 'approved') = (approved_by is not null) and (approved_by is null) = (approved_at is null)
        and (approved_by is null) = (approved_by_name is null)),
    constraint invoice_run_snapshot_fk foreign key (snapshot_id) references meter_snapshot (id)
);
create unique index invoice_run_open_unique on invoice_run (quarter) where state <> 'approved';
create index invoice_run_quarter on invoice_run (quarter desc, computed_at desc);
grant select, insert, update, delete on invoice_run to ${service}_federation;

create function invoice_run_guard() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
    if tg_op = 'INSERT' then
        if new.state <> 'draft' then
            raise exception 'a basis begins as a draft' using errcode = 'restrict_violation', constraint = 'invoice_run_step';
        end if;
        return new;
    end if;
    if old.state = 'approved' then
        raise exception 'the basis % is approved', old.id using errcode = 'restrict_violation', constraint = 'invoice_run_approved_stays';
    end if;
    if tg_op = 'DELETE' then
        if old.state <> 'draft' then
            raise exception 'the basis % is reviewed', old.id using errcode = 'restrict_violation', constraint = 'invoice_run_step';
        end if;
        return old;
    end if;
    if (old.state, new.state) not in (('draft', 'draft'), ('draft', 'reviewed'), ('reviewed', 'approved'), ('reviewed', 'draft'))
       or new.id <> old.id or new.quarter <> old.quarter
       or old.state = 'reviewed' and (new.snapshot_id, new.amount_ore, new.priced_on, new.computed_at)
                is distinct from (old.snapshot_id, old.amount_ore, old.priced_on, old.computed_at) then
        raise exception 'the basis % cannot go from % to % so', old.id, old.state, new.state
            using errcode = 'restrict_violation', constraint = 'invoice_run_step';
    end if;
    return new;
end $$;
create trigger invoice_run_guard before insert or update or delete on invoice_run
    for each row execute function invoice_run_guard();
create trigger invoice_run_stays before truncate on invoice_run execute function refuse_change();
