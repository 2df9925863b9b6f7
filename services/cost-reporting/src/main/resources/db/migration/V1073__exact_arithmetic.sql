-- Exact common denominators of weighted mixes.
create aggregate product(numeric) (sfunc = numeric_mul, stype = numeric, initcond = '1');

-- Whole öre of amount × numerator / denominator, rounded down; none is negative. The bigint form is the same
-- arithmetic at a third of the time: a run takes it when no product can exceed 63 bits.
create function whole_share(amount numeric, numerator numeric, denominator numeric) returns numeric
    language sql immutable parallel safe return div(amount * numerator, denominator);
create function whole_share(amount bigint, numerator bigint, denominator bigint) returns bigint
    language sql immutable parallel safe return amount * numerator / denominator;
