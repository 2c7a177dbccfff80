# The practice platform's database, its server, its TLS.

practice-store-refused = { $reason ->
    [password] The address of the database contains a password.
    [address] { $address } is not the address of a PostgreSQL database.
    [driver] What talks to PostgreSQL is not installed.
    [schema] The schema asked for does not exist in the database { $address }.
    [permission] The database { $address } refuses this user.
    [full] There is no room left for the database { $address }.
    [damaged] The database { $address } does not hold what it should.
    [begun] The practice platform of this folder keeps its data elsewhere already.
   *[unreachable] The database { $address } does not answer.
 }
    .cause = { $reason ->
        [password] What stands in a command can be read by others on this computer.
        [address] Such an address begins with postgresql:// and names a server and a database.
        [driver] The platform uses SQLite by default; PostgreSQL needs one more module.
        [begun] A platform does not change its database: its authority and its certificates are in it.
        [schema] A platform occupies one schema of the database; the address names one that is not there.
        [damaged] It was changed by something other than the platform, or it is the wrong database.
       *[other] PostgreSQL said: { $detail }
     }
    .remedy = { $reason ->
        [password] Put the password into PostgreSQL's password file (pgpass), and take it out of the address.
        [address] Correct the address, for example postgresql://user@server/database.
        [driver] Install it with: pip install "ehcert-kit[postgresql]"
        [schema] Create this schema (CREATE SCHEMA), or correct the address.
        [permission] Ask the administrator of the database for the right to read, write and create tables.
        [full] Make room on the server, then try again.
        [damaged] Restore a backup of the database, or give an empty database and a new folder.
        [begun] Take another folder with --workspace, or leave the option --store out.
       *[unreachable] Check that the server is running and that the address is right, then try again.
     }
    .kept = Nothing was changed.
cli-arg-store = address of a PostgreSQL database, without a password, instead of a file in the folder
cli-arg-tls = serve over HTTPS, with a practice certificate
cli-platform-tls = Root of the TLS certificate: { $file }
