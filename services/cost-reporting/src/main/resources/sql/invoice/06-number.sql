-- Who gets a document of this run, and its place in the series; whose sum is zero gets none.
create temporary table run_document on commit drop as
select l.municipality, l.customer_id, uuidv7() as id, sum(l.amount_ore)::bigint as amount_ore,
       (?::bigint + row_number() over (order by c.code collate "C"))::int as place
  from invoice_run_line l
  join customer c on c.municipality = l.municipality and c.id = l.customer_id
 where l.invoice_run_id = ?
 group by l.municipality, l.customer_id, c.code
having sum(l.amount_ore) > 0
