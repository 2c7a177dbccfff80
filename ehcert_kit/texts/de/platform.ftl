# Die Datenbank der Übungsplattform, ihr Server, ihr TLS.

practice-store-refused = { $reason ->
    [password] Die Adresse der Datenbank enthält ein Kennwort.
    [address] { $address } ist keine Adresse einer PostgreSQL-Datenbank.
    [driver] Das Modul für PostgreSQL ist nicht installiert.
    [schema] Das verlangte Schema gibt es in der Datenbank { $address } nicht.
    [permission] Die Datenbank { $address } lehnt diesen Benutzer ab.
    [full] Für die Datenbank { $address } ist kein Platz mehr.
    [damaged] Die Datenbank { $address } enthält nicht, was sie enthalten muss.
    [begun] Die Übungsplattform dieses Ordners bewahrt ihre Daten schon anderswo auf.
    [login] Der Server der Datenbank { $address } lehnt die Verbindung ab.
   *[unreachable] Die Datenbank { $address } antwortet nicht.
 }
    .cause = { $reason ->
        [password] Was in einem Befehl steht, können andere auf diesem Computer lesen.
        [address] Eine solche Adresse beginnt mit postgresql:// und nennt einen Server und eine Datenbank.
        [driver] Die Plattform verwendet normalerweise SQLite; PostgreSQL braucht ein weiteres Modul.
        [begun] Eine Plattform wechselt ihre Datenbank nicht: Ihre Zertifizierungsstelle und ihre Zertifikate sind darin.
        [schema] Eine Plattform belegt ein Schema der Datenbank; die Adresse nennt eines, das nicht da ist.
        [damaged] Sie wurde an der Plattform vorbei verändert, oder es ist die falsche Datenbank.
       *[other] PostgreSQL meldet: { $detail }
     }
    .remedy = { $reason ->
        [password] Schreiben Sie das Kennwort in die Kennwortdatei von PostgreSQL (pgpass) und nehmen Sie es aus der Adresse heraus.
        [address] Berichtigen Sie die Adresse, zum Beispiel: postgresql://benutzer@server/datenbank.
        [driver] Installieren Sie es mit: pip install "ehcert-kit[postgresql]"
        [schema] Legen Sie dieses Schema an (CREATE SCHEMA), oder berichtigen Sie die Adresse.
        [permission] Bitten Sie den Administrator der Datenbank um das Recht, zu lesen, zu schreiben und Tabellen anzulegen.
        [full] Schaffen Sie Platz auf dem Server und versuchen Sie es dann noch einmal.
        [damaged] Spielen Sie eine Sicherung der Datenbank zurück, oder geben Sie eine leere Datenbank und einen neuen Ordner an.
        [begun] Nehmen Sie mit --workspace einen anderen Ordner, oder lassen Sie die Option --store weg.
        [login] Prüfen Sie den Benutzer, den Namen der Datenbank und das Kennwort: in der Kennwortdatei von PostgreSQL (pgpass), die nur ihr Eigentümer lesen darf, oder in der Servicedatei. Wenn der Server gerade startet oder zu viele Verbindungen hat, warten Sie etwas und versuchen Sie es dann noch einmal.
       *[unreachable] Prüfen Sie, ob der Server läuft und die Adresse stimmt, und versuchen Sie es dann noch einmal.
     }
    .kept = Es wurde nichts geändert.
cli-arg-store = Adresse einer PostgreSQL-Datenbank, ohne Kennwort, anstelle einer Datei im Ordner
cli-arg-tls = über HTTPS bereitstellen, mit einem Übungszertifikat
cli-platform-tls = Wurzel des TLS-Zertifikats: { $file }
cli-arg-public-address = Adresse, unter der Clients sie erreichen, wenn es eine andere ist (Port eines Containers, Proxy); sie steht in den Zertifikaten
cli-no-cut = eine Anzahl Sekunden, mehr als 0 und höchstens { $longest }
cli-no-public-address = eine Adresse wie http://127.0.0.1:8765, ohne Benutzernamen
practice-host-refused = { $reason ->
    [taken] Port { $port } von { $host } ist schon von einem anderen Programm belegt.
    [elsewhere] Die Adresse { $host } ist keine Adresse dieses Computers.
    [unknown] Niemand kennt den Namen { $host }.
    [permission] Sie dürfen Port { $port } von { $host } nicht verwenden.
   *[other] Die Übungsplattform kann unter der Adresse { $host }, Port { $port }, nicht antworten.
 }
    .cause = { $reason ->
        [taken] Vielleicht ist es eine Übungsplattform, die Sie schon gestartet haben.
        [elsewhere] Ein Programm antwortet nur unter den Adressen seines eigenen Computers; die eines Proxys oder eines Containers ist eine andere.
        [unknown] Der Name ist falsch geschrieben, oder er ist nur in einem anderen Netz bekannt.
        [permission] Ports unter 1024 sind oft dem Administrator vorbehalten.
       *[other] Das System meldet: { $detail }
     }
    .remedy = { $reason ->
        [taken] Beenden Sie das andere Programm, oder geben Sie mit --port einen anderen Port an.
        [permission] Geben Sie mit --port einen Port über 1023 an.
       *[other] Berichtigen Sie --host: 127.0.0.1 nur für diesen Computer, 0.0.0.0 für alle seine Adressen. Die Adresse, die Clients sehen, geben Sie mit --public-address an.
     }
    .kept = Es wurde nichts gestartet.
