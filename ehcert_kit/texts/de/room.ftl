### A room of many: seats, joining, the trainer.

cli-arg-walk-seat = der Platz auf einer gemeinsamen Übungsplattform: wer Sie sind, mit Ihren Organisationen (1 bis 60)
room-command = ein Kursraum: jeder an seinem Platz, im eigenen Browser
room-command-about = Öffnet einen Kursraum zum Üben auf diesem Computer: ein Platz für jeden, eine Übungsplattform für alle, die Seite der Kursleitung. Alles ist erfunden; ein Kartenlesegerät ist nicht nötig.
room-arg-participants = die Zahl der Plätze (30)
room-arg-host = die Adresse, unter der die Teilnehmenden diesen Computer erreichen; ohne diese Option ist es seine Adresse im Netz
room-arg-seed = der Startwert der Klasse: dieselben Wörter für dieselben Plätze
room-arg-wipe = am Ende den Ordner des Kursraums löschen
room-no-participants = Ein Kursraum hat 1 bis { $last } Plätze
room-address-taken = { $why ->
    [taken] Der Port { $port } ist unter der Adresse { $host } schon von einem anderen Programm belegt. Wählen Sie mit --port einen anderen.
    [permission] Dieser Computer lässt dieses Programm den Port { $port } nicht verwenden. Wählen Sie mit --port eine Zahl von 1024 bis 65535.
    [elsewhere] { $host } ist keine Adresse dieses Computers. Geben Sie mit --host eine seiner IPv4-Adressen an, oder lassen Sie diese Option weg.
    [unknown] { $host } ist keine Adresse dieses Computers. Geben Sie mit --host eine seiner IPv4-Adressen an, oder lassen Sie diese Option weg.
   *[other] Dieser Computer kann unter der Adresse { $host } nicht antworten: { $reason }. Wählen Sie mit --host eine andere Adresse oder mit --port einen anderen Port.
 }
room-only-here = Dieser Computer ist mit keinem Netz verbunden: Dieser Link lässt sich nur auf ihm öffnen. Verbinden Sie ihn mit dem Netz des Kurses und starten Sie neu.
room-another-port = Port { $before } ist von einem anderen Programm belegt: Die früheren Links und die gedruckten Blätter stimmen nicht mehr. Drucken Sie sie neu, oder geben Sie diesen Port frei und starten Sie neu.
room-before = Der Kursraum wird vorbereitet: { $done } von { $of }
room-serving = Für die Klasse ({ $seats ->
    [one] { $seats } Platz
   *[other] { $seats } Plätze
 }): { $url }
room-serving-trainer = Nur für Sie, die Seite der Kursleitung: { $url }
room-in-reality = Einen Kursraum gibt es nur zum Üben.
    .cause = Andere Computer können ihn erreichen. Echte Karten und echte Schlüssel wären dort nicht sicher.
    .remedy = Öffnen Sie den Kursraum ohne --environment. Für einen echten Antrag starten Sie ehcert-kit serve auf Ihrem Computer.
    .kept = Es wurde nichts geöffnet.
room-refused = { $reason ->
    [open] Dieser Kursraum ist bereits geöffnet.
    [scenario] Dieser Ordner gehört zu einem Kursraum mit einem anderen Szenario, „{ $what }“.
    [seed] Dieser Ordner gehört zu einem Kursraum mit einem anderen Startwert, „{ $what }“.
    [seats] Die Zahl der Plätze dieses Kursraums steht seit seinem Beginn fest: { $what }.
    [content] In diesem Ordner liegt bereits „{ $what }“, das nicht von diesem Kursraum stammt.
   *[other] Das Szenario „{ $what }“ eignet sich nicht für einen Kursraum.
 }
    .cause = { $reason ->
        [open] Ein anderes Programm betreibt ihn gerade, aus dem Ordner { $folder }.
        [person] Es hat nur eine Person. In einem Kursraum hat jeder Platz seine eigene.
        [foreigner] Eine einzige Person stellt dort einen Antrag ohne Karte. Das kann sie nicht an jedem Platz.
        [alone] Es stellt die Uhr für eine einzige Person. In einem Kursraum haben alle dieselbe.
        [content] Der Kursraum würde hier vorbereiten, was vor dem Kurs geschehen ist, und dies löschen.
       *[other] Ein Kursraum behält sein Szenario, seine Wörter und seine Plätze: { $folder }
     }
    .remedy = { $reason ->
        [open] Schließen Sie zuerst den anderen, oder wählen Sie mit --workspace einen anderen Ordner.
        [person] Wählen Sie mit --scenario ein anderes Szenario.
        [foreigner] Wählen Sie mit --scenario ein anderes Szenario.
        [alone] Wählen Sie mit --scenario ein anderes Szenario.
        [scenario] Lassen Sie --scenario weg, um diesen Kursraum fortzusetzen, oder wählen Sie mit --workspace einen anderen Ordner.
        [seats] Verlangen Sie mit --participants nicht mehr, um diesen Kursraum fortzusetzen, oder wählen Sie mit --workspace einen anderen Ordner.
        [seed] Lassen Sie --seed weg, um diesen Kursraum fortzusetzen, oder wählen Sie mit --workspace einen anderen Ordner.
       *[other] Wählen Sie mit --workspace einen anderen Ordner.
     }
    .kept = Es wurde nichts geändert.
