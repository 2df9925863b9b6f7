insert into invoice (municipality, id, kind, number, customer_id, invoice_run_id, quarter, period_from, period_to, invoice_date,
       due_date, seller, buyer, vat_category, vat_percent, amount_ore, vat_ore, total_ore, issued_at, issued_by, issued_by_name)
select d.municipality, d.id, 'invoice', n.number, d.customer_id, ?, ?, ?, ?, ?::date, ?::date + c.payment_days, ?::jsonb,
       jsonb_build_object('code', c.code, 'name', c.name, 'organisationNumber', c.organisation_number, 'street', c.street,
                          'postalCode', c.postal_code, 'city', c.city, 'countryCode', c.country_code,
                          'buyerReference', c.buyer_reference, 'orderReference', c.order_reference, 'peppolId', c.peppol_id,
                          'paymentDays', c.payment_days),
       v.category, v.percent, d.amount_ore, v.vat_ore, d.amount_ore + v.vat_ore, ?, ?, ?
  from run_document d
  join invoice_number n on n.series = ? and n.place = d.place
  join customer c on c.municipality = d.municipality and c.id = d.customer_id
 cross join (values (?::numeric)) q (percent)
 cross join lateral (select case when q.percent > 0 then 'S' else 'O' end as category, q.percent,
                            round(d.amount_ore * q.percent / 100)::bigint as vat_ore) v
