insert into statement_block
    (run_id, month, municipality, id, pool_ids, department_codes, amounts_ore, numerators, roundings_ore)
select ?, ?, municipality, id, pool_ids::uuid[], department_codes::text[], amounts_ore::bigint[], numerators::numeric[],
       roundings_ore::smallint[]
  from unnest(?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
       b (municipality, id, pool_ids, department_codes, amounts_ore, numerators, roundings_ore)