room-kept = Der Kursraum ist geschlossen. Was er angelegt hat, bleibt in { $folder }.
room-erased = Der Kursraum ist geschlossen, und was er angelegt hat, ist gelöscht.
room-erased-but = Der Kursraum ist geschlossen, und was er angelegt hat, ist gelöscht. Der Rest von { $folder } stammt nicht von ihm: { $left }
room-join = Zum Kursraum
room-join-lead = Hier ist alles erfunden: die Karte, die Organisationen, eHealth. Sie können nichts kaputtmachen.
room-code = Der Code des Kursraums
room-code-text = Vier Zeichen, Buchstaben oder Ziffern. Der Code steht an der Tafel.
room-code-go = Weiter
room-called = Ihr Vorname
room-called-text = Füllen Sie das Feld aus, wenn die Kursleitung Sie beim Vornamen nennen soll. Sonst lassen Sie es leer.
room-take = Einen Platz nehmen
room-free = Freie Plätze: { $free } von { $of }
room-here = Sie sitzen an Platz { $seat }.
room-here-go = Zurück zur Übung
room-again = Ich habe schon einen Platz
room-again-text = Nummer und Wort wurden angezeigt, als Sie den Platz nahmen. Beides steht auch auf Ihrem Blatt.
room-seat = Nummer des Platzes
room-word = Wort des Platzes
room-again-go = Meinen Platz wiederfinden
room-seated = Sie sitzen an Platz { $seat }.
room-seated-word = Ihr Wort: { $word }. Mit Nummer und Wort finden Sie Ihren Platz in einem anderen Browser wieder.
room-wrong-code = Das ist nicht der Code dieses Kursraums.
    .text = Lesen Sie ihn noch einmal an der Tafel. Nichts ist verloren.
room-wrong-word = Diese Nummer und dieses Wort gehören nicht zusammen.
    .text = Prüfen Sie beides auf Ihrem Blatt, oder fragen Sie die Kursleitung.
room-wrong-wait = Zu viele Versuche.
    .text = Warten Sie eine Minute, oder fragen Sie die Kursleitung nach Ihrem Wort.
room-wrong-full = Alle Plätze sind besetzt.
    .text = Ist einer davon Ihrer, geben Sie seine Nummer und sein Wort an. Sonst fragen Sie die Kursleitung.
room-401 = Um diese Seite zu öffnen, gehen Sie zuerst in den Kursraum.
    .text = Geben Sie Nummer und Wort Ihres Platzes an. Wenn Sie noch keinen haben oder die Kursleitung ihn freigegeben hat, nehmen Sie einen neuen.
room-invitation = So kommen Sie in den Kursraum
room-invitation-text = Scannen Sie den QR-Code, oder tippen Sie diese Adresse in einen Browser:
room-invitation-code = Code des Kursraums: { $code }
room-qr = QR-Code mit der Adresse { $link }
room-taken = Besetzte Plätze: { $taken } von { $of }
room-to-trainer = Seite der Kursleitung
room-show-invitation = Den Link für die Klasse zeigen
room-own-seat = Mein eigener Platz
room-nobody = Noch niemand hat einen Platz genommen.
room-seats = An den angekreuzten Plätzen neu beginnen
room-seats-text = { $steps ->
    [yes] Der Platz beginnt von vorn oder beim gewählten Schritt: Alles, was davor liegt, wird dort wirklich ausgeführt.
   *[no] Der Platz beginnt von vorn.
 } Die vorige Übung wird beiseitegelegt und kann zurückgeholt werden.
