-- A system costs the base plus, for each parameter, its quantity times the rate; rounded half up to whole öre once.
insert into invoice_run_line (municipality, invoice_run_id, customer_id, service_id, department_code, system_id, system_name,
       quantity, customer_quantity, price_id, price_revision, price_from, model, price_ore, exact_ore, customer_ore,
       amount_ore, parts)
select y.municipality, ?, y.customer_id, y.service_id, y.department_code, y.system_id, y.name, 1, 1, p.price_id, p.revision,
       p.valid_from, p.model, p.price_ore, p.price_ore + q.exact_ore, round(p.price_ore + q.exact_ore)::bigint,
       round(p.price_ore + q.exact_ore)::bigint, q.parts
  from meter_snapshot_system y
  join run_customer using (municipality, customer_id)
  join run_price p on p.service_id = y.service_id and p.model = 'configurator'
 cross join lateral (
       select coalesce(sum(v.quantity * r.rate_ore), 0) as exact_ore,
              coalesce(jsonb_agg(jsonb_build_object('code', r.code, 'nameSv', r.name_sv, 'nameEn', r.name_en, 'unit', r.unit,
                                                    'quantity', v.quantity, 'priceOre', r.rate_ore)
                                 order by r.code collate "C"), '[]') as parts
         from price_parameter r
        cross join lateral (select coalesce((y.quantities ->> r.code)::numeric, 0) as quantity) v
        where r.price_id = p.price_id) q
 where y.snapshot_id = ?
