-- What the invoices that stand have taken of each customer for each service, and of which quantities: a service's
-- whole quantity, or each of its systems with its values.
select l.service_id, i.quarter, k.code as customer_code, k.name as customer_name, k.kind = 'municipality' as municipal,
       l.price_id, l.price_from, sum(l.amount_ore)::bigint as amount_ore,
       case when l.model = 'configurator' then sum(l.exact_ore) else max(l.exact_ore) end as exact_ore,
       case when l.model = 'configurator' then count(*)::numeric else max(l.customer_quantity) end as quantity,
       case when l.model = 'configurator' then
            string_agg((select coalesce(string_agg(concat(p ->> 'code', '=', p ->> 'quantity'), '&'), '')
                          from jsonb_array_elements(l.parts) p), ';')
       end as systems
  from invoice i
  join invoice_run_line l on l.municipality = i.municipality and l.invoice_run_id = i.invoice_run_id
   and l.customer_id = i.customer_id
  join customer k on k.municipality = i.municipality and k.id = i.customer_id
 where i.kind = 'invoice' and i.period_from <= ? and i.period_to >= ?
   and not exists (select from invoice n where n.municipality = i.municipality and n.credits_id = i.id)
 group by i.id, l.service_id, i.quarter, k.code, k.name, k.kind, l.price_id, l.price_from, l.model
