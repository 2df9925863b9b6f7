-- The price of each service on the quarter's first day.
create temporary table run_price on commit drop as
select distinct on (service_id) service_id, id as price_id, model, price_ore, valid_from, revision
  from service_price
 where valid_from <= ?
 order by service_id, valid_from desc
