-- A month's lines. What a pool has given is summed from the stored lines, not from what was meant to be stored: a line
-- lost on the way shows in the checks.
with stored as (
    insert into statement_block
        (run_id, month, municipality, id, pool_ids, department_codes, amounts_ore, numerators, roundings_ore)
    select ?, ?, municipality, id, pool_ids::uuid[], department_codes::text[], amounts_ore::bigint[],
           numerators::numeric[], roundings_ore::smallint[]
      from unnest(?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
           b (municipality, id, pool_ids, department_codes, amounts_ore, numerators, roundings_ore)
    returning month, pool_ids, amounts_ore
)
insert into run_carried (month, pool_id, amount_ore)
select s.month, l.pool_id, sum(l.amount_ore)
  from stored s cross join lateral unnest(s.pool_ids, s.amounts_ore) l (pool_id, amount_ore)
 group by s.month, l.pool_id
