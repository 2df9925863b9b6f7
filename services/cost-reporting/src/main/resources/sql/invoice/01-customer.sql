-- Those who are to be invoiced: active, and without an invoice for the quarter that still stands.
create temporary table run_customer on commit drop as
select c.municipality, c.id as customer_id
  from customer c
 where c.active
   and not exists (select from invoice i
                    where i.municipality = c.municipality and i.customer_id = c.id and i.kind = 'invoice' and i.quarter = ?
                      and not exists (select from invoice n where n.municipality = i.municipality and n.credits_id = i.id))
