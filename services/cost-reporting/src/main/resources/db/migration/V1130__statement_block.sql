-- A member's lines of one month of a run, side by side: the n:th elements of the arrays are the n:th line. A year of
-- hundreds of members is a hundred thousand lines; so many rows, each with its index entry, took most of a run's time.
-- What all members' lines of a pool have in common stands at the pool (allocation_pool). Lines that stand alone, such
-- as corrections, are rows of statement_line. Read both through statement_lines() and statement_line_by_id().
create table statement_block (
    municipality     text       not null,
    -- The last two bytes are zero: a line's place among the block's, from 1, makes it that line's id.
    id               uuid       not null,
    run_id           uuid       not null,
    month            date       not null,
    pool_ids         uuid[]     not null,
    department_codes text[]     not null,
    amounts_ore      bigint[]   not null,
    numerators       numeric[]  not null,
    roundings_ore    smallint[] not null,
    constraint statement_block_pk primary key (municipality, run_id, id),
    constraint statement_block_id unique (municipality, id),
    constraint statement_block_municipality_form check (municipality ~ '^[0-9]{4}$'),
    constraint statement_block_lengths check (
        cardinality(pool_ids) between 1 and 65535
        and cardinality(department_codes) = cardinality(pool_ids)
        and cardinality(amounts_ore) = cardinality(pool_ids)
        and cardinality(numerators) = cardinality(pool_ids)
        and cardinality(roundings_ore) = cardinality(pool_ids))
);
alter table statement_block enable row level security;
alter table statement_block force row level security;
create policy statement_block_tenant on statement_block
    using (municipality = current_tenant()) with check (municipality = current_tenant());
grant select on statement_block to ${service}_tenant;
grant select, insert on statement_block to ${service}_federation;
create trigger statement_block_added after insert on statement_block referencing new table as written
    for each statement execute function run_rows_guard();
create trigger statement_block_stays before update or delete or truncate on statement_block
    execute function refuse_change();

-- What the numerators of a pool's lines are parts of.
alter table allocation_pool add column denominator numeric;

create function line_id(block uuid, place bigint) returns uuid language sql immutable parallel safe
    return overlay(block::text placing lpad(to_hex(place), 4, '0') from 33)::uuid;
create function line_block(line uuid) returns uuid language sql immutable parallel safe
    return overlay(line::text placing '0000' from 33)::uuid;
create function line_place(line uuid) returns bigint language sql immutable parallel safe
    return ('x' || right(line::text, 4))::bit(16)::integer;

-- A municipality's lines of a run. Plain SQL, so that the planner sees through it and reads no more than is asked for.
create function statement_lines(of_municipality text, of_run uuid)
returns table (municipality text, id uuid, run_id uuid, month date, pool_id uuid, department_code text,
               amount_ore bigint, numerator numeric, denominator numeric, rounding_ore smallint, key_version_id uuid,
               origin_month date, corrects_line_id uuid, recalculated_run_id uuid, recalculated_line_id uuid)
language sql stable parallel safe as $$
    select l.municipality, l.id, l.run_id, l.month, l.pool_id, l.department_code, l.amount_ore, l.numerator,
           l.denominator, l.rounding_ore, l.key_version_id, l.origin_month, l.corrects_line_id, l.recalculated_run_id,
           l.recalculated_line_id
      from statement_line l
     where l.municipality = of_municipality and l.run_id = of_run
    union all
    select b.municipality, line_id(b.id, u.place), b.run_id, b.month, u.pool_id, u.department_code, u.amount_ore,
           u.numerator, p.denominator, u.rounding_ore, p.key_version_id, null, null, null, null
      from statement_block b
     cross join lateral unnest(b.pool_ids, b.department_codes, b.amounts_ore, b.numerators, b.roundings_ore)
           with ordinality u (pool_id, department_code, amount_ore, numerator, rounding_ore, place)
      left join allocation_pool p on p.run_id = b.run_id and p.month = b.month and p.pool_id = u.pool_id
     where b.municipality = of_municipality and b.run_id = of_run
$$;

-- One line, or none.
create function statement_line_by_id(of_municipality text, line uuid)
returns table (municipality text, id uuid, run_id uuid, month date, pool_id uuid, department_code text,
               amount_ore bigint, numerator numeric, denominator numeric, rounding_ore smallint, key_version_id uuid,
               origin_month date, corrects_line_id uuid, recalculated_run_id uuid, recalculated_line_id uuid)
language sql stable parallel safe as $$
    select l.municipality, l.id, l.run_id, l.month, l.pool_id, l.department_code, l.amount_ore, l.numerator,
           l.denominator, l.rounding_ore, l.key_version_id, l.origin_month, l.corrects_line_id, l.recalculated_run_id,
           l.recalculated_line_id
      from (select run_id from statement_line s where s.municipality = of_municipality and s.id = line
            union all
            select run_id from statement_block b where b.municipality = of_municipality and b.id = line_block(line)) r
     cross join lateral statement_lines(of_municipality, r.run_id) l
     where l.id = line
$$;
create index statement_line_by_id on statement_line (municipality, id);

-- Whole öre are worked out before they are stored.
drop function whole_share(numeric, numeric, numeric);
drop function whole_share(bigint, bigint, bigint);
