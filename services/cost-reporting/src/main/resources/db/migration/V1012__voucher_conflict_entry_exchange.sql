-- Choosing the file's version exchanges the two: the conflict then keeps the rows that were replaced.
grant update, delete on voucher_conflict_entry to ${service}_federation;
