-- A price is worked out for a customer's whole quantity of a service, rounded half up to whole öre once, and divided
-- between its departments by their readings; öre that are left go to the largest remainders, then by department.
insert into invoice_run_line (municipality, invoice_run_id, customer_id, service_id, department_code, read_on, reading_id,
       quantity, customer_quantity, price_id, price_revision, price_from, model, price_ore, exact_ore, customer_ore,
       amount_ore, parts)
with unit as (
    select r.*, p.price_id, p.model, p.price_ore, p.valid_from, p.revision,
           sum(r.quantity) over (partition by r.municipality, r.customer_id, r.service_id) as customer_quantity
      from meter_snapshot_reading r
      join run_customer using (municipality, customer_id)
      join run_price p on p.service_id = r.service_id and p.model <> 'configurator'
     where r.snapshot_id = ? and r.quantity > 0
), tier as (
    select price_id, above, price_ore, lead(above) over (partition by price_id order by above) as next_above from price_tier
), priced as (
    select u.*, coalesce(t.parts, '[]') as parts,
           case u.model when 'unit' then u.customer_quantity * u.price_ore
                        when 'fixed' then u.price_ore::numeric
                        else coalesce(t.exact_ore, 0) end as exact_ore
      from unit u
      left join lateral (
           select sum(q.quantity * t.price_ore) as exact_ore,
                  jsonb_agg(jsonb_build_object('above', t.above, 'upTo', t.next_above, 'quantity', q.quantity,
                                               'priceOre', t.price_ore) order by t.above) as parts
             from tier t
            cross join lateral (select least(u.customer_quantity, t.next_above) - t.above as quantity) q
            where u.model = 'tiered' and t.price_id = u.price_id and t.above < u.customer_quantity) t on true
), share as (
    select p.*, round(p.exact_ore) as customer_ore, div(round(p.exact_ore) * p.quantity, p.customer_quantity) as whole,
           mod(round(p.exact_ore) * p.quantity, p.customer_quantity) as remainder
      from priced p
), ranked as (
    select s.*,
           row_number() over (partition by municipality, customer_id, service_id
                              order by remainder desc, department_code collate "C" nulls first) as place,
           customer_ore - sum(whole) over (partition by municipality, customer_id, service_id) as left_over
      from share s
)
select municipality, ?, customer_id, service_id, department_code, read_on, reading_id, quantity, customer_quantity,
       price_id, revision, valid_from, model, price_ore, exact_ore, customer_ore::bigint,
       (whole + case when place <= left_over then 1 else 0 end)::bigint, parts
  from ranked
