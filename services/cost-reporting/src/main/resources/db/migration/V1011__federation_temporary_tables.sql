-- Imports and allocation runs work on temporary tables, which public may no longer make in this database.
grant temporary on database ${service} to ${service}_federation;