room-act-jump = Zu diesem Schritt gehen
room-act-reset = Von vorn beginnen
room-act-undo = Die vorige Übung zurückholen
room-act-free = Den Platz freigeben
room-free-text = Ein freigegebener Platz beginnt neu und bekommt ein neues Wort; sobald er bereit ist, kann ihn jemand anders nehmen. Wer dort saß, kann nicht dorthin zurück.
room-begun-jump = Plätze, die zum gewählten Schritt gehen: { $number }.
room-begun-reset = Plätze, die neu beginnen: { $number }.
room-begun-undo = Plätze, an denen die vorige Übung zurückkommt: { $number }.
room-begun-free = Plätze, die frei werden: { $number }.
room-busy = { $number ->
    [one] Einer der angekreuzten Plätze wird noch vorbereitet: Das geht so weiter, wie es begonnen wurde. Wiederholen Sie den Auftrag, wenn er bereit ist.
   *[other] { $number } der angekreuzten Plätze werden noch vorbereitet: Das geht so weiter, wie es begonnen wurde. Wiederholen Sie den Auftrag, wenn sie bereit sind.
}
room-nothing-before = Keiner der angekreuzten Plätze hat eine vorige Übung.
room-which-step = Wählen Sie zuerst den Schritt.
room-free-one = Plätze werden einzeln freigegeben: Kreuzen Sie nur diesen einen an. Nichts wurde geändert.
room-starting = wird vorbereitet ({ $done } von { $of })
room-ordered = beginnt neu, sobald es geht
room-ordered-back = bekommt die vorige Übung zurück, sobald es geht
room-slow = langsamer als die anderen Plätze
room-restarted = Die Kursleitung hat Ihre Übung neu gestartet.
room-undone = Die Kursleitung hat Ihre vorige Übung zurückgeholt.
room-watch = · Schauen Sie auf den Bildschirm der Kursleitung.
trainer-act-watch = Die Kursleitung zeigt
trainer-act-watch-yes = Alle schauen auf die Leinwand
trainer-act-watch-no = Jeder macht weiter
room-sheets = Blätter des Kursraums
    .about = Ein Blatt pro Platz. Geben Sie jedem sein Blatt.
room-own-sheet = Für Ihren Platz
room-sheet-begin-1 = Öffnen Sie { $link } in einem Browser.
room-sheet-begin-2 = Wählen Sie „Ich habe schon einen Platz“. Nummer: { $seat }. Wort: { $word }.
room-sheet-begin-3 = Folgen Sie der Startseite: Sie sagt immer, was als Nächstes kommt.
room-tick-all = Alle ankreuzen
room-tick-none = Alle Kreuze entfernen
frame-lost-crowded = Diese Seite wurde geschlossen, damit andere sich öffnen können.
    .cause = Im Kursraum kann jeder Platz nur einige Seiten gleichzeitig offen halten.
    .remedy = Schließen Sie die Tabs, die Sie nicht mehr brauchen, und klicken Sie dann auf „Fortsetzen“.
    .owner = Zuständig: Sie.
    .kept = Nichts ist verloren: Ihre Akte ist gespeichert.
    .still = Das Programm antwortet noch nicht. Warten Sie einen Augenblick und klicken Sie dann auf „Fortsetzen“.
frame-lost-outside = Dieser Browser hat keinen Zugang mehr zu dieser Seite.
    .cause = Die Kursleitung hat diesen Platz freigegeben, oder die Zeit, in der dieser Browser Zugang hatte, ist um.
    .remedy = Klicken Sie auf „Fortsetzen“: Die Seite, die sich öffnet, sagt, wie Sie Zugang bekommen.
    .owner = Zuständig: Sie, mit der Kursleitung, falls es eine gibt.
    .kept = Was hier getan wurde, ist nicht gelöscht.
    .still = Das Programm antwortet noch nicht. Warten Sie einen Augenblick und klicken Sie dann auf „Fortsetzen“.
