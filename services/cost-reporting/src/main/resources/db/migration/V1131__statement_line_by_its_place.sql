-- One line, or none: its id tells where it stands, so nothing else of its run is read.
create or replace function statement_line_by_id(of_municipality text, line uuid)
returns table (municipality text, id uuid, run_id uuid, month date, pool_id uuid, department_code text,
               amount_ore bigint, numerator numeric, denominator numeric, rounding_ore smallint, key_version_id uuid,
               origin_month date, corrects_line_id uuid, recalculated_run_id uuid, recalculated_line_id uuid)
language sql stable parallel safe as $$
    select l.municipality, l.id, l.run_id, l.month, l.pool_id, l.department_code, l.amount_ore, l.numerator,
           l.denominator, l.rounding_ore, l.key_version_id, l.origin_month, l.corrects_line_id, l.recalculated_run_id,
           l.recalculated_line_id
      from statement_line l
     where l.municipality = of_municipality and l.id = line
    union all
    select b.municipality, line, b.run_id, b.month, u.pool_id, u.department_code, u.amount_ore,
           u.numerator, p.denominator, u.rounding_ore, p.key_version_id, null, null, null, null
      from statement_block b
     cross join lateral unnest(b.pool_ids, b.department_codes, b.amounts_ore, b.numerators, b.roundings_ore)
           with ordinality u (pool_id, department_code, amount_ore, numerator, rounding_ore, place)
      left join allocation_pool p on p.run_id = b.run_id and p.month = b.month and p.pool_id = u.pool_id
     where b.municipality = of_municipality and b.id = line_block(line) and u.place = line_place(line)
$$;
alter index statement_line_by_id rename to statement_line_id;
