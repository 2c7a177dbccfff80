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
    [login] The server of the database { $address } refuses the connection.
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
        [login] Check the user, the name of the database, and the password: in PostgreSQL's password file (pgpass), which only its owner may be able to read, or in the service file. If the server is starting or has too many connections, wait a moment, then try again.
       *[unreachable] Check that the server is running and that the address is right, then try again.
     }
    .kept = Nothing was changed.
cli-arg-store = address of a PostgreSQL database, without a password, instead of a file in the folder
cli-arg-tls = serve over HTTPS, with a practice certificate
cli-platform-tls = Root of the TLS certificate: { $file }
cli-arg-public-address = address by which clients reach it, where that is another one (port of a container, proxy); it is written into certificates
cli-no-cut = a number of seconds, more than 0 and at most { $longest }
cli-no-public-address = an address such as http://127.0.0.1:8765, without a user name
practice-host-refused = { $reason ->
    [taken] Port { $port } of { $host } is already taken by another program.
    [elsewhere] The address { $host } is not an address of this computer.
    [unknown] Nobody knows the name { $host }.
    [permission] You are not allowed to use port { $port } of { $host }.
   *[other] The practice platform cannot answer at the address { $host }, port { $port }.
 }
    .cause = { $reason ->
        [taken] It may be a practice platform that you have already started.
        [elsewhere] A program answers only at the addresses of its own computer; that of a proxy or a container is another one.
        [unknown] The name is misspelt, or it is known only in another network.
        [permission] Ports below 1024 are often reserved for the administrator.
       *[other] The system said: { $detail }
     }
    .remedy = { $reason ->
        [taken] End that other program, or give another port with --port.
        [permission] Give a port above 1023 with --port.
       *[other] Correct --host: 127.0.0.1 for this computer alone, 0.0.0.0 for all its addresses. The address that clients see is given with --public-address.
     }
    .kept = Nothing was started.
