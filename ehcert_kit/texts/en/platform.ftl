# The practice platform's database, its server, its TLS.

practice-store-refused = { $reason ->
    [password] The address of the database contains a password.
    [address] { $address } is not the address of a PostgreSQL database.
    [driver] The module that talks to PostgreSQL is not installed.
    [schema] The schema asked for does not exist in the database { $address }.
    [permission] The database { $address } refuses this user.
    [full] There is no space left for the database { $address }.
    [damaged] The database { $address } does not contain what it should.
    [begun] The practice platform in this folder already keeps its data somewhere else.
   *[unreachable] The database { $address } is not responding.
 }
    .cause = { $reason ->
        [password] Other users of this computer can read what is in a command.
        [address] An address of this kind starts with postgresql:// and names a server and a database.
        [driver] The platform uses SQLite by default; PostgreSQL needs one more module.
        [begun] A platform cannot move to another database: its authority and its certificates are in the first one.
        [schema] A platform uses one schema of the database; the address names one that is not there.
        [damaged] Something other than the platform changed it, or it is the wrong database.
       *[other] PostgreSQL said: { $detail }
     }
    .remedy = { $reason ->
        [password] Put the password in PostgreSQL's password file (pgpass), and remove it from the address.
        [address] Correct the address, for example postgresql://user@server/database.
        [driver] Install it with: pip install "ehcert-kit[postgresql]"
        [schema] Create this schema (CREATE SCHEMA), or correct the address.
        [permission] Ask the administrator of the database for permission to read, to write and to create tables.
        [full] Free up some space on the server, then try again.
        [damaged] Restore a backup of the database, or give an empty database and a new folder.
        [begun] Choose another folder with --workspace, or leave out the option --store.
       *[unreachable] Check that the server is running and that the address is right, then try again.
     }
    .kept = Nothing was changed.
cli-arg-store = address of a PostgreSQL database, without a password, instead of a file in the folder
cli-arg-tls = serve over HTTPS, with a practice certificate
cli-platform-tls = Root of the TLS certificate: { $file }
