<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ActionBar</name>
    <message>
        <source>Clear selection</source>
        <translation>Aufheben</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Alternatives</name>
    <message>
        <source>Other possibilities</source>
        <translation>Andere Möglichkeiten</translation>
    </message>
    <message>
        <source>No free place fits at present.</source>
        <translation>Zurzeit passt kein freier Platz.</translation>
    </message>
</context>
<context>
    <name>AnswerColumns</name>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Invited to</source>
        <translation>Eingeladen zu</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Why it is not certain</source>
        <translation>Warum das nicht sicher ist</translation>
    </message>
    <message>
        <source>Other time</source>
        <translation>Andere Zeit</translation>
    </message>
    <message>
        <source>yes, without a time</source>
        <translation>ja, ohne Uhrzeit</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>eingefügter Text</translation>
    </message>
</context>
<context>
    <name>AnswersDialog</name>
    <message>
        <source>Read in answers</source>
        <translation>Antworten einlesen</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Dateien wählen</translation>
    </message>
    <message>
        <source>Choose folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Read text</source>
        <translation>Text lesen</translation>
    </message>
    <message>
        <source>Certain</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>Zum Entscheiden</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Nicht beachten</translation>
    </message>
    <message>
        <source>To the interview plan</source>
        <translation>Zum Gesprächsplan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Choose a person</source>
        <translation>Person wählen</translation>
    </message>
    <message>
        <source>Choose answers</source>
        <translation>Antworten wählen</translation>
    </message>
    <message>
        <source>Folder with answers</source>
        <translation>Ordner mit Antworten</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) were known already.</source>
        <translation>
            <numerusform>%n Antwort war schon bekannt.</numerusform>
            <numerusform>%n Antworten waren schon bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no answer in it.</source>
        <translation>Darin steht keine Antwort.</translation>
    </message>
    <message numerus="yes">
        <source>Apply %n answer(s)</source>
        <translation>
            <numerusform>%n Antwort übernehmen</numerusform>
            <numerusform>%n Antworten übernehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) applied.</source>
        <translation>
            <numerusform>%n Antwort übernommen.</numerusform>
            <numerusform>%n Antworten übernommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) are free.</source>
        <translation>
            <numerusform>%n Platz ist frei.</numerusform>
            <numerusform>%n Plätze sind frei.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the person the answer comes from first.</source>
        <translation>Wählen Sie zuerst die Person, von der die Antwort kommt.</translation>
    </message>
    <message>
        <source>Answer of {name} noted: {answer}.</source>
        <translation>Antwort von {name} vermerkt: {answer}.</translation>
    </message>
    <message>
        <source>Or paste the text of a mail or of a calendar file here</source>
        <translation>Oder fügen Sie hier den Text einer E-Mail oder Kalenderdatei ein</translation>
    </message>
    <message>
        <source>Text of an answer</source>
        <translation>Text einer Antwort</translation>
    </message>
    <message>
        <source>Save the answers from the mailbox as files, or copy one of them. Several at once are fine.</source>
        <translation>Speichern Sie die Antworten aus dem Postfach als Dateien oder kopieren Sie eine davon. Mehrere auf einmal sind möglich.</translation>
    </message>
    <message>
        <source>Mails and calendar files</source>
        <translation>E-Mails und Kalenderdateien</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
</context>
<context>
    <name>AppearanceCard</name>
    <message>
        <source>Appearance and language</source>
        <translation>Darstellung und Sprache</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>Bequem</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Also with Ctrl+plus and Ctrl+minus</source>
        <translation>Auch mit Strg+Plus und Strg+Minus</translation>
    </message>
    <message>
        <source>Rows of tables</source>
        <translation>Tabellenzeilen</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>The navigation slides open and shut</source>
        <translation>Die Navigation gleitet auf und zu</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>Namen verbergen</translation>
    </message>
    <message>
        <source>On the screen only, for a projector; also with F12</source>
        <translation>Nur auf dem Bildschirm, etwa am Beamer; auch mit F12</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
</context>
<context>
    <name>BackupsCard</name>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>in a folder beside the file</source>
        <translation>in einem Ordner neben der Datei</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Made at every opening and closing, and before an import.</source>
        <translation>Bei jedem Öffnen und Schließen und vor jedem Einlesen.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>is being checked</source>
        <translation>wird geprüft</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>Backed up and checked</source>
        <translation>Gesichert und geprüft</translation>
    </message>
    <message>
        <source>Nothing has changed since the newest backup</source>
        <translation>Seit der neuesten Sicherung hat sich nichts geändert</translation>
    </message>
</context>
<context>
    <name>BasicsCard</name>
    <message>
        <source>Basics</source>
        <translation>Eckdaten</translation>
    </message>
    <message>
        <source>Name of the event</source>
        <translation>Name der Veranstaltung</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Räume</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße und Hausnummer</translation>
    </message>
    <message>
        <source>Day in the company</source>
        <translation>Tag im Betrieb</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>PLZ</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Gemeinde</translation>
    </message>
    <message>
        <source>Sender of the invitations</source>
        <translation>Absender der Einladungen</translation>
    </message>
    <message>
        <source>Reply address</source>
        <translation>Antwortadresse</translation>
    </message>
    <message>
        <source>Phone for questions</source>
        <translation>Telefon für Fragen</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} und {second}</translation>
    </message>
    <message>
        <source>Booths</source>
        <translation>Stände</translation>
    </message>
    <message>
        <source>Placement day</source>
        <translation>Praktikumstag</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>Day in the company changed</source>
        <translation>Tag im Betrieb geändert</translation>
    </message>
    <message>
        <source>Interviews and a day in the company</source>
        <translation>Gespräche und ein Tag im Betrieb</translation>
    </message>
    <message>
        <source>A day at work</source>
        <translation>Ein Tag im Betrieb</translation>
    </message>
    <message>
        <source>Event changed</source>
        <translation>Veranstaltung geändert</translation>
    </message>
    <message>
        <source>Venue changed</source>
        <translation>Ort geändert</translation>
    </message>
    <message>
        <source>A name is missing, for example “Refugees Day 2027”.</source>
        <translation>Der Name fehlt, z.&#xa0;B. „Refugees Day 2027“.</translation>
    </message>
    <message>
        <source>Rooms changed</source>
        <translation>Räume geändert</translation>
    </message>
    <message>
        <source>Format changed</source>
        <translation>Format geändert</translation>
    </message>
    <message>
        <source>The event is on {day}; interviews, agenda and open tasks moved along</source>
        <translation>Neues Datum {day}: Gespräche, Ablauf und offene Aufgaben sind mitgezogen</translation>
    </message>
    <message>
        <source>In the hall</source>
        <translation>In der Halle</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>{time} o&apos;clock</source>
        <translation>{time}&#xa0;Uhr</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>German {level}</source>
        <translation>Deutsch {level}</translation>
    </message>
    <message>
        <source>{points} of 100 points</source>
        <translation>{points} von 100 Punkten</translation>
    </message>
    <message>
        <source>with interpreter</source>
        <translation>mit Dolmetschen</translation>
    </message>
    <message>
        <source>kept in place</source>
        <translation>festgehalten</translation>
    </message>
</context>
<context>
    <name>BoardArea</name>
    <message>
        <source>Interview plan</source>
        <translation>Gesprächsplan</translation>
    </message>
    <message>
        <source>{first}–{last} of {count} booths</source>
        <translation>{first}–{last} von {count} Ständen</translation>
    </message>
    <message>
        <source>{first}–{last} of {count} people</source>
        <translation>{first}–{last} von {count} Personen</translation>
    </message>
    <message>
        <source>{first}–{last} of {count} interpreters</source>
        <translation>{first}–{last} von {count} Dolmetschenden</translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Swap places with {name}</source>
        <translation>Plätze tauschen mit {name}</translation>
    </message>
</context>
<context>
    <name>BoothPlacing</name>
    <message>
        <source>Booth {number} put in its place</source>
        <translation>Stand {number} aufgestellt</translation>
    </message>
    <message>
        <source>Booth taken off the plan</source>
        <translation>Stand vom Plan genommen</translation>
    </message>
</context>
<context>
    <name>BoothStrip</name>
    <message>
        <source>At the booth</source>
        <translation>Am Stand</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tische</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Next call</source>
        <translation>Nächster Anruf</translation>
    </message>
    <message>
        <source>{start}–{end} o’clock</source>
        <translation>{start}–{end}&#xa0;Uhr</translation>
    </message>
    <message>
        <source>In charge: {name}</source>
        <translation>Zuständig: {name}</translation>
    </message>
</context>
<context>
    <name>BoothTab</name>
    <message>
        <source>Booth {number}</source>
        <translation>Stand {number}</translation>
    </message>
    <message>
        <source>Booth</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Zusage</translation>
    </message>
    <message>
        <source>Interviews at least</source>
        <translation>Mindestens Gespräche</translation>
    </message>
    <message>
        <source>Interviews at most</source>
        <translation>Höchstens Gespräche</translation>
    </message>
    <message>
        <source>Power in watts</source>
        <translation>Strom in Watt</translation>
    </message>
    <message>
        <source>Sockets</source>
        <translation>Steckdosen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Booth to show</source>
        <translation>Angezeigter Stand</translation>
    </message>
    <message>
        <source>This employer has no booth yet.</source>
        <translation>Dieser Arbeitgeber hat noch keinen Stand.</translation>
    </message>
    <message>
        <source>Create a booth</source>
        <translation>Stand anlegen</translation>
    </message>
    <message>
        <source>Booth created</source>
        <translation>Stand angelegt</translation>
    </message>
    <message>
        <source>Please give the booth a number, for example “A05”.</source>
        <translation>Nummer des Standes fehlt, z. B. „A05“.</translation>
    </message>
    <message>
        <source>A whole number, for example 11.</source>
        <translation>Eine ganze Zahl, z. B. 11.</translation>
    </message>
    <message>
        <source>Booth changed</source>
        <translation>Stand geändert</translation>
    </message>
    <message>
        <source>Tables changed</source>
        <translation>Tische geändert</translation>
    </message>
</context>
<context>
    <name>BreakHandle</name>
    <message>
        <source>Break {number} ends at {time}</source>
        <translation>Pause {number} endet um {time}</translation>
    </message>
    <message>
        <source>Break {number} begins at {time}</source>
        <translation>Pause {number} beginnt um {time}</translation>
    </message>
    <message>
        <source>{what}. Arrow keys move it by five minutes, Delete removes the break.</source>
        <translation>{what}. Pfeiltasten verschieben um fünf Minuten, Entf entfernt die Pause.</translation>
    </message>
</context>
<context>
    <name>BringBlock</name>
    <message>
        <source>To bring</source>
        <translation>Mitbringen</translation>
    </message>
</context>
<context>
    <name>BulkActions</name>
    <message>
        <source>Print cards</source>
        <translation>Karten drucken</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Invitation by</source>
        <translation>Einladung per</translation>
    </message>
    <message>
        <source>Takes part in the placement day</source>
        <translation>Nimmt am Praktikumstag teil</translation>
    </message>
    <message>
        <source>Takes no part in the placement day</source>
        <translation>Nimmt nicht am Praktikumstag teil</translation>
    </message>
    <message>
        <source>Merge two entries</source>
        <translation>Zwei Einträge zusammenführen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) removed</source>
        <translation>
            <numerusform>%n Anmeldung entfernt</numerusform>
            <numerusform>%n Anmeldungen entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) marked: {state}</source>
        <translation>
            <numerusform>%n Person: {state}</numerusform>
            <numerusform>%n Personen: {state}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Invitation of %n person(s) by: {way}</source>
        <translation>
            <numerusform>Einladung von %n Person per {way}</numerusform>
            <numerusform>Einladung von %n Personen per {way}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) take part in the placement day</source>
        <translation>
            <numerusform>%n Person nimmt am Praktikumstag teil</numerusform>
            <numerusform>%n Personen nehmen am Praktikumstag teil</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) take no part in the placement day</source>
        <translation>
            <numerusform>%n Person nimmt nicht am Praktikumstag teil</numerusform>
            <numerusform>%n Personen nehmen nicht am Praktikumstag teil</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove from this event</source>
        <translation>Von dieser Veranstaltung abmelden</translation>
    </message>
</context>
<context>
    <name>CallPane</name>
    <message>
        <source>Chamber or guild</source>
        <translation>Kammer oder Innung</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>town not known</source>
        <translation>Ort nicht bekannt</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Angerufen</translation>
    </message>
    <message>
        <source>Called: {trade}, {whom}</source>
        <translation>Angerufen: {trade}, {whom}</translation>
    </message>
    <message>
        <source>Last called on {date}</source>
        <translation>Zuletzt angerufen am {date}</translation>
    </message>
</context>
<context>
    <name>CallsCard</name>
    <message>
        <source>Call today</source>
        <translation>Heute anrufen</translation>
    </message>
    <message>
        <source>calls due</source>
        <translation>Anrufe stehen an</translation>
    </message>
    <message>
        <source>Called {name}</source>
        <translation>{name} angerufen</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Angerufen</translation>
    </message>
    <message>
        <source>No call is due. Calls stand here on the day that was agreed on.</source>
        <translation>Kein Anruf steht an. Anrufe stehen hier an dem Tag, der vereinbart ist.</translation>
    </message>
</context>
<context>
    <name>CallsTab</name>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>Was vereinbart ist</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Next call</source>
        <translation>Nächster Anruf</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Wieder anrufen</translation>
    </message>
    <message>
        <source>Note call</source>
        <translation>Anruf notieren</translation>
    </message>
    <message>
        <source>A few words are enough, for example “Power and parking settled”.</source>
        <translation>Ein paar Worte genügen, z. B. „Strom und Parkplatz geklärt“.</translation>
    </message>
    <message>
        <source>Call noted</source>
        <translation>Anruf notiert</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>No call noted yet. Note below what was agreed and when to call again.</source>
        <translation>Noch kein Anruf notiert. Halten Sie unten fest, was vereinbart ist und wann wieder angerufen wird.</translation>
    </message>
</context>
<context>
    <name>CapacityCard</name>
    <message>
        <source>Is it enough?</source>
        <translation>Reicht es?</translation>
    </message>
    <message>
        <source>Once booths and participants are entered, this says whether the day is large enough.</source>
        <translation>Sobald Stände und Teilnehmende eingetragen sind, steht hier, ob der Tag groß genug ist.</translation>
    </message>
    <message>
        <source>Fewer languages</source>
        <translation>Weniger Sprachen</translation>
    </message>
    <message numerus="yes">
        <source>%n more language(s)</source>
        <translation>
            <numerusform>%n weitere Sprache</numerusform>
            <numerusform>%n weitere Sprachen</numerusform>
        </translation>
    </message>
    <message>
        <source>Places for interviews</source>
        <translation>Gesprächsplätze</translation>
    </message>
    <message>
        <source>Interpreting {language}</source>
        <translation>Dolmetschen {language}</translation>
    </message>
    <message>
        <source>Places {count}</source>
        <translation>Plätze {count}</translation>
    </message>
    <message>
        <source>Wishes {count}</source>
        <translation>Wünsche {count}</translation>
    </message>
    <message>
        <source>{demand} of {supply}</source>
        <translation>{demand} von {supply}</translation>
    </message>
    <message>
        <source>Play it through</source>
        <translation>Durchspielen</translation>
    </message>
</context>
<context>
    <name>CardPaper</name>
    <message>
        <source>Card {number}</source>
        <translation>Karte {number}</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
</context>
<context>
    <name>CardSigns</name>
    <message>
        <source>What the signs mean</source>
        <translation>Zeichen auf den Karten</translation>
    </message>
    <message>
        <source>suits well</source>
        <translation>passt gut</translation>
    </message>
    <message>
        <source>with interpreter</source>
        <translation>mit Dolmetschen</translation>
    </message>
    <message>
        <source>kept in place</source>
        <translation>festgehalten</translation>
    </message>
    <message>
        <source>something is to be checked</source>
        <translation>etwas ist zu prüfen</translation>
    </message>
    <message>
        <source>free: choose somebody for it</source>
        <translation>frei: hier lässt sich jemand einplanen</translation>
    </message>
    <message>
        <source>suits partly</source>
        <translation>passt teilweise</translation>
    </message>
</context>
<context>
    <name>CellDelegate</name>
    <message>
        <source>Break</source>
        <translation>Pause</translation>
    </message>
</context>
<context>
    <name>ChangedBox</name>
    <message>
        <source>Not told yet</source>
        <translation>Noch nicht mitgeteilt</translation>
    </message>
    <message>
        <source>Changed since last told</source>
        <translation>Seit der letzten Mitteilung geändert</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere Änderung</numerusform>
            <numerusform>und %n weitere Änderungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesCard</name>
    <message>
        <source>Last changes</source>
        <translation>Letzte Änderungen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>von {name}</translation>
    </message>
</context>
<context>
    <name>ChecklistBlock</name>
    <message>
        <source>Look up</source>
        <translation>Hinweise zum Nachsehen</translation>
    </message>
    <message>
        <source>only information</source>
        <translation>nur Information</translation>
    </message>
</context>
<context>
    <name>ChecklistCard</name>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>Aufgabe hinzufügen</translation>
    </message>
    <message>
        <source>T minus 45: 45 days before the event</source>
        <translation>T minus 45: 45 Tage vor der Veranstaltung</translation>
    </message>
    <message>
        <source>{done} of {all} done</source>
        <translation>{done} von {all} erledigt</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>Overdue: {count}</source>
        <translation>Überfällig: {count}</translation>
    </message>
    <message>
        <source>Nothing is noted yet. The standard list has the tasks every Refugees Day needs.</source>
        <translation>Noch ist nichts vermerkt. Die Standardliste enthält, was zu jedem Refugees Day gehört.</translation>
    </message>
    <message>
        <source>Take over the standard list</source>
        <translation>Standardliste übernehmen</translation>
    </message>
    <message>
        <source>Done: {task}</source>
        <translation>Erledigt: {task}</translation>
    </message>
    <message>
        <source>Open again: {task}</source>
        <translation>Wieder offen: {task}</translation>
    </message>
    <message>
        <source>Task changed: {task}</source>
        <translation>Aufgabe geändert: {task}</translation>
    </message>
    <message>
        <source>Task added: {task}</source>
        <translation>Aufgabe erfasst: {task}</translation>
    </message>
    <message>
        <source>Task removed</source>
        <translation>Aufgabe entfernt</translation>
    </message>
    <message>
        <source>Standard list taken over</source>
        <translation>Standardliste übernommen</translation>
    </message>
</context>
<context>
    <name>ConsentTab</name>
    <message>
        <source>Without consent, interviews are planned, but not passed on to employers.</source>
        <translation>Ohne Einwilligung werden Gespräche geplant, aber nicht an Arbeitgeber weitergegeben.</translation>
    </message>
</context>
<context>
    <name>ContactTab</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>Branche</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>PLZ</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Internetseite</translation>
    </message>
    <message>
        <source>Please give the employer a name.</source>
        <translation>Name fehlt.</translation>
    </message>
    <message>
        <source>The @ is missing, for example “name@example.org”.</source>
        <translation>Das @ fehlt, z. B. „name@beispiel.de“.</translation>
    </message>
    <message>
        <source>Contact changed</source>
        <translation>Kontakt geändert</translation>
    </message>
    <message>
        <source>Contacts changed</source>
        <translation>Ansprechpersonen geändert</translation>
    </message>
</context>
<context>
    <name>ContactsEditor</name>
    <message>
        <source>New contact</source>
        <translation>Neue Ansprechperson</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Form of address</source>
        <translation>Anrede</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Ansprechpersonen</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>CopyCard</name>
    <message>
        <source>New from an earlier event</source>
        <translation>Neu aus letzter Veranstaltung</translation>
    </message>
    <message>
        <source>Take over rooms, booths, tasks and texts. People stay empty.</source>
        <translation>Räume, Stände, Aufgaben und Texte übernehmen. Personen bleiben leer.</translation>
    </message>
    <message>
        <source>Earlier event</source>
        <translation>Frühere Veranstaltung</translation>
    </message>
    <message>
        <source>Look at the choice</source>
        <translation>Auswahl ansehen</translation>
    </message>
    <message>
        <source>Event created: {name}</source>
        <translation>Veranstaltung angelegt: {name}</translation>
    </message>
</context>
<context>
    <name>CopyDialog</name>
    <message>
        <source>New from {event}</source>
        <translation>Neu aus {event}</translation>
    </message>
    <message>
        <source>Name of the event</source>
        <translation>Name der Veranstaltung</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Create event</source>
        <translation>Veranstaltung anlegen</translation>
    </message>
    <message>
        <source>A name is missing, for example “Refugees Day 2027”.</source>
        <translation>Der Name fehlt, z.&#xa0;B. „Refugees Day 2027“.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>People, registrations and interviews are never taken over. Deadlines and times follow the new date.</source>
        <translation>Personen, Anmeldungen und Gespräche werden nie übernommen. Fristen und Zeiten richten sich nach dem neuen Datum.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
</context>
<context>
    <name>CountdownCard</name>
    <message numerus="yes">
        <source>day(s) to the event</source>
        <translation>
            <numerusform>Tag bis zur Veranstaltung</numerusform>
            <numerusform>Tage bis zur Veranstaltung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>day(s) since the event</source>
        <translation>
            <numerusform>Tag seit der Veranstaltung</numerusform>
            <numerusform>Tage seit der Veranstaltung</numerusform>
        </translation>
    </message>
    <message>
        <source>Today is the day</source>
        <translation>Heute ist die Veranstaltung</translation>
    </message>
    <message>
        <source>participants</source>
        <translation>Teilnehmende</translation>
    </message>
    <message>
        <source>employers have promised</source>
        <translation>Arbeitgeber haben zugesagt</translation>
    </message>
    <message>
        <source>volunteers have promised</source>
        <translation>Ehrenamtliche haben zugesagt</translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) in the last seven days</source>
        <translation>
            <numerusform>%n Anmeldung in den letzten sieben Tagen</numerusform>
            <numerusform>%n Anmeldungen in den letzten sieben Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Registered by {day}: {count}</source>
        <translation>Angemeldet bis {day}: {count}</translation>
    </message>
    <message>
        <source>Phase: preparing</source>
        <translation>Phase: Vorbereiten</translation>
    </message>
    <message>
        <source>Phase: registering and winning employers</source>
        <translation>Phase: Anmelden und Arbeitgeber gewinnen</translation>
    </message>
    <message>
        <source>Phase: planning and inviting</source>
        <translation>Phase: Planen und einladen</translation>
    </message>
    <message>
        <source>Phase: the last week</source>
        <translation>Phase: Die letzte Woche</translation>
    </message>
    <message>
        <source>Phase: the day itself</source>
        <translation>Phase: Der Tag selbst</translation>
    </message>
    <message>
        <source>Phase: winding up</source>
        <translation>Phase: Nachbereiten</translation>
    </message>
    <message>
        <source>can interpret</source>
        <translation>Können dolmetschen</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Da ist etwas schiefgegangen</translation>
    </message>
    <message>
        <source>The last action was not carried out. Everything before it is saved. You can continue; if it happens again, close and reopen the program.</source>
        <translation>Die letzte Aktion wurde nicht ausgeführt. Alles davor ist gespeichert. Sie können weiterarbeiten. Kommt es wieder vor, schließen Sie das Programm und öffnen Sie es neu.</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Technische Angaben</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Angaben kopieren</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiterarbeiten</translation>
    </message>
    <message>
        <source>Technical details (without personal data)</source>
        <translation>Technische Angaben (ohne Daten von Personen)</translation>
    </message>
</context>
<context>
    <name>DayCard</name>
    <message>
        <source>Course of the day</source>
        <translation>Tagesablauf</translation>
    </message>
    <message>
        <source>Add a break</source>
        <translation>Pause hinzufügen</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message numerus="yes">
        <source>%n interview(s) get another time.</source>
        <translation>
            <numerusform>%n Gespräch bekommt eine andere Zeit.</numerusform>
            <numerusform>%n Gespräche bekommen eine andere Zeit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interview(s) fit no more and leave the plan.</source>
        <translation>
            <numerusform>%n Gespräch passt nicht mehr und verlässt den Plan.</numerusform>
            <numerusform>%n Gespräche passen nicht mehr und verlassen den Plan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Course of the day changed</source>
        <translation>Tagesablauf geändert</translation>
    </message>
    <message>
        <source>{time}, booth {booth}, {person}</source>
        <translation>{time}&#xa0;Uhr, Stand {booth}, {person}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayFields</name>
    <message>
        <source>Begins</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Gesprächsdauer</translation>
    </message>
    <message>
        <source>Changeover</source>
        <translation>Wechselzeit</translation>
    </message>
    <message>
        <source>Breaks</source>
        <translation>Pausen</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Shorter interviews</source>
        <translation>Kürzere Gespräche</translation>
    </message>
    <message>
        <source>Longer interviews</source>
        <translation>Längere Gespräche</translation>
    </message>
    <message>
        <source>Shorter changeover</source>
        <translation>Kürzere Wechselzeit</translation>
    </message>
    <message>
        <source>Longer changeover</source>
        <translation>Längere Wechselzeit</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>The end is not after the beginning.</source>
        <translation>Das Ende liegt nicht nach dem Beginn.</translation>
    </message>
</context>
<context>
    <name>DayMarks</name>
    <message>
        <source>Is there</source>
        <translation>Ist da</translation>
    </message>
    <message>
        <source>Comes later</source>
        <translation>Kommt später</translation>
    </message>
    <message>
        <source>from {time}</source>
        <translation>ab {time}</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Nicht gekommen</translation>
    </message>
    <message>
        <source>Missed this interview only</source>
        <translation>Nur dieses Gespräch verpasst</translation>
    </message>
    <message>
        <source>Leaves earlier</source>
        <translation>Geht früher</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>um {time}</translation>
    </message>
</context>
<context>
    <name>DayPaper</name>
    <message>
        <source>Day sheet {booths}</source>
        <translation>Tagesplan {booths}</translation>
    </message>
    <message>
        <source>Day sheet</source>
        <translation>Tagesplan</translation>
    </message>
</context>
<context>
    <name>DayRuler</name>
    <message>
        <source>Times on the day</source>
        <translation>Zeiten am Tag</translation>
    </message>
    <message>
        <source>there</source>
        <translation>da</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht da</translation>
    </message>
    <message>
        <source>Doors open</source>
        <translation>Einlass</translation>
    </message>
    <message>
        <source>Clearing up</source>
        <translation>Abbau</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Course of the day</source>
        <translation>Tagesablauf</translation>
    </message>
    <message>
        <source>{start} to {end}, {talks} interviews per table, breaks: {breaks}</source>
        <translation>{start} bis {end}, {talks} Gespräche je Tisch, Pausen: {breaks}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>DayTable</name>
    <message>
        <source>Interview {number}</source>
        <translation>Gesprächszeit {number}</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Course of the day</source>
        <translation>Tagesablauf</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
</context>
<context>
    <name>DayWork</name>
    <message>
        <source>Kept on {time}</source>
        <translation>Aufgehoben am {time}</translation>
    </message>
</context>
<context>
    <name>DeadlinesCard</name>
    <message>
        <source>Deadlines</source>
        <translation>Fristen</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All deadlines</source>
        <translation>Alle Fristen</translation>
    </message>
    <message>
        <source>All tasks are done.</source>
        <translation>Alle Aufgaben sind erledigt.</translation>
    </message>
    <message>
        <source>The checklist of the event is empty.</source>
        <translation>Die Checkliste der Veranstaltung ist leer.</translation>
    </message>
    <message>
        <source>Done: {task}</source>
        <translation>Erledigt: {task}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>{day} overdue</source>
        <translation>{day} überfällig</translation>
    </message>
</context>
<context>
    <name>DemoPage</name>
    <message>
        <source>Try it with sample data</source>
        <translation>Mit Beispieldaten ausprobieren</translation>
    </message>
    <message>
        <source>All people and companies are invented. Lists are read in and a plan is computed, as on a real day.</source>
        <translation>Alle Personen und Betriebe sind erfunden. Listen werden eingelesen und ein Plan wird berechnet, wie bei einer echten Veranstaltung.</translation>
    </message>
    <message>
        <source>Size of the sample</source>
        <translation>Größe des Beispiels</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Klein</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Üblich</translation>
    </message>
    <message>
        <source>Stored in the folder “{folder}”.</source>
        <translation>Liegt danach im Ordner „{folder}“.</translation>
    </message>
    <message>
        <source>Create sample</source>
        <translation>Beispiel anlegen</translation>
    </message>
    <message>
        <source>40 invented people, 8 employers</source>
        <translation>40 erfundene Personen, 8 Arbeitgeber</translation>
    </message>
    <message>
        <source>300 invented people, 38 employers</source>
        <translation>300 erfundene Personen, 38 Arbeitgeber</translation>
    </message>
    <message>
        <source>Sample is being created</source>
        <translation>Beispiel wird angelegt</translation>
    </message>
</context>
<context>
    <name>DetailHead</name>
    <message>
        <source>New person</source>
        <translation>Neue Person</translation>
    </message>
    <message>
        <source>Previous person</source>
        <translation>Vorige Person</translation>
    </message>
    <message>
        <source>Next person</source>
        <translation>Nächste Person</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message numerus="yes">
        <source>%n interview(s)</source>
        <translation>
            <numerusform>%n Gespräch</numerusform>
            <numerusform>%n Gespräche</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Perhaps the same person as {name}.</source>
        <translation>Vielleicht dieselbe Person wie {name}.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>Wünsche</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Parts of the entry</source>
        <translation>Teile des Eintrags</translation>
    </message>
    <message>
        <source>Choose a person in the list, or record a new one.</source>
        <translation>Wählen Sie eine Person in der Liste oder erfassen Sie eine neue.</translation>
    </message>
    <message>
        <source>Print card</source>
        <translation>Karte drucken</translation>
    </message>
    <message numerus="yes">
        <source>Check %n entry(ies)</source>
        <translation>
            <numerusform>%n Angabe prüfen</numerusform>
            <numerusform>%n Angaben prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove from this event</source>
        <translation>Von dieser Veranstaltung abmelden</translation>
    </message>
</context>
<context>
    <name>EmployerColumns</name>
    <message>
        <source>Booth</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Arbeitgeber</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Angebote</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Zusage</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>{used} of {capacity}</source>
        <translation>{used} von {capacity}</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
</context>
<context>
    <name>EmployerDetail</name>
    <message>
        <source>Parts of the employer</source>
        <translation>Bereiche des Arbeitgebers</translation>
    </message>
    <message>
        <source>Booth created</source>
        <translation>Stand angelegt</translation>
    </message>
    <message>
        <source>Booth {number} removed</source>
        <translation>Stand {number} entfernt</translation>
    </message>
    <message>
        <source>Employer removed: {name}</source>
        <translation>Arbeitgeber entfernt: {name}</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Angebote</translation>
    </message>
    <message>
        <source>Booth and times</source>
        <translation>Stand und Zeiten</translation>
    </message>
    <message>
        <source>Calls ({count})</source>
        <translation>Anrufe ({count})</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Interviews ({count})</source>
        <translation>Gespräche ({count})</translation>
    </message>
    <message>
        <source>Choose an employer in the list, or add a new one.</source>
        <translation>Wählen Sie einen Arbeitgeber in der Liste oder fügen Sie einen neuen hinzu.</translation>
    </message>
</context>
<context>
    <name>EmployerHead</name>
    <message>
        <source>Print day sheet</source>
        <translation>Tagesplan drucken</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Einladen</translation>
    </message>
    <message>
        <source>More about this employer</source>
        <translation>Mehr zu diesem Arbeitgeber</translation>
    </message>
    <message>
        <source>Create one more booth</source>
        <translation>Weiteren Stand anlegen</translation>
    </message>
    <message>
        <source>Remove booth {number}</source>
        <translation>Stand {number} entfernen</translation>
    </message>
    <message>
        <source>Remove this employer</source>
        <translation>Diesen Arbeitgeber entfernen</translation>
    </message>
    <message>
        <source>Merge with another entry</source>
        <translation>Mit einem anderen Eintrag zusammenführen</translation>
    </message>
</context>
<context>
    <name>EmployerLists</name>
    <message>
        <source>Read in from Excel</source>
        <translation>Aus Excel einlesen</translation>
    </message>
    <message>
        <source>Read in {list}</source>
        <translation>{list} einlesen</translation>
    </message>
    <message>
        <source>Save {list} as Excel</source>
        <translation>{list} als Excel speichern</translation>
    </message>
    <message>
        <source>Employers</source>
        <translation>Arbeitgeber</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Angebote</translation>
    </message>
    <message>
        <source>Pasted rows</source>
        <translation>Eingefügte Zeilen</translation>
    </message>
</context>
<context>
    <name>EmployerMerging</name>
    <message>
        <source>Contacts, booths, offers, calls and interviews of both are kept. Wishes for either are for this employer.</source>
        <translation>Ansprechpersonen, Stände, Angebote, Anrufe und Gespräche beider Einträge bleiben. Wünsche gelten dann diesem Arbeitgeber.</translation>
    </message>
    <message>
        <source>Same employer as</source>
        <translation>Derselbe Arbeitgeber wie</translation>
    </message>
    <message>
        <source>{name} is one entry now</source>
        <translation>{name} ist jetzt ein Eintrag</translation>
    </message>
</context>
<context>
    <name>EmployerStack</name>
    <message numerus="yes">
        <source>%n employer(s)</source>
        <translation>
            <numerusform>%n Arbeitgeber</numerusform>
            <numerusform>%n Arbeitgeber</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%n Tisch</numerusform>
            <numerusform>%n Tische</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a promise</source>
        <translation>
            <numerusform>%n ohne Zusage</numerusform>
            <numerusform>%n ohne Zusage</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {total} shown</source>
        <translation>{shown} von {total} angezeigt</translation>
    </message>
    <message>
        <source>{used} of {places} interview slots taken</source>
        <translation>{used} von {places} Gesprächsplätzen vergeben</translation>
    </message>
    <message>
        <source>No match.</source>
        <translation>Keine Treffer.</translation>
    </message>
    <message>
        <source>Reset filter</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>Here are the employers and chambers. Read in a list, or add the first one.</source>
        <translation>Hier stehen Arbeitgeber und Kammern. Lesen Sie eine Liste ein oder fügen Sie den ersten Arbeitgeber hinzu.</translation>
    </message>
    <message>
        <source>Add an employer</source>
        <translation>Arbeitgeber hinzufügen</translation>
    </message>
</context>
<context>
    <name>EmployersPage</name>
    <message>
        <source>Choose columns</source>
        <translation>Spalten wählen</translation>
    </message>
    <message>
        <source>Employers</source>
        <translation>Arbeitgeber</translation>
    </message>
    <message>
        <source>Print list</source>
        <translation>Liste drucken</translation>
    </message>
    <message>
        <source>Add an employer</source>
        <translation>Arbeitgeber hinzufügen</translation>
    </message>
    <message>
        <source>New employer</source>
        <translation>Neuer Arbeitgeber</translation>
    </message>
    <message>
        <source>Employer added</source>
        <translation>Arbeitgeber hinzugefügt</translation>
    </message>
    <message>
        <source>Search employers</source>
        <translation>Arbeitgeber suchen</translation>
    </message>
    <message>
        <source>Employers and booths</source>
        <translation>Arbeitgeber und Stände</translation>
    </message>
</context>
<context>
    <name>EventForm</name>
    <message>
        <source>Name of the event</source>
        <translation>Name der Veranstaltung</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Length of an interview</source>
        <translation>Gesprächsdauer</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Sender of the invitations</source>
        <translation>Absender der Einladungen</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>freiwillig</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>A name is missing, for example “Refugees Day 2027”.</source>
        <translation>Der Name fehlt, z. B. „Refugees Day 2027“.</translation>
    </message>
    <message>
        <source>The end is not after the beginning.</source>
        <translation>Das Ende liegt nicht nach dem Beginn.</translation>
    </message>
</context>
<context>
    <name>EventPage</name>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) to go</source>
        <translation>
            <numerusform>noch %n Tag</numerusform>
            <numerusform>noch %n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>Neue Veranstaltung</translation>
    </message>
    <message>
        <source>Event created: {name}</source>
        <translation>Veranstaltung angelegt: {name}</translation>
    </message>
    <message>
        <source>Print run sheet</source>
        <translation>Ablaufplan drucken</translation>
    </message>
</context>
<context>
    <name>EventViews</name>
    <message>
        <source>Basics</source>
        <translation>Eckdaten</translation>
    </message>
    <message>
        <source>Hall plan</source>
        <translation>Hallenplan</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programm</translation>
    </message>
</context>
<context>
    <name>FactsBlock</name>
    <message>
        <source>Address is missing</source>
        <translation>Adresse fehlt noch</translation>
    </message>
    <message>
        <source>Contact is missing</source>
        <translation>Ansprechperson fehlt noch</translation>
    </message>
    <message>
        <source>Company: {phone}</source>
        <translation>Zentrale: {phone}</translation>
    </message>
    <message>
        <source>Note the way, for example “Bus 110, 06:52”</source>
        <translation>Anfahrt notieren, z. B. „Bus 110, 06:52“</translation>
    </message>
    <message>
        <source>Way there</source>
        <translation>Anfahrt</translation>
    </message>
    <message>
        <source>Companion</source>
        <translation>Begleitung</translation>
    </message>
    <message>
        <source>{km} km as the crow flies</source>
        <translation>{km} km Luftlinie</translation>
    </message>
    <message>
        <source>Home or place of work is not known.</source>
        <translation>Wohnort oder Arbeitsort ist nicht bekannt.</translation>
    </message>
    <message>
        <source>No bus at this hour: arrange a driver.</source>
        <translation>Um diese Zeit fährt kein Bus: Fahrdienst bestellen.</translation>
    </message>
    <message>
        <source>Start before 7: check the first bus.</source>
        <translation>Beginn vor 7&#xa0;Uhr: ersten Bus prüfen.</translation>
    </message>
    <message>
        <source>Goes alone</source>
        <translation>Ohne Begleitung</translation>
    </message>
    <message>
        <source>With {name}</source>
        <translation>Mit {name}</translation>
    </message>
</context>
<context>
    <name>FieldForm</name>
    <message>
        <source>optional</source>
        <translation>freiwillig</translation>
    </message>
    <message>
        <source>Number is complete</source>
        <translation>Nummer ist vollständig</translation>
    </message>
</context>
<context>
    <name>FileState</name>
    <message>
        <source>There is no new backup of this file. {reason}</source>
        <translation>Von dieser Datei gibt es keine neue Sicherung. {reason}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The last change is saved now</source>
        <translation>Die letzte Änderung ist jetzt gespeichert</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>{first} or {last}</source>
        <translation>{first} oder {last}</translation>
    </message>
    <message>
        <source>Remove filter: {name}</source>
        <translation>Filter entfernen: {name}</translation>
    </message>
    <message>
        <source>Kept filters</source>
        <translation>Gemerkte Filter</translation>
    </message>
    <message>
        <source>Keep this filter</source>
        <translation>Diesen Filter merken</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Filter is kept</source>
        <translation>Filter ist gemerkt</translation>
    </message>
</context>
<context>
    <name>FindingsDialog</name>
    <message>
        <source>Hints on the plan</source>
        <translation>Hinweise zum Plan</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Enter opens the row</source>
        <translation>Ein Doppelklick oder die Eingabetaste öffnet die Zeile</translation>
    </message>
</context>
<context>
    <name>FreePlaces</name>
    <message numerus="yes">
        <source>%n interview(s)</source>
        <translation>
            <numerusform>%n Gespräch</numerusform>
            <numerusform>%n Gespräche</numerusform>
        </translation>
    </message>
    <message>
        <source>no interview yet</source>
        <translation>noch ohne Termin</translation>
    </message>
    <message>
        <source>Nobody fits this place any more</source>
        <translation>Für diesen Platz passt niemand mehr</translation>
    </message>
    <message>
        <source>No booth fits at this time</source>
        <translation>Zu dieser Zeit passt kein Stand</translation>
    </message>
    <message>
        <source>now {name}</source>
        <translation>bisher {name}</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>bisher niemand</translation>
    </message>
    <message>
        <source>Nobody needs this interpreter at this time</source>
        <translation>Zu dieser Zeit braucht niemand dieses Dolmetschen</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points} Punkte</translation>
    </message>
</context>
<context>
    <name>HallCanvas</name>
    <message>
        <source>Hall plan</source>
        <translation>Hallenplan</translation>
    </message>
    <message>
        <source>Choose a booth in the table, then move it with the arrow keys.</source>
        <translation>Wählen Sie einen Stand in der Tabelle und schieben Sie ihn mit den Pfeiltasten.</translation>
    </message>
</context>
<context>
    <name>HallPane</name>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Arrange booths</source>
        <translation>Stände anordnen</translation>
    </message>
    <message>
        <source>Hall plan</source>
        <translation>Hallenplan</translation>
    </message>
    <message>
        <source>Fold the hall plan</source>
        <translation>Hallenplan zuklappen</translation>
    </message>
    <message>
        <source>Open the hall plan</source>
        <translation>Hallenplan aufklappen</translation>
    </message>
    <message>
        <source>The event has no rooms yet.</source>
        <translation>Die Veranstaltung hat noch keine Räume.</translation>
    </message>
    <message>
        <source>Booth {number} has no place yet: click a free spot.</source>
        <translation>Stand {number} hat noch keinen Platz: Klicken Sie auf eine freie Stelle.</translation>
    </message>
</context>
<context>
    <name>HallSide</name>
    <message>
        <source>Booths</source>
        <translation>Stände</translation>
    </message>
    <message>
        <source>Booths on the hall plan</source>
        <translation>Stände im Hallenplan</translation>
    </message>
    <message>
        <source>Put up all waiting</source>
        <translation>Alle aufstellen</translation>
    </message>
    <message>
        <source>Take off the plan</source>
        <translation>Vom Plan nehmen</translation>
    </message>
    <message>
        <source>Room width in m</source>
        <translation>Breite des Raums in m</translation>
    </message>
    <message>
        <source>Room depth in m</source>
        <translation>Tiefe des Raums in m</translation>
    </message>
    <message>
        <source>From the left in m</source>
        <translation>Von links in m</translation>
    </message>
    <message>
        <source>From the top in m</source>
        <translation>Von oben in m</translation>
    </message>
    <message>
        <source>Booth</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>oben</translation>
    </message>
    <message>
        <source>A number of metres, for example 12.5.</source>
        <translation>Eine Zahl in Metern, z. B. 12,5.</translation>
    </message>
    <message>
        <source>Employer, room</source>
        <translation>Arbeitgeber, Raum</translation>
    </message>
</context>
<context>
    <name>HallView</name>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Hall plan</source>
        <translation>Hallenplan</translation>
    </message>
    <message>
        <source>Sizes and places</source>
        <translation>Maße und Plätze</translation>
    </message>
    <message>
        <source>Name a place and its rooms under “Basics” first.</source>
        <translation>Nennen Sie zuerst unter „Eckdaten“ einen Ort und seine Räume.</translation>
    </message>
    <message numerus="yes">
        <source>%n booth(s) stand nowhere yet</source>
        <translation>
            <numerusform>%n Stand hat noch keinen Platz</numerusform>
            <numerusform>%n Stände haben noch keinen Platz</numerusform>
        </translation>
    </message>
    <message>
        <source>All booths have their place</source>
        <translation>Alle Stände haben ihren Platz</translation>
    </message>
    <message>
        <source>Hall plan changed</source>
        <translation>Hallenplan geändert</translation>
    </message>
    <message>
        <source>Booths put in their places</source>
        <translation>Stände aufgestellt</translation>
    </message>
    <message numerus="yes">
        <source>%n booth(s) find no room here</source>
        <translation>
            <numerusform>%n Stand findet hier keinen Platz</numerusform>
            <numerusform>%n Stände finden hier keinen Platz</numerusform>
        </translation>
    </message>
    <message>
        <source>Room measured</source>
        <translation>Raum vermessen</translation>
    </message>
    <message>
        <source>Added to the hall plan</source>
        <translation>Zum Hallenplan hinzugefügt</translation>
    </message>
    <message>
        <source>Taken off the hall plan</source>
        <translation>Aus dem Hallenplan entfernt</translation>
    </message>
</context>
<context>
    <name>HelpFrame</name>
    <message>
        <source>Help: {page}</source>
        <translation>Hilfe: {page}</translation>
    </message>
    <message>
        <source>Close the help</source>
        <translation>Hilfe schließen</translation>
    </message>
</context>
<context>
    <name>HelpPane</name>
    <message>
        <source>Search in the help</source>
        <translation>In der Hilfe suchen</translation>
    </message>
    <message>
        <source>Found in the help</source>
        <translation>In der Hilfe gefunden</translation>
    </message>
    <message>
        <source>Nothing found for “{query}”</source>
        <translation>Nichts gefunden für „{query}“</translation>
    </message>
</context>
<context>
    <name>HintCard</name>
    <message>
        <source>What would help?</source>
        <translation>Was würde helfen?</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Taken back: {step}</source>
        <translation>Zurückgenommen: {step}</translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation>Wiederhergestellt: {step}</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Go back to here</source>
        <translation>Bis hierhin zurückgehen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Everything stays here, what was taken back as well.</source>
        <translation>Hier bleibt alles stehen, auch was zurückgenommen ist.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand der Dinge</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>gilt</translation>
    </message>
    <message>
        <source>stands, cannot be taken back</source>
        <translation>gilt, lässt sich nicht zurücknehmen</translation>
    </message>
    <message>
        <source>Print or save the list</source>
        <translation>Liste drucken oder speichern</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>History of this entry</source>
        <translation>Verlauf dieses Eintrags</translation>
    </message>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation>Noch wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Taken back: {step}</source>
        <translation>Zurückgenommen: {step}</translation>
    </message>
</context>
<context>
    <name>ImportAssistant</name>
    <message>
        <source>Reading the list</source>
        <translation>Liste wird gelesen</translation>
    </message>
    <message>
        <source>Read in from Excel</source>
        <translation>Aus Excel einlesen</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Assign columns</source>
        <translation>Spalten zuordnen</translation>
    </message>
    <message>
        <source>Check the preview</source>
        <translation>Vorschau prüfen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Save an empty list</source>
        <translation>Leere Liste speichern</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Everything can be taken back afterwards with “Undo”.</source>
        <translation>Alles lässt sich danach mit „Rückgängig“ zurücknehmen.</translation>
    </message>
    <message>
        <source>Choose an Excel or CSV list, or copy rows in Excel and paste them with Ctrl+V.</source>
        <translation>Wählen Sie eine Liste aus Excel oder als CSV. Oder kopieren Sie Zeilen in Excel und fügen Sie sie mit Strg+V in die Tabelle ein.</translation>
    </message>
    <message>
        <source>Lists (*.xlsx *.xls *.ods *.csv);;All files (*)</source>
        <translation>Listen (*.xlsx *.xls *.ods *.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose a list</source>
        <translation>Liste wählen</translation>
    </message>
    <message>
        <source>Sheet “{sheet}”, </source>
        <translation>Tabelle „{sheet}“, </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Check what each column means, then look at the preview.</source>
        <translation>Prüfen Sie, was jede Spalte bedeutet. Danach sehen Sie die Vorschau.</translation>
    </message>
    <message>
        <source>Checking the rows</source>
        <translation>Zeilen werden geprüft</translation>
    </message>
    <message>
        <source>Taken over: {what}.</source>
        <translation>Übernommen: {what}.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were not taken over.</source>
        <translation>
            <numerusform>%n Zeile wurde nicht übernommen.</numerusform>
            <numerusform>%n Zeilen wurden nicht übernommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not read yet of this file: {sheets}.</source>
        <translation>Aus dieser Datei noch nicht gelesen: {sheets}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>The import was taken back. The list is as it was before.</source>
        <translation>Das Einlesen ist zurückgenommen. Die Liste ist wie vorher.</translation>
    </message>
    <message>
        <source>Excel files (*.xlsx)</source>
        <translation>Excel-Dateien (*.xlsx)</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Gespeichert: {file}</translation>
    </message>
    <message>
        <source>Taking over</source>
        <translation>Wird übernommen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>To the list</source>
        <translation>Zur Liste</translation>
    </message>
    <message>
        <source>The reason is in “{file}”.</source>
        <translation>Der Grund steht in „{file}“.</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message numerus="yes">
        <source>Take over %n organisation(s)</source>
        <translation>
            <numerusform>%n Arbeitgeber übernehmen</numerusform>
            <numerusform>%n Arbeitgeber übernehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take over %n offer(s)</source>
        <translation>
            <numerusform>%n Angebot übernehmen</numerusform>
            <numerusform>%n Angebote übernehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take over %n person(s)</source>
        <translation>
            <numerusform>%n Person übernehmen</numerusform>
            <numerusform>%n Personen übernehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing, because all of it was known</source>
        <translation>nichts, alles war schon bekannt</translation>
    </message>
    <message>
        <source>To be replaced: {fields}</source>
        <translation>Wird ersetzt: {fields}</translation>
    </message>
    <message>
        <source>Column “{column}”: {reason}.</source>
        <translation>Spalte „{column}“: {reason}.</translation>
    </message>
    <message>
        <source>Perhaps the same person as “{name}”, who is there already.</source>
        <translation>Vielleicht dieselbe Person wie „{name}“, die schon erfasst ist.</translation>
    </message>
    <message>
        <source>Perhaps the same person as “{name}” in row {row}.</source>
        <translation>Vielleicht dieselbe Person wie „{name}“ in Zeile {row}.</translation>
    </message>
    <message>
        <source>{reason}; possible are: {choices}</source>
        <translation>{reason}; möglich sind: {choices}</translation>
    </message>
    <message>
        <source>Perhaps the same employer as “{name}”, which is there already.</source>
        <translation>Vielleicht derselbe Arbeitgeber wie „{name}“, der schon erfasst ist.</translation>
    </message>
    <message>
        <source>Perhaps the same employer as “{name}” in row {row}.</source>
        <translation>Vielleicht derselbe Arbeitgeber wie „{name}“ in Zeile {row}.</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Choose an interview or a person to see the reasons and other possibilities.</source>
        <translation>Wählen Sie ein Gespräch oder eine Person. Hier stehen dann Gründe und andere Möglichkeiten.</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Keep in place</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Choose a place</source>
        <translation>Platz wählen</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Nicht gekommen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>{action} (on the board: {keys})</source>
        <translation>{action} (im Plan: {keys})</translation>
    </message>
    <message>
        <source>Keep interview in place</source>
        <translation>Termin festhalten</translation>
    </message>
    <message>
        <source>{points} of 100 points</source>
        <translation>{points} von 100 Punkten</translation>
    </message>
    <message>
        <source>{organisation}, {points} of 100 points</source>
        <translation>{organisation}, {points} von 100 Punkten</translation>
    </message>
    <message>
        <source>Kept in place</source>
        <translation>Festgehalten</translation>
    </message>
    <message>
        <source>Why this interview?</source>
        <translation>Warum dieser Termin?</translation>
    </message>
    <message>
        <source>Placed by hand.</source>
        <translation>Von Hand eingetragen.</translation>
    </message>
    <message>
        <source>Attendance: {state}</source>
        <translation>Anwesenheit: {state}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>of 100 points</source>
        <translation>von 100 Punkten</translation>
    </message>
    <message>
        <source>Wishes not met</source>
        <translation>Nicht erfüllte Wünsche</translation>
    </message>
    <message>
        <source>What else would have been possible</source>
        <translation>Was sonst möglich gewesen wäre</translation>
    </message>
</context>
<context>
    <name>InterviewsTab</name>
    <message>
        <source>Interviews of this person</source>
        <translation>Gespräche dieser Person</translation>
    </message>
    <message>
        <source>No interview is planned yet. Compute the plan, or place one there by hand.</source>
        <translation>Noch ist kein Gespräch geplant. Berechnen Sie den Plan oder tragen Sie dort eines ein.</translation>
    </message>
    <message>
        <source>Booth {number}</source>
        <translation>Stand {number}</translation>
    </message>
    <message>
        <source>with interpreting</source>
        <translation>mit Dolmetschen</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tisch</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Dolmetschen</translation>
    </message>
    <message>
        <source>No interview at this employer yet.</source>
        <translation>Noch kein Gespräch bei diesem Arbeitgeber.</translation>
    </message>
</context>
<context>
    <name>InvitationColumns</name>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Last told</source>
        <translation>Zuletzt mitgeteilt</translation>
    </message>
</context>
<context>
    <name>InvitationDesk</name>
    <message>
        <source>Text for {name} copied.</source>
        <translation>Text für {name} kopiert.</translation>
    </message>
    <message>
        <source>Nothing to tell yet: the plan as released does not have this entry.</source>
        <translation>Noch nichts mitzuteilen: Im freigegebenen Plan kommt dieser Eintrag nicht vor.</translation>
    </message>
</context>
<context>
    <name>InvitationList</name>
    <message>
        <source>Cannot be reached in any way, for address and phone are missing: {who}</source>
        <translation>Auf keinem Weg erreichbar, weil Adresse und Telefon fehlen: {who}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Einladungen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Alle Sprachen</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Spalten wählen</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>All ways</source>
        <translation>Alle Wege</translation>
    </message>
    <message>
        <source>To be reminded</source>
        <translation>Zu erinnern</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>No match.</source>
        <translation>Keine Treffer.</translation>
    </message>
    <message>
        <source>Reset filter</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>Nothing has changed since people were told.</source>
        <translation>Seit der letzten Mitteilung hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>Everybody has been told.</source>
        <translation>Alle sind informiert.</translation>
    </message>
    <message>
        <source>Nobody has declined.</source>
        <translation>Niemand hat abgelehnt.</translation>
    </message>
    <message>
        <source>Nobody stands here yet.</source>
        <translation>Hier steht noch niemand.</translation>
    </message>
    <message>
        <source>To be told</source>
        <translation>Mitzuteilen</translation>
    </message>
</context>
<context>
    <name>InvitationsPage</name>
    <message>
        <source>Invitations</source>
        <translation>Einladungen</translation>
    </message>
    <message>
        <source>Read in answers</source>
        <translation>Antworten einlesen</translation>
    </message>
    <message>
        <source>The plan is a draft. Nobody is told anything before it is released.</source>
        <translation>Der Plan ist ein Entwurf. Nichts geht hinaus, bevor Sie den Plan freigeben.</translation>
    </message>
    <message>
        <source>Nobody has an interview or a shift yet.</source>
        <translation>Noch hat niemand ein Gespräch oder eine Schicht.</translation>
    </message>
    <message>
        <source>To the interview plan</source>
        <translation>Zum Gesprächsplan</translation>
    </message>
    <message>
        <source>Reading who knows what</source>
        <translation>Einladungen werden gelesen</translation>
    </message>
    <message>
        <source>Edit texts</source>
        <translation>Texte bearbeiten</translation>
    </message>
</context>
<context>
    <name>KeysCard</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Ctrl+plus</source>
        <translation>Strg+Plus</translation>
    </message>
    <message>
        <source>Ctrl+minus</source>
        <translation>Strg+Minus</translation>
    </message>
    <message>
        <source>Search for people, booths and commands</source>
        <translation>Personen, Stände und Befehle suchen</translation>
    </message>
    <message>
        <source>Search in this list</source>
        <translation>In dieser Liste suchen</translation>
    </message>
    <message>
        <source>First to tenth page</source>
        <translation>Erste bis zehnte Seite</translation>
    </message>
    <message>
        <source>Open or collapse the navigation</source>
        <translation>Navigation öffnen oder einklappen</translation>
    </message>
    <message>
        <source>Next and previous part of the page</source>
        <translation>Nächster und voriger Bereich der Seite</translation>
    </message>
    <message>
        <source>Undo and redo</source>
        <translation>Rückgängig und wiederholen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>New entry of this page</source>
        <translation>Neuer Eintrag dieser Seite</translation>
    </message>
    <message>
        <source>Edit a cell, open the details</source>
        <translation>Zelle bearbeiten, Einzelheiten öffnen</translation>
    </message>
    <message>
        <source>Print the list of this page</source>
        <translation>Liste dieser Seite drucken</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>Hilfe zu dieser Seite</translation>
    </message>
    <message>
        <source>Hide names on the screen, for a projector</source>
        <translation>Namen auf dem Bildschirm verbergen, etwa am Beamer</translation>
    </message>
    <message>
        <source>Menu with all commands</source>
        <translation>Menü mit allen Befehlen</translation>
    </message>
    <message>
        <source>Close what is open, cancel a move</source>
        <translation>Offenes schließen, Verschieben abbrechen</translation>
    </message>
    <message>
        <source>Larger and smaller text</source>
        <translation>Größere und kleinere Schrift</translation>
    </message>
    <message>
        <source>On the plan: keep, move, remove an interview</source>
        <translation>Im Plan: Termin festhalten, verschieben, entfernen</translation>
    </message>
    <message>
        <source>On the plan: go to a suggested time; Enter takes it</source>
        <translation>Im Plan: zu einem Vorschlag springen, Eingabe nimmt ihn</translation>
    </message>
    <message>
        <source>On the placement day: swap companies</source>
        <translation>Am Praktikumstag: Betriebe tauschen</translation>
    </message>
    <message>
        <source>In lists: tick the row</source>
        <translation>In Listen: Zeile ankreuzen</translation>
    </message>
</context>
<context>
    <name>LaneHeader</name>
    <message>
        <source>{filled} of {capacity}</source>
        <translation>{filled} von {capacity}</translation>
    </message>
</context>
<context>
    <name>LengthWords</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinesTab</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
</context>
<context>
    <name>ListDialog</name>
    <message>
        <source>Print the list</source>
        <translation>Liste drucken</translation>
    </message>
    <message>
        <source>Columns, order and filter are as in the list. Names are printed even where they are hidden.</source>
        <translation>Spalten, Reihenfolge und Filter sind wie in der Liste. Namen werden gedruckt, auch wenn sie auf dem Bildschirm verborgen sind.</translation>
    </message>
    <message>
        <source>Save as Excel</source>
        <translation>Als Excel speichern</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n Spalte</numerusform>
            <numerusform>%n Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Confidential. Destroy when no longer needed.</source>
        <translation>Vertraulich. Vernichten, sobald nicht mehr gebraucht.</translation>
    </message>
    <message>
        <source>PDF file (*.pdf)</source>
        <translation>PDF-Datei (*.pdf)</translation>
    </message>
    <message>
        <source>Excel list (*.xlsx);;Text list (*.csv)</source>
        <translation>Excel-Liste (*.xlsx);;Textliste (*.csv)</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>An den Drucker gesendet</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Liste speichern</translation>
    </message>
    <message>
        <source>The list is being written</source>
        <translation>Liste wird geschrieben</translation>
    </message>
    <message>
        <source>Saved in “{file}”</source>
        <translation>Gespeichert in „{file}“</translation>
    </message>
</context>
<context>
    <name>ListExchange</name>
    <message>
        <source>Excel list (*.xlsx);;Text list (*.csv)</source>
        <translation>Excel-Liste (*.xlsx);;Textliste (*.csv)</translation>
    </message>
    <message>
        <source>Save as Excel</source>
        <translation>Als Excel speichern</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) saved in “{file}”</source>
        <translation>
            <numerusform>%n Person in „{file}“ gespeichert</numerusform>
            <numerusform>%n Personen in „{file}“ gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>Spalte {number}</translation>
    </message>
    <message>
        <source>Copy whole rows in Excel first, then paste them here.</source>
        <translation>Kopieren Sie zuerst ganze Zeilen in Excel und fügen Sie sie dann hier ein.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) saved in “{file}”</source>
        <translation>
            <numerusform>%n Zeile in „{file}“ gespeichert</numerusform>
            <numerusform>%n Zeilen in „{file}“ gespeichert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListOutput</name>
    <message>
        <source>This page has no list to print. Choose a page with a list.</source>
        <translation>Auf dieser Seite gibt es keine Liste zum Drucken. Wählen Sie eine Seite mit einer Liste.</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Name, phone, accommodation</source>
        <translation>Name, Telefon, Unterkunft</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Teilnehmende</translation>
    </message>
    <message>
        <source>Without consent, interviews are not passed on</source>
        <translation>Gespräche werden ohne Einwilligung nicht weitergegeben</translation>
    </message>
    <message>
        <source>Here are the people who take part. Read in a list, or record the first person.</source>
        <translation>Hier stehen alle, die teilnehmen. Lesen Sie eine Liste ein oder erfassen Sie die erste Person.</translation>
    </message>
    <message>
        <source>Everybody has an interview.</source>
        <translation>Alle haben einen Termin.</translation>
    </message>
    <message>
        <source>Name, language, phone</source>
        <translation>Name, Sprache, Telefon</translation>
    </message>
    <message>
        <source>Who interprets when</source>
        <translation>Wer wann dolmetscht</translation>
    </message>
    <message>
        <source>No interview is interpreted in this plan.</source>
        <translation>In diesem Plan wird kein Gespräch gedolmetscht.</translation>
    </message>
    <message>
        <source>Here are the people who help. Read in a list, or record the first person.</source>
        <translation>Hier stehen alle, die helfen. Lesen Sie eine Liste ein oder erfassen Sie die erste Person.</translation>
    </message>
    <message>
        <source>Volunteering</source>
        <translation>Ehrenamt</translation>
    </message>
</context>
<context>
    <name>Looking</name>
    <message>
        <source>{plan}, to look at: what is new or moved is blue.</source>
        <translation>{plan} zur Ansicht: Neues und Verschobenes ist blau.</translation>
    </message>
    <message>
        <source>Show the present plan</source>
        <translation>Bisherigen Plan zeigen</translation>
    </message>
    <message>
        <source>This is the plan as it stands.</source>
        <translation>Das ist der Plan, wie er jetzt ist.</translation>
    </message>
    <message>
        <source>Back to: {plan}</source>
        <translation>Zurück zu: {plan}</translation>
    </message>
</context>
<context>
    <name>MailCard</name>
    <message>
        <source>Send mails directly</source>
        <translation>E-Mails direkt senden</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>freiwillig</translation>
    </message>
    <message>
        <source>Remove the mailbox</source>
        <translation>Postfach entfernen</translation>
    </message>
    <message>
        <source>Without a mailbox, drafts and calendar files are made and nothing is sent.</source>
        <translation>Ohne Postfach entstehen Entwürfe und Kalenderdateien, gesendet wird nichts.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>kept by this computer, not in the file</source>
        <translation>im Schlüsselbund dieses Computers</translation>
    </message>
    <message>
        <source>At most a minute</source>
        <translation>Höchstens je Minute</translation>
    </message>
    <message>
        <source>Test message to</source>
        <translation>Testnachricht an</translation>
    </message>
    <message>
        <source>Send test message</source>
        <translation>Testnachricht senden</translation>
    </message>
    <message>
        <source>The mailbox is removed</source>
        <translation>Postfach entfernt</translation>
    </message>
    <message>
        <source>Kept in this computer&apos;s keyring</source>
        <translation>Im Schlüsselbund dieses Computers gespeichert</translation>
    </message>
    <message>
        <source>The server is being asked</source>
        <translation>Der Server wird gefragt</translation>
    </message>
    <message>
        <source>Sent. The server says: {answer}</source>
        <translation>Gesendet. Der Server antwortet: {answer}</translation>
    </message>
</context>
<context>
    <name>MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>&amp;New event file</source>
        <translation>&amp;Neue Veranstaltungsdatei</translation>
    </message>
    <message>
        <source>&amp;Open a file</source>
        <translation>Datei ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Try it with &amp;sample data</source>
        <translation>Mit &amp;Beispieldaten ausprobieren</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>Jetzt &amp;sichern</translation>
    </message>
    <message>
        <source>&amp;Print the list</source>
        <translation>Liste &amp;drucken</translation>
    </message>
    <message>
        <source>Save the list as &amp;Excel</source>
        <translation>Liste als &amp;Excel speichern</translation>
    </message>
    <message>
        <source>&amp;Close this file</source>
        <translation>Datei s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>&amp;New entry of this page</source>
        <translation>&amp;Neuer Eintrag dieser Seite</translation>
    </message>
    <message>
        <source>Search in this &amp;list</source>
        <translation>In dieser &amp;Liste suchen</translation>
    </message>
    <message>
        <source>&amp;Search everywhere</source>
        <translation>Überall &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Größere Schrift</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>&amp;Kleinere Schrift</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>&amp;Übliche Schriftgröße</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Hide &amp;names</source>
        <translation>&amp;Namen verbergen</translation>
    </message>
    <message>
        <source>Open or collapse the navi&amp;gation</source>
        <translation>Na&amp;vigation öffnen oder einklappen</translation>
    </message>
    <message>
        <source>&amp;New event</source>
        <translation>&amp;Neue Veranstaltung</translation>
    </message>
    <message>
        <source>&amp;What counts when suggesting</source>
        <translation>Was bei der Auswahl &amp;zählt</translation>
    </message>
    <message>
        <source>&amp;Help for this page</source>
        <translation>&amp;Hilfe zu dieser Seite</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>Eve&amp;nt</source>
        <translation>&amp;Veranstaltung</translation>
    </message>
    <message>
        <source>Papers &amp;for the day</source>
        <translation>Blätter für den &amp;Tag</translation>
    </message>
</context>
<context>
    <name>MappingPanel</name>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Sheet of the file</source>
        <translation>Blatt der Datei</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Remember this for next time</source>
        <translation>Zuordnung für nächstes Mal merken</translation>
    </message>
    <message>
        <source>{known} of {count} recognised</source>
        <translation>{known} von {count} erkannt</translation>
    </message>
    <message>
        <source>Meaning of column “{header}”</source>
        <translation>Bedeutung der Spalte „{header}“</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>auslassen</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge two entries</source>
        <translation>Zwei Einträge zusammenführen</translation>
    </message>
    <message>
        <source>Merge entries</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Which of the two is right?</source>
        <translation>Was stimmt?</translation>
    </message>
    <message>
        <source>Nothing contradicts. The two entries complete each other.</source>
        <translation>Nichts widerspricht sich. Die Einträge ergänzen einander.</translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <source>{name} is one entry now</source>
        <translation>{name} ist jetzt ein Eintrag</translation>
    </message>
    <message>
        <source>Languages, wishes, consents and interviews of both are kept. Interviews at the same time as another one, or with the same employer twice, cannot be kept.</source>
        <translation>Sprachen, Wünsche, Einwilligungen und Gespräche beider Einträge bleiben. Gespräche zur gleichen Zeit oder zweimal beim selben Arbeitgeber entfallen.</translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message>
        <source>{points} points</source>
        <translation>{points} Punkte</translation>
    </message>
    <message>
        <source>Fits, {points} points</source>
        <translation>Passt, {points} Punkte</translation>
    </message>
</context>
<context>
    <name>NameHiding</name>
    <message>
        <source>Names are hidden on the screen. F12 shows them again.</source>
        <translation>Namen sind auf dem Bildschirm verborgen. F12 zeigt sie wieder.</translation>
    </message>
    <message>
        <source>Names are shown again.</source>
        <translation>Namen sind wieder zu sehen.</translation>
    </message>
</context>
<context>
    <name>NewEventDialog</name>
    <message>
        <source>New event</source>
        <translation>Neue Veranstaltung</translation>
    </message>
    <message>
        <source>The event stands in this file beside the others. You can change everything later.</source>
        <translation>Die Veranstaltung steht in dieser Datei neben den anderen. Alles lässt sich später ändern.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Create event</source>
        <translation>Veranstaltung anlegen</translation>
    </message>
</context>
<context>
    <name>NewEventForm</name>
    <message>
        <source>New event</source>
        <translation>Neue Veranstaltung</translation>
    </message>
    <message>
        <source>You can change everything later.</source>
        <translation>Alle Angaben können Sie später ändern.</translation>
    </message>
    <message>
        <source>Where it is stored</source>
        <translation>Speicherort</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>is shown in the history</source>
        <translation>steht im Verlauf</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>On a network drive, only one person can edit at a time.</source>
        <translation>Auf einem Netzlaufwerk gilt: Nur eine Person kann gleichzeitig bearbeiten.</translation>
    </message>
    <message>
        <source>Create event</source>
        <translation>Veranstaltung anlegen</translation>
    </message>
    <message>
        <source>This folder does not exist yet. Choose one that does.</source>
        <translation>Diesen Ordner gibt es noch nicht. Wählen Sie einen vorhandenen.</translation>
    </message>
    <message>
        <source>This is a network drive: locks and speed depend on the network.</source>
        <translation>Das ist ein Netzlaufwerk. Fällt das Netz aus, ist die Datei nicht erreichbar.</translation>
    </message>
    <message>
        <source>On this computer, {free} GB free. Daily backups.</source>
        <translation>Auf diesem Computer, {free} GB frei. Sicherung täglich.</translation>
    </message>
</context>
<context>
    <name>NewEventsCard</name>
    <message>
        <source>New events</source>
        <translation>Neue Veranstaltungen</translation>
    </message>
    <message>
        <source>begin with this</source>
        <translation>beginnen damit</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Length of an interview</source>
        <translation>Gesprächsdauer</translation>
    </message>
    <message>
        <source>Sender of the invitations</source>
        <translation>Absender der Einladungen</translation>
    </message>
    <message>
        <source>The end is not after the beginning.</source>
        <translation>Das Ende liegt nicht nach dem Beginn.</translation>
    </message>
    <message>
        <source>Shorter interviews</source>
        <translation>Kürzere Gespräche</translation>
    </message>
    <message>
        <source>Longer interviews</source>
        <translation>Längere Gespräche</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
</context>
<context>
    <name>OfferForm</name>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>Beruf</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>Occupation code (KldB)</source>
        <translation>Berufsnummer (KldB)</translation>
    </message>
    <message>
        <source>German from</source>
        <translation>Deutsch ab</translation>
    </message>
    <message>
        <source>Working time</source>
        <translation>Arbeitszeit</translation>
    </message>
    <message>
        <source>Driving licences</source>
        <translation>Führerscheine</translation>
    </message>
    <message>
        <source>Further requirements</source>
        <translation>Weitere Anforderungen</translation>
    </message>
    <message>
        <source>Placement day starts at</source>
        <translation>Praktikumstag beginnt um</translation>
    </message>
    <message>
        <source>Meeting point</source>
        <translation>Treffpunkt</translation>
    </message>
    <message>
        <source>Placement day ends at</source>
        <translation>Praktikumstag endet um</translation>
    </message>
    <message>
        <source>To bring, separated by commas</source>
        <translation>Mitbringen, durch Komma getrennt</translation>
    </message>
    <message>
        <source>8 hours after the start</source>
        <translation>8 Stunden nach dem Beginn</translation>
    </message>
    <message>
        <source>not asked for</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>Keep offer</source>
        <translation>Angebot übernehmen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Please name the occupation, for example “Cook”.</source>
        <translation>Beruf fehlt, z. B. „Köchin oder Koch“.</translation>
    </message>
    <message>
        <source>A whole number, for example 2.</source>
        <translation>Eine ganze Zahl, z. B. 2.</translation>
    </message>
    <message>
        <source>A time, for example 07:00.</source>
        <translation>Eine Uhrzeit, z. B. 07:00.</translation>
    </message>
    <message>
        <source>A time, for example 15:30.</source>
        <translation>Eine Uhrzeit, z. B. 15:30.</translation>
    </message>
    <message>
        <source>Another time than the start.</source>
        <translation>Eine andere Uhrzeit als der Beginn.</translation>
    </message>
    <message>
        <source>{wishing} want it, {fulfilling} of them meet the requirements</source>
        <translation>{wishing} wünschen es, {fulfilling} davon erfüllen die Anforderungen</translation>
    </message>
    <message>
        <source>German rules out {n} of {total}</source>
        <translation>Deutsch schließt {n} von {total} aus</translation>
    </message>
    <message>
        <source>the licence rules out {n}</source>
        <translation>der Führerschein {n}</translation>
    </message>
</context>
<context>
    <name>OfferStrip</name>
    <message numerus="yes">
        <source>%n card(s) saved: {place}</source>
        <translation>
            <numerusform>%n Karte gespeichert: {place}</numerusform>
            <numerusform>%n Karten gespeichert: {place}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) saved: {place}</source>
        <translation>
            <numerusform>%n Brief gespeichert: {place}</numerusform>
            <numerusform>%n Briefe gespeichert: {place}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) saved: {place}</source>
        <translation>
            <numerusform>%n Entwurf gespeichert: {place}</numerusform>
            <numerusform>%n Entwürfe gespeichert: {place}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendar file(s) saved: {place}</source>
        <translation>
            <numerusform>%n Kalenderdatei gespeichert: {place}</numerusform>
            <numerusform>%n Kalenderdateien gespeichert: {place}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) saved: {place}</source>
        <translation>
            <numerusform>%n Zeile gespeichert: {place}</numerusform>
            <numerusform>%n Zeilen gespeichert: {place}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a usable e-mail address</source>
        <translation>
            <numerusform>%n ohne brauchbare E-Mail-Adresse</numerusform>
            <numerusform>%n ohne brauchbare E-Mail-Adresse</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark as told</source>
        <translation>Als mitgeteilt markieren</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>OffersTab</name>
    <message>
        <source>Offers</source>
        <translation>Angebote</translation>
    </message>
    <message>
        <source>Add an offer</source>
        <translation>Angebot hinzufügen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Offer changed</source>
        <translation>Angebot geändert</translation>
    </message>
    <message>
        <source>Offer added</source>
        <translation>Angebot hinzugefügt</translation>
    </message>
    <message>
        <source>Offer removed</source>
        <translation>Angebot entfernt</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>want / meet</source>
        <translation>wünschen / erfüllen</translation>
    </message>
    <message>
        <source>{wishing} want it, {fulfilling} of them meet the requirements</source>
        <translation>{wishing} wünschen es, {fulfilling} davon erfüllen die Anforderungen</translation>
    </message>
    <message>
        <source>licence {names}</source>
        <translation>Führerschein {names}</translation>
    </message>
    <message>
        <source>from</source>
        <translation>ab</translation>
    </message>
    <message>
        <source>No offer yet. Add one below.</source>
        <translation>Noch kein Angebot. Fügen Sie unten eines hinzu.</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>Beruf</translation>
    </message>
</context>
<context>
    <name>OpenPage</name>
    <message>
        <source>Open an event</source>
        <translation>Veranstaltung öffnen</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Restore the newest checked backup</source>
        <translation>Neueste geprüfte Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Refugees Day files (*.refugeesday);;All files (*)</source>
        <translation>Refugees-Day-Dateien (*.refugeesday);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Backup is being restored</source>
        <translation>Sicherung wird wiederhergestellt</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Aus der Liste nehmen</translation>
    </message>
    <message>
        <source>Files of events end in “.refugeesday”. Those opened last stand beside.</source>
        <translation>Dateien von Veranstaltungen enden auf „.refugeesday“. Zuletzt geöffnete stehen daneben.</translation>
    </message>
</context>
<context>
    <name>OutboxDialog</name>
    <message>
        <source>Outbox</source>
        <translation>Postausgang</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>What the server said</source>
        <translation>Antwort des Mailservers</translation>
    </message>
    <message>
        <source>It has arrived</source>
        <translation>Ist angekommen</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Noch einmal senden</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>Go on sending (%n)</source>
        <translation>
            <numerusform>Weiter senden (%n)</numerusform>
            <numerusform>Weiter senden (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n e-mail(s) nobody knows whether they arrived. Ask, then decide here.</source>
        <translation>
            <numerusform>Bei %n E-Mail ist unbekannt, ob sie angekommen ist. Fragen Sie nach und entscheiden Sie hier.</numerusform>
            <numerusform>Bei %n E-Mails ist unbekannt, ob sie angekommen sind. Fragen Sie nach und entscheiden Sie hier.</numerusform>
        </translation>
    </message>
    <message>
        <source>No e-mail has been sent from here yet.</source>
        <translation>Von hier wurde noch keine E-Mail gesendet.</translation>
    </message>
</context>
<context>
    <name>OutcomeBlock</name>
    <message>
        <source>Result not noted yet</source>
        <translation>Ergebnis noch nicht eingetragen</translation>
    </message>
    <message>
        <source>On the day</source>
        <translation>Am Tag</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Was daraus wurde</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Zusagen</translation>
    </message>
    <message>
        <source>Employers</source>
        <translation>Arbeitgeber</translation>
    </message>
    <message>
        <source>Volunteering</source>
        <translation>Ehrenamt</translation>
    </message>
    <message>
        <source>promised</source>
        <translation>zugesagt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>declined or not come</source>
        <translation>abgesagt oder gefehlt</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>angefragt</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>abgesagt</translation>
    </message>
    <message>
        <source>Done: {task}</source>
        <translation>Erledigt: {task}</translation>
    </message>
    <message>
        <source>Called: {text}</source>
        <translation>Angerufen: {text}</translation>
    </message>
    <message>
        <source>Call noted: {name}</source>
        <translation>Anruf notiert: {name}</translation>
    </message>
    <message>
        <source>Print run sheet</source>
        <translation>Ablaufplan drucken</translation>
    </message>
    <message>
        <source>Record a person</source>
        <translation>Person erfassen</translation>
    </message>
    <message>
        <source>interpret</source>
        <translation>dolmetschen</translation>
    </message>
    <message>
        <source>of these without interview</source>
        <translation>davon ohne Gespräch</translation>
    </message>
</context>
<context>
    <name>PagePreview</name>
    <message>
        <source>Names are hidden, so the paper is not shown here.</source>
        <translation>Namen sind verborgen, deshalb ist das Papier hier nicht zu sehen.</translation>
    </message>
    <message>
        <source>Page {place} of {count}</source>
        <translation>Seite {place} von {count}</translation>
    </message>
    <message>
        <source>Preview of the paper</source>
        <translation>Vorschau des Papiers</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Page after</source>
        <translation>Nächste Seite</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Teilnehmende</translation>
    </message>
    <message>
        <source>Particip.</source>
        <translation>Teilnehm.</translation>
    </message>
    <message>
        <source>Record a person</source>
        <translation>Person erfassen</translation>
    </message>
    <message>
        <source>Read in participants from Excel</source>
        <translation>Teilnehmende aus Excel einlesen</translation>
    </message>
    <message>
        <source>Employers</source>
        <translation>Arbeitgeber</translation>
    </message>
    <message>
        <source>Add an employer</source>
        <translation>Arbeitgeber hinzufügen</translation>
    </message>
    <message>
        <source>Volunteering</source>
        <translation>Ehrenamt</translation>
    </message>
    <message>
        <source>Interview plan</source>
        <translation>Gesprächsplan</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Einladungen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Settings</source>
        <comment>short</comment>
        <translation>Einstell.</translation>
    </message>
    <message>
        <source>Event</source>
        <comment>short</comment>
        <translation>Veranst.</translation>
    </message>
    <message>
        <source>Record a volunteer</source>
        <translation>Ehrenamtliche Person erfassen</translation>
    </message>
    <message>
        <source>Read in volunteers from Excel</source>
        <translation>Ehrenamtliche aus Excel einlesen</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>Neue Veranstaltung</translation>
    </message>
    <message>
        <source>Print run sheet</source>
        <translation>Ablaufplan drucken</translation>
    </message>
    <message>
        <source>Placement day</source>
        <translation>Praktikumstag</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>Praktikum</translation>
    </message>
    <message>
        <source>Suggest an assignment</source>
        <translation>Zuteilung vorschlagen</translation>
    </message>
    <message>
        <source>Compute the plan</source>
        <translation>Plan berechnen</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Print letters</source>
        <translation>Briefe drucken</translation>
    </message>
    <message>
        <source>Print cards</source>
        <translation>Karten drucken</translation>
    </message>
    <message>
        <source>A5, front and back</source>
        <translation>A5, Vorder- und Rückseite</translation>
    </message>
    <message>
        <source>Two on A4, to be cut</source>
        <translation>Zwei auf A4, zum Schneiden</translation>
    </message>
    <message>
        <source>By last name</source>
        <translation>Nach Nachnamen</translation>
    </message>
    <message>
        <source>By accommodation</source>
        <translation>Nach Unterkunft</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Nobody counts as told by printing.</source>
        <translation>Durch das Drucken gilt niemand als informiert.</translation>
    </message>
    <message numerus="yes">
        <source>Save %n letter(s) as PDF</source>
        <translation>
            <numerusform>%n Brief als PDF speichern</numerusform>
            <numerusform>%n Briefe als PDF speichern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n card(s) as PDF</source>
        <translation>
            <numerusform>%n Karte als PDF speichern</numerusform>
            <numerusform>%n Karten als PDF speichern</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>PaperSaving</name>
    <message>
        <source>PDF file (*.pdf)</source>
        <translation>PDF-Datei (*.pdf)</translation>
    </message>
    <message>
        <source>Saved in “{file}”. Nobody counts as told before you note it under Invitations.</source>
        <translation>In „{file}“ gespeichert. Als mitgeteilt gilt es erst, wenn Sie es unter Einladungen vermerken.</translation>
    </message>
    <message>
        <source>Saved in “{file}”</source>
        <translation>In „{file}“ gespeichert</translation>
    </message>
</context>
<context>
    <name>PapersDialog</name>
    <message>
        <source>Papers for the day</source>
        <translation>Blätter für den Tag</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Only what says something else than when last printed</source>
        <translation>Nur was anders ist als beim letzten Druck</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>The papers show the released plan. Nobody counts as told by printing.</source>
        <translation>Die Blätter zeigen den freigegebenen Plan. Durch das Drucken gilt niemand als informiert.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of the plan are not released yet. Release the plan first, or no paper shows them.</source>
        <translation>
            <numerusform>%n Änderung am Plan ist noch nicht freigegeben. Geben Sie den Plan zuerst frei, sonst zeigt sie kein Blatt.</numerusform>
            <numerusform>%n Änderungen am Plan sind noch nicht freigegeben. Geben Sie den Plan zuerst frei, sonst zeigt sie kein Blatt.</numerusform>
        </translation>
    </message>
    <message>
        <source>{count}, {new} of them new or different</source>
        <translation>{count}, davon {new} neu oder anders</translation>
    </message>
    <message>
        <source>Sheets for the tables of the booths</source>
        <translation>Blätter für die Tische an den Ständen</translation>
    </message>
    <message>
        <source>Sheets for interpreters</source>
        <translation>Blätter für Dolmetschende</translation>
    </message>
    <message>
        <source>List for the welcome desk</source>
        <translation>Liste für den Empfang</translation>
    </message>
    <message>
        <source>List for an emergency</source>
        <translation>Liste für den Notfall</translation>
    </message>
    <message>
        <source>Signs for the booths</source>
        <translation>Schilder für die Stände</translation>
    </message>
    <message>
        <source>Name badges</source>
        <translation>Namensschilder</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ParticipantColumns</name>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>First language</source>
        <translation>Erstsprache</translation>
    </message>
    <message>
        <source>Accommodation</source>
        <translation>Unterkunft</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Invitation by</source>
        <translation>Einladung per</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Select {name}</source>
        <translation>{name} auswählen</translation>
    </message>
    <message>
        <source>Name, accommodation</source>
        <translation>Name, Unterkunft</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Zusage</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Geburtsjahr</translation>
    </message>
    <message>
        <source>Accompanied by</source>
        <translation>Begleitung</translation>
    </message>
    <message>
        <source>given</source>
        <translation>erteilt</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
</context>
<context>
    <name>ParticipantsPage</name>
    <message>
        <source>Participants</source>
        <translation>Teilnehmende</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleFrame</name>
    <message>
        <source>Pasted rows</source>
        <translation>Eingefügte Zeilen</translation>
    </message>
</context>
<context>
    <name>PeopleHead</name>
    <message>
        <source>Read in from Excel</source>
        <translation>Aus Excel einlesen</translation>
    </message>
    <message>
        <source>Save as Excel</source>
        <translation>Als Excel speichern</translation>
    </message>
    <message>
        <source>Record a person</source>
        <translation>Person erfassen</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>Choose columns</source>
        <translation>Spalten wählen</translation>
    </message>
    <message>
        <source>Print list</source>
        <translation>Liste drucken</translation>
    </message>
    <message>
        <source>{shown} of {total} shown</source>
        <translation>{shown} von {total} angezeigt</translation>
    </message>
    <message>
        <source>Record a person</source>
        <translation>Person erfassen</translation>
    </message>
    <message>
        <source>Reset filter</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>No match.</source>
        <translation>Keine Treffer.</translation>
    </message>
</context>
<context>
    <name>PersonAnswers</name>
    <message>
        <source>{time} {booth}: {points} points</source>
        <translation>{time} {booth}: {points} Punkte</translation>
    </message>
    <message>
        <source>instead of {name}</source>
        <translation>anstelle von {name}</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>You and your papers</source>
        <translation>Name und Übersetzungen</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>is shown in the history</source>
        <translation>steht im Verlauf</translation>
    </message>
    <message>
        <source>Use translations nobody has checked yet on cards, letters and in mails</source>
        <translation>Auch Übersetzungen verwenden, die noch niemand geprüft hat</translation>
    </message>
    <message>
        <source>Otherwise English stands in their place</source>
        <translation>Sonst steht dort Englisch</translation>
    </message>
</context>
<context>
    <name>PersonTab</name>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>It is not needed for interviews at a booth.</source>
        <translation>Für Gespräche am Stand ist sie nicht nötig.</translation>
    </message>
    <message>
        <source>Needed on the day</source>
        <translation>Bedarf am Veranstaltungstag</translation>
    </message>
</context>
<context>
    <name>PlacedPane</name>
    <message>
        <source>{placed} of {expected}</source>
        <translation>{placed} von {expected}</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Zugeteilt</translation>
    </message>
    <message>
        <source>Person, company</source>
        <translation>Person, Betrieb</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Gemeinde</translation>
    </message>
    <message>
        <source>All municipalities</source>
        <translation>Alle Gemeinden</translation>
    </message>
    <message>
        <source>Way there</source>
        <translation>Anfahrt</translation>
    </message>
    <message>
        <source>All ways</source>
        <translation>Jede Anfahrt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Alle Zustände</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Spalten wählen</translation>
    </message>
    <message>
        <source>Who spends the day where</source>
        <translation>Wer den Tag wo verbringt</translation>
    </message>
    <message>
        <source>something to look up</source>
        <translation>noch etwas nachzusehen</translation>
    </message>
    <message>
        <source>Nobody takes part yet. Tick people in the list of participants and choose “More”.</source>
        <translation>Noch nimmt niemand teil. Kreuzen Sie bei den Teilnehmenden Personen an und wählen Sie „Mehr“.</translation>
    </message>
    <message>
        <source>No company offers a day yet. Enter offers with a start time for employers.</source>
        <translation>Noch bietet kein Betrieb einen Tag an. Erfassen Sie bei den Arbeitgebern Angebote mit Beginn.</translation>
    </message>
    <message>
        <source>Nobody is assigned yet.</source>
        <translation>Noch ist niemand zugeteilt.</translation>
    </message>
    <message>
        <source>Suggest assignment</source>
        <translation>Zuteilung vorschlagen</translation>
    </message>
</context>
<context>
    <name>Placement</name>
    <message>
        <source>about {km} km</source>
        <translation>etwa {km} km</translation>
    </message>
</context>
<context>
    <name>PlacementColumns</name>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Company and address</source>
        <translation>Betrieb und Adresse</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Way there</source>
        <translation>Anfahrt</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Betrieb</translation>
    </message>
    <message>
        <source>with {name}</source>
        <translation>mit {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>{name} at {company}, {day}, {time}, {way}, {state}, {open}</source>
        <translation>{name} bei {company}, {day}, {time}&#xa0;Uhr, {way}, {state}, Hinweise: {open}</translation>
    </message>
</context>
<context>
    <name>PlacementDesk</name>
    <message>
        <source>Is there already</source>
        <translation>Ist schon dort</translation>
    </message>
    <message>
        <source>Not possible: {why}</source>
        <translation>Geht nicht: {why}</translation>
    </message>
    <message>
        <source>{why}: {company}, {points} points</source>
        <translation>{why}: {company}, {points} Punkte</translation>
    </message>
    <message>
        <source>With a drawback: {company}, {points} points. {why}</source>
        <translation>Mit Nachteil: {company}, {points} Punkte. {why}</translation>
    </message>
    <message>
        <source>Choose with whom {name} swaps and press Enter. Esc leaves it.</source>
        <translation>Wählen Sie, mit wem {name} tauscht, und drücken Sie Eingabe. Esc bricht ab.</translation>
    </message>
    <message>
        <source>Both are in the same company</source>
        <translation>Beide sind im selben Betrieb</translation>
    </message>
    <message>
        <source>Swap {first} and {second}: {points} points</source>
        <translation>{first} und {second} tauschen: {points} Punkte</translation>
    </message>
    <message>
        <source>Swap companies with …</source>
        <translation>Betrieb tauschen mit …</translation>
    </message>
</context>
<context>
    <name>PlacementEdits</name>
    <message>
        <source>{name}: let go</source>
        <translation>{name}: gelöst</translation>
    </message>
    <message>
        <source>{name}: kept in place</source>
        <translation>{name}: festgehalten</translation>
    </message>
    <message>
        <source>{name}: now at {company}</source>
        <translation>{name}: jetzt bei {company}</translation>
    </message>
    <message>
        <source>{first} and {second} have changed companies</source>
        <translation>{first} und {second} haben die Betriebe getauscht</translation>
    </message>
    <message>
        <source>{name}: has no company any more</source>
        <translation>{name}: hat keinen Betrieb mehr</translation>
    </message>
    <message>
        <source>not noted yet</source>
        <translation>noch nicht eingetragen</translation>
    </message>
    <message>
        <source>{name}: companion changed</source>
        <translation>{name}: Begleitung geändert</translation>
    </message>
    <message>
        <source>{name}: way noted</source>
        <translation>{name}: Anfahrt notiert</translation>
    </message>
    <message>
        <source>{name}: looked up</source>
        <translation>{name}: nachgesehen</translation>
    </message>
    <message>
        <source>{name}: to look up again</source>
        <translation>{name}: noch einmal nachzusehen</translation>
    </message>
    <message>
        <source>Asked for a day in a company: {trade}</source>
        <translation>Nach einem Tag im Betrieb gefragt: {trade}</translation>
    </message>
    <message>
        <source>{company}: call noted</source>
        <translation>{company}: Anruf notiert</translation>
    </message>
    <message>
        <source>Assignment taken over</source>
        <translation>Zuteilung übernommen</translation>
    </message>
    <message>
        <source>Plan released</source>
        <translation>Plan freigegeben</translation>
    </message>
</context>
<context>
    <name>PlacementHead</name>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message numerus="yes">
        <source>Draft, %n change(s) since the release</source>
        <translation>
            <numerusform>Entwurf, %n Änderung seit Freigabe</numerusform>
            <numerusform>Entwurf, %n Änderungen seit Freigabe</numerusform>
        </translation>
    </message>
    <message>
        <source>Released on {date}</source>
        <translation>Freigegeben am {date}</translation>
    </message>
    <message>
        <source>Planning the day</source>
        <translation>Zuteilung wird berechnet</translation>
    </message>
    <message>
        <source>Suggest assignment</source>
        <translation>Zuteilung vorschlagen</translation>
    </message>
    <message>
        <source>Release plan</source>
        <translation>Plan freigeben</translation>
    </message>
    <message>
        <source>Print company list</source>
        <translation>Betriebsliste drucken</translation>
    </message>
    <message>
        <source>More about the placement day</source>
        <translation>Mehr zum Praktikumstag</translation>
    </message>
    <message>
        <source>Suggest assignment (in the list: Ctrl+Enter)</source>
        <translation>Zuteilung vorschlagen (in der Liste: Strg+Eingabe)</translation>
    </message>
    <message>
        <source>When planning, released companies may change</source>
        <translation>Beim Vorschlagen dürfen sich freigegebene Betriebe ändern</translation>
    </message>
    <message>
        <source>Write list as table</source>
        <translation>Liste als Tabelle speichern</translation>
    </message>
    <message>
        <source>Print sheets for the companies</source>
        <translation>Blätter für die Betriebe drucken</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Ends with the proposal there is by then; the day stays as it is</source>
        <translation>Endet mit dem Vorschlag bis dahin; der Tag bleibt, wie er ist</translation>
    </message>
</context>
<context>
    <name>PlacementInspector</name>
    <message>
        <source>at {company}, {offer}</source>
        <translation>bei {company}, {offer}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Choose a person to see the way, what to look up, and other companies.</source>
        <translation>Wählen Sie eine Person, um Anfahrt, Hinweise und andere Betriebe zu sehen.</translation>
    </message>
    <message>
        <source>Print sheet</source>
        <translation>Blatt drucken</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Keep in place</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>Other company</source>
        <translation>Anderer Betrieb</translation>
    </message>
    <message>
        <source>Choose a company</source>
        <translation>Betrieb wählen</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>{action} (in the list: {keys})</source>
        <translation>{action} (in der Liste: {keys})</translation>
    </message>
</context>
<context>
    <name>PlacementPage</name>
    <message>
        <source>Placement day</source>
        <translation>Praktikumstag</translation>
    </message>
    <message>
        <source>A proposal is ready. The day is unchanged until you take it over.</source>
        <translation>Ein Vorschlag ist fertig. Der Tag bleibt unverändert, bis Sie den Vorschlag übernehmen.</translation>
    </message>
    <message>
        <source>No single change would give more people a company.</source>
        <translation>Keine einzelne Änderung gäbe mehr Personen einen Betrieb.</translation>
    </message>
    <message>
        <source>Stopped. This is the proposal there was by then; the day is unchanged.</source>
        <translation>Angehalten. Das ist der Vorschlag bis dahin; der Tag ist unverändert.</translation>
    </message>
</context>
<context>
    <name>PlacementPapers</name>
    <message>
        <source>Who goes where</source>
        <translation>Praktikumstag, wer wohin geht</translation>
    </message>
    <message>
        <source>Call list</source>
        <translation>Anrufliste</translation>
    </message>
    <message>
        <source>Sheets for companies</source>
        <translation>Blätter für die Betriebe</translation>
    </message>
    <message>
        <source>Sheet {number}</source>
        <translation>Blatt {number}</translation>
    </message>
    <message>
        <source>Excel list (*.xlsx);;Text list (*.csv)</source>
        <translation>Excel-Liste (*.xlsx);;Textliste (*.csv)</translation>
    </message>
    <message>
        <source>Placement day</source>
        <translation>Praktikumstag</translation>
    </message>
</context>
<context>
    <name>PlacementSide</name>
    <message numerus="yes">
        <source>%n company(s) possible. Enter, a click or a drop chooses one.</source>
        <translation>
            <numerusform>%n Betrieb ist möglich. Ein Klick oder die Eingabetaste wählt ihn, Ziehen auch.</numerusform>
            <numerusform>%n Betriebe sind möglich. Ein Klick oder die Eingabetaste wählt einen, Ziehen auch.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>{name}: {before} becomes {after}</source>
        <translation>{name}: bisher {before}, künftig {after}</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n anders</numerusform>
            <numerusform>%n anders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%n entfällt</numerusform>
            <numerusform>%n entfallen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is changed until you take it over.</source>
        <translation>Es ändert sich nichts, bis Sie übernehmen.</translation>
    </message>
    <message numerus="yes">
        <source>%n companion(s) missing.</source>
        <translation>
            <numerusform>Es fehlt %n Begleitung.</numerusform>
            <numerusform>Es fehlen %n Begleitungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The assignment is already the best one found. Nothing changes.</source>
        <translation>Die Zuteilung ist schon die beste gefundene. Es ändert sich nichts.</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>{place}, {points} points: {why}</source>
        <translation>{place}, {points} Punkte: {why}</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>Did not come</source>
        <translation>Nicht gekommen</translation>
    </message>
    <message>
        <source>Break until {time}</source>
        <translation>Pause bis {time}</translation>
    </message>
    <message>
        <source>Booth opens {time}</source>
        <translation>Stand öffnet {time}</translation>
    </message>
    <message>
        <source>Booth closed</source>
        <translation>Stand geschlossen</translation>
    </message>
    <message>
        <source>There from {time}</source>
        <translation>Da ab {time}</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Nicht da</translation>
    </message>
    <message>
        <source>Table {table}</source>
        <translation>Tisch {table}</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Gut zu wissen</translation>
    </message>
    <message>
        <source>{field}: not known of one person</source>
        <translation>{field}: bei einer Person nicht bekannt</translation>
    </message>
    <message>
        <source>{field}: not said for one offer</source>
        <translation>{field}: bei einem Angebot nicht angegeben</translation>
    </message>
    <message>
        <source>{name}: {before} → {after}, {booth}</source>
        <translation>{name}: {before} → {after}, {booth}</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Entfallen</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Other interpreter</source>
        <translation>Anderes Dolmetschen</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>Nr. {number}</translation>
    </message>
    <message>
        <source>Interpreting: {who}</source>
        <translation>Dolmetschen: {who}</translation>
    </message>
    <message>
        <source>{start}–{end}</source>
        <translation>{start}–{end}&#xa0;Uhr</translation>
    </message>
    <message>
        <source>Place free</source>
        <translation>Platz frei</translation>
    </message>
    <message>
        <source>Place free, with interpreter</source>
        <translation>Platz frei, mit Dolmetschen</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>Wunsch</translation>
    </message>
    <message>
        <source>Experience</source>
        <translation>Erfahrung</translation>
    </message>
    <message>
        <source>There</source>
        <translation>Anwesend</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>1 year {title}</source>
        <translation>1 Jahr {title}</translation>
    </message>
    <message>
        <source>{years} years {title}</source>
        <translation>{years} Jahre {title}</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points} Punkte</translation>
    </message>
    <message>
        <source>Interview plan as a table</source>
        <translation>Gesprächsplan als Tabelle</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Booth</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Arbeitgeber</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Language, German</source>
        <translation>Sprache, Deutsch</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Dolmetschen</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>kept in place</source>
        <translation>festgehalten</translation>
    </message>
    <message>
        <source>Kurm.</source>
        <translation>Kurm.</translation>
    </message>
    <message>
        <source>Sorani</source>
        <translation>Sorani</translation>
    </message>
    <message>
        <source>Ukr.</source>
        <translation>Ukr.</translation>
    </message>
    <message>
        <source>Fr.</source>
        <translation>Franz.</translation>
    </message>
    <message>
        <source>Farsi</source>
        <translation>Farsi</translation>
    </message>
    <message>
        <source>whole day</source>
        <translation>ganzer Tag</translation>
    </message>
    <message>
        <source>{times} o&apos;clock</source>
        <translation>{times}&#xa0;Uhr</translation>
    </message>
    <message>
        <source>{booth}, table {table}</source>
        <translation>{booth}, Tisch {table}</translation>
    </message>
    <message>
        <source>Not at a slot</source>
        <translation>Zeit passt nicht</translation>
    </message>
    <message>
        <source>Has cancelled</source>
        <translation>Hat abgesagt</translation>
    </message>
    <message>
        <source>Not there then</source>
        <translation>Dann nicht da</translation>
    </message>
    <message>
        <source>Table not staffed</source>
        <translation>Unbesetzt</translation>
    </message>
    <message>
        <source>Interpreter missing</source>
        <translation>Dolmetschen fehlt</translation>
    </message>
    <message>
        <source>Should not meet</source>
        <translation>Nicht erwünscht</translation>
    </message>
    <message>
        <source>No pause before</source>
        <translation>Ohne Pause davor</translation>
    </message>
    <message>
        <source>Please check</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>{time} o&apos;clock, {booth} {organisation}, {person}, {language}, German {level}, {points} of 100 points</source>
        <translation>{time}&#xa0;Uhr, {booth} {organisation}, {person}, {language}, Deutsch {level}, {points} von 100 Punkten</translation>
    </message>
    <message>
        <source>People to be told</source>
        <translation>Bescheid geben: Personen</translation>
    </message>
    <message>
        <source>Booths to be told</source>
        <translation>Bescheid geben: Stände</translation>
    </message>
    <message>
        <source>Interpreters to be told</source>
        <translation>Bescheid geben: Dolmetschende</translation>
    </message>
    <message>
        <source>Best other places</source>
        <translation>Beste andere Plätze</translation>
    </message>
    <message>
        <source>Show booth</source>
        <translation>Stand zeigen</translation>
    </message>
    <message>
        <source>Ask volunteers</source>
        <translation>Ehrenamt anfragen</translation>
    </message>
    <message>
        <source>Change the day</source>
        <translation>Tagesablauf ändern</translation>
    </message>
    <message>
        <source>Ask employers</source>
        <translation>Arbeitgeber anfragen</translation>
    </message>
    <message>
        <source>Interviews by German</source>
        <translation>Gespräche nach Deutsch</translation>
    </message>
    <message>
        <source>Interviews by first language</source>
        <translation>Gespräche nach Erstsprache</translation>
    </message>
    <message>
        <source>No interview, while others have three or more</source>
        <translation>Ohne Termin, obwohl andere drei oder mehr haben</translation>
    </message>
    <message>
        <source>{group}: {placed} of {people} have an interview, Ø&#xa0;{mean}</source>
        <translation>{group}: {placed} von {people} haben einen Termin, Ø&#xa0;{mean}</translation>
    </message>
    <message>
        <source>{group}: {before} → {placed} of {people} have an interview, Ø&#xa0;{mean_before}&#xa0;→&#xa0;{mean}</source>
        <translation>{group}: {before} → {placed} von {people} haben einen Termin, Ø&#xa0;{mean_before}&#xa0;→&#xa0;{mean}</translation>
    </message>
    <message>
        <source>{field}: not known of {count} people</source>
        <translation>{field}: bei {count} Personen nicht bekannt</translation>
    </message>
    <message>
        <source>{field}: not said for {count} offers</source>
        <translation>{field}: bei {count} Angeboten nicht angegeben</translation>
    </message>
    <message>
        <source>Not known yet, counts neither for nor against anybody</source>
        <translation>Noch nicht bekannt, zählt für niemanden und gegen niemanden</translation>
    </message>
    <message>
        <source>booth {number}</source>
        <translation>Stand {number}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>other interpreter</source>
        <translation>anderes Dolmetschen</translation>
    </message>
    <message>
        <source>{name} no more</source>
        <translation>{name} entfällt</translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message>
        <source>Interview plan</source>
        <translation>Gesprächsplan</translation>
    </message>
    <message>
        <source>of {total}</source>
        <translation>von {total}</translation>
    </message>
    <message>
        <source>{placed} of {total} participants have an interview</source>
        <translation>{placed} von {total} Teilnehmenden haben einen Termin</translation>
    </message>
    <message>
        <source>have an interview</source>
        <translation>haben einen Termin</translation>
    </message>
    <message>
        <source>without interview</source>
        <translation>ohne Termin</translation>
    </message>
    <message>
        <source>Placement day</source>
        <translation>Praktikumstag</translation>
    </message>
    <message>
        <source>have a company</source>
        <translation>haben einen Betrieb</translation>
    </message>
    <message>
        <source>without a company</source>
        <translation>ohne Betrieb</translation>
    </message>
    <message>
        <source>{placed} of {total} participants have a company</source>
        <translation>{placed} von {total} Teilnehmenden haben einen Betrieb</translation>
    </message>
    <message>
        <source>interviews (Ø)</source>
        <translation>Gespräche (Ø)</translation>
    </message>
</context>
<context>
    <name>PlanDesk</name>
    <message>
        <source>Interviews are moved in the view by booth.</source>
        <translation>Gespräche verschieben Sie in der Ansicht „Nach Stand“.</translation>
    </message>
    <message>
        <source>One moment: where interviews may go is still being worked out.</source>
        <translation>Einen Moment, die möglichen Plätze werden gerade ermittelt.</translation>
    </message>
    <message numerus="yes">
        <source>Choose a place for {name}: %n free one(s) fit, taken ones swap.</source>
        <translation>
            <numerusform>Platz für {name} wählen: %n freier passt, besetzte tauschen.</numerusform>
            <numerusform>Platz für {name} wählen: %n freie passen, besetzte tauschen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose a place for {name}: %n free one(s) fit.</source>
        <translation>
            <numerusform>Platz für {name} wählen: %n freier passt.</numerusform>
            <numerusform>Platz für {name} wählen: %n freie passen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>Abbrechen (Esc)</translation>
    </message>
    <message>
        <source>This plan is only to be looked at. Take it over or close it first.</source>
        <translation>Dieser Plan steht nur zur Ansicht. Übernehmen oder schließen Sie ihn zuerst.</translation>
    </message>
</context>
<context>
    <name>PlanEdits</name>
    <message>
        <source>{name}: let go</source>
        <translation>{name}: Termin gelöst</translation>
    </message>
    <message>
        <source>{name}: kept in place</source>
        <translation>{name}: Termin festgehalten</translation>
    </message>
    <message>
        <source>{name}: moved to {to}</source>
        <translation>{name}: verschoben auf {to}</translation>
    </message>
    <message>
        <source>{name}: interview at {to}</source>
        <translation>{name}: Termin um {to}</translation>
    </message>
    <message>
        <source>{first} and {second} have changed places</source>
        <translation>{first} und {second} haben getauscht</translation>
    </message>
    <message>
        <source>{name}: interview removed</source>
        <translation>{name}: Gespräch entfernt</translation>
    </message>
    <message>
        <source>{name}: has come</source>
        <translation>{name}: doch gekommen</translation>
    </message>
    <message>
        <source>{name}: did not come</source>
        <translation>{name}: nicht gekommen</translation>
    </message>
    <message numerus="yes">
        <source>{name} did not come: %n place(s) free</source>
        <translation>
            <numerusform>{name} nicht gekommen: %n Platz frei</numerusform>
            <numerusform>{name} nicht gekommen: %n Plätze frei</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is there</source>
        <translation>{name} ist da</translation>
    </message>
    <message numerus="yes">
        <source>{name} comes at {time}: %n place(s) free</source>
        <translation>
            <numerusform>{name} kommt um {time}: %n Platz frei</numerusform>
            <numerusform>{name} kommt um {time}: %n Plätze frei</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is taken in</source>
        <translation>{name} ist aufgenommen</translation>
    </message>
    <message>
        <source>{booth}: closed from {time}</source>
        <translation>{booth}: geschlossen ab {time}</translation>
    </message>
    <message numerus="yes">
        <source>{name} leaves at {time}: %n place(s) free</source>
        <translation>
            <numerusform>{name} geht um {time}: %n Platz frei</numerusform>
            <numerusform>{name} geht um {time}: %n Plätze frei</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanFilters</name>
    <message>
        <source>Hall</source>
        <translation>Halle</translation>
    </message>
    <message>
        <source>All halls</source>
        <translation>Alle Hallen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Alle Sprachen</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Booths before</source>
        <translation>Stände davor</translation>
    </message>
    <message>
        <source>Booths after</source>
        <translation>Stände danach</translation>
    </message>
    <message>
        <source>with interpreter</source>
        <translation>mit Dolmetschen</translation>
    </message>
    <message>
        <source>kept in place</source>
        <translation>festgehalten</translation>
    </message>
</context>
<context>
    <name>PlanFoot</name>
    <message>
        <source>of {total} have an interview</source>
        <translation>von {total} haben einen Termin</translation>
    </message>
    <message>
        <source>interviews</source>
        <translation>Gespräche</translation>
    </message>
    <message numerus="yes">
        <source>interview(s) suit little</source>
        <translation>
            <numerusform>Gespräch passt wenig</numerusform>
            <numerusform>Gespräche passen wenig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n more would be possible</source>
        <translation>
            <numerusform>Höchstens %n mehr wäre möglich</numerusform>
            <numerusform>Höchstens %n mehr wären möglich</numerusform>
        </translation>
    </message>
    <message>
        <source>No more are possible</source>
        <translation>Mehr sind nicht möglich</translation>
    </message>
    <message>
        <source>Computing the plan</source>
        <translation>Plan wird berechnet</translation>
    </message>
    <message>
        <source>Compute plan</source>
        <translation>Plan berechnen</translation>
    </message>
    <message>
        <source>Compute plan (on the board: Ctrl+Enter)</source>
        <translation>Plan berechnen (im Plan: Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Ends at once; the best plan so far is proposed</source>
        <translation>Endet sofort; der beste Plan bis dahin wird vorgeschlagen</translation>
    </message>
    <message>
        <source>Possible as soon as there is a first plan</source>
        <translation>Geht, sobald es einen ersten Plan gibt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Ends without a proposal; the plan stays as it is</source>
        <translation>Endet ohne Vorschlag; der Plan bleibt, wie er ist</translation>
    </message>
    <message numerus="yes">
        <source>for %n second(s)</source>
        <translation>
            <numerusform>seit %n Sekunde</numerusform>
            <numerusform>seit %n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>noch %n Sekunde</numerusform>
            <numerusform>noch %n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Proven: nobody else without an interview could get one as things stand, in no plan at all.</source>
        <translation>Bewiesen: Mehr Personen ohne Termin können mit den jetzigen Ständen, Zeiten und Sprachen in keinem Plan einen bekommen.</translation>
    </message>
</context>
<context>
    <name>PlanHead</name>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message numerus="yes">
        <source>Draft, %n change(s) since the release</source>
        <translation>
            <numerusform>Entwurf, %n Änderung seit Freigabe</numerusform>
            <numerusform>Entwurf, %n Änderungen seit Freigabe</numerusform>
        </translation>
    </message>
    <message>
        <source>Released on {date}</source>
        <translation>Freigegeben am {date}</translation>
    </message>
    <message numerus="yes">
        <source>Check plan (%n finding(s))</source>
        <translation>
            <numerusform>Plan prüfen (%n Hinweis)</numerusform>
            <numerusform>Plan prüfen (%n Hinweise)</numerusform>
        </translation>
    </message>
    <message>
        <source>Check plan</source>
        <translation>Plan prüfen</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>By booth</source>
        <translation>Nach Stand</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>Nach Person</translation>
    </message>
    <message>
        <source>Interpreting</source>
        <translation>Dolmetschen</translation>
    </message>
    <message>
        <source>Release plan</source>
        <translation>Plan freigeben</translation>
    </message>
    <message>
        <source>More about the plan</source>
        <translation>Mehr zum Plan</translation>
    </message>
    <message>
        <source>When computing, released interviews may change</source>
        <translation>Beim Berechnen dürfen sich freigegebene Termine ändern</translation>
    </message>
    <message numerus="yes">
        <source>Released on {date}, %n change(s) since</source>
        <translation>
            <numerusform>Freigegeben am {date}, %n Änderung seitdem</numerusform>
            <numerusform>Freigegeben am {date}, %n Änderungen seitdem</numerusform>
        </translation>
    </message>
    <message>
        <source>Print the plan as a list</source>
        <translation>Plan als Liste drucken</translation>
    </message>
    <message>
        <source>Plan again from now on, or without a booth</source>
        <translation>Ab jetzt neu planen, auch ohne einen Stand</translation>
    </message>
    <message>
        <source>Person without registration</source>
        <translation>Person ohne Anmeldung</translation>
    </message>
    <message>
        <source>Versions of the plan</source>
        <translation>Frühere Pläne</translation>
    </message>
    <message>
        <source>Who has how many interviews</source>
        <translation>Wer wie viele Gespräche hat</translation>
    </message>
    <message>
        <source>Sheets for booths and interpreters</source>
        <translation>Blätter für Stände und Dolmetschende</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Interview plan</source>
        <translation>Gesprächsplan</translation>
    </message>
</context>
<context>
    <name>PlanSide</name>
    <message numerus="yes">
        <source>%n finding(s). A click leads there.</source>
        <translation>
            <numerusform>%n Hinweis. Ein Klick führt dorthin.</numerusform>
            <numerusform>%n Hinweise. Ein Klick führt dorthin.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing stands in the way.</source>
        <translation>Es steht nichts im Weg.</translation>
    </message>
    <message>
        <source>What is marked red has to be settled before the plan can be released.</source>
        <translation>Was rot ist, muss geklärt sein, bevor der Plan freigegeben werden kann.</translation>
    </message>
    <message>
        <source>Check plan</source>
        <translation>Plan prüfen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message numerus="yes">
        <source>Moving or giving up %n promised interview(s)</source>
        <translation>
            <numerusform>%n zugesagten Termin verschieben oder absagen</numerusform>
            <numerusform>%n zugesagte Termine verschieben oder absagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In all there are %n interview(s) fewer.</source>
        <translation>
            <numerusform>Insgesamt ist es %n Gespräch weniger.</numerusform>
            <numerusform>Insgesamt sind es %n Gespräche weniger.</numerusform>
        </translation>
    </message>
    <message>
        <source>The plan is already the best one found. Nothing changes.</source>
        <translation>Es wurde kein besserer Plan gefunden. Nichts ändert sich.</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neues Gespräch</numerusform>
            <numerusform>%n neue Gespräche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n verschoben</numerusform>
            <numerusform>%n verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%n entfällt</numerusform>
            <numerusform>%n entfallen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with another interpreter</source>
        <translation>
            <numerusform>%n mit anderem Dolmetschen</numerusform>
            <numerusform>%n mit anderem Dolmetschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more person(s) with an interview</source>
        <translation>
            <numerusform>%n Person mehr mit Termin</numerusform>
            <numerusform>%n Personen mehr mit Termin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) without one any more</source>
        <translation>
            <numerusform>%n Person verliert ihren Termin</numerusform>
            <numerusform>%n Personen verlieren ihren Termin</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is changed until you take it over.</source>
        <translation>Am Plan ist nichts geändert, bis Sie übernehmen.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Both plans are the same.</source>
        <translation>Beide Pläne sind gleich.</translation>
    </message>
    <message numerus="yes">
        <source>gives %n more person(s) an interview.</source>
        <translation>
            <numerusform>gibt %n weiteren Person ein Gespräch.</numerusform>
            <numerusform>gibt %n weiteren Personen ein Gespräch.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>gives %n more interview(s).</source>
        <translation>
            <numerusform>gibt %n Gespräch mehr.</numerusform>
            <numerusform>gibt %n Gespräche mehr.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show before and after</source>
        <translation>Vorher und nachher zeigen</translation>
    </message>
    <message>
        <source>An arrow leads from the released plan to the one shown.</source>
        <translation>Ein Pfeil führt vom freigegebenen Plan zu dem, der gezeigt wird.</translation>
    </message>
    <message>
        <source>Who has how many interviews</source>
        <translation>Wer wie viele Gespräche hat</translation>
    </message>
</context>
<context>
    <name>PointFilter</name>
    <message>
        <source>Show all again</source>
        <translation>Wieder alle zeigen</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>With interview</source>
        <translation>Mit Termin</translation>
    </message>
    <message>
        <source>Without interview</source>
        <translation>Ohne Termin</translation>
    </message>
    <message>
        <source>Consent missing</source>
        <translation>Einwilligung fehlt</translation>
    </message>
    <message>
        <source>Languages unknown</source>
        <translation>Sprachen nicht bekannt</translation>
    </message>
    <message>
        <source>To be told</source>
        <translation>Noch mitzuteilen</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Zugesagt</translation>
    </message>
    <message>
        <source>Reply open</source>
        <translation>Zusage offen</translation>
    </message>
    <message>
        <source>Declined or not come</source>
        <translation>Abgesagt oder nicht gekommen</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Angefragt</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Noch nicht gefragt</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Abgesagt</translation>
    </message>
    <message>
        <source>Without offers</source>
        <translation>Ohne Angebote</translation>
    </message>
    <message>
        <source>Call due</source>
        <translation>Anruf steht an</translation>
    </message>
    <message>
        <source>Interpret</source>
        <translation>Dolmetschen</translation>
    </message>
    <message>
        <source>Interpret, no interview yet</source>
        <translation>Dolmetschen, noch kein Gespräch</translation>
    </message>
</context>
<context>
    <name>PostDesk</name>
    <message>
        <source>No mailbox is set up yet. This is done in the settings.</source>
        <translation>Noch ist kein Postfach eingerichtet. Das geht unter „Einstellungen“.</translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) sent.</source>
        <translation>
            <numerusform>%n E-Mail gesendet.</numerusform>
            <numerusform>%n E-Mails gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n perhaps arrived: see the outbox.</source>
        <translation>
            <numerusform>%n vielleicht angekommen, siehe Postausgang.</numerusform>
            <numerusform>%n vielleicht angekommen, siehe Postausgang.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused by the server.</source>
        <translation>
            <numerusform>%n vom Mailserver abgelehnt.</numerusform>
            <numerusform>%n vom Mailserver abgelehnt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still waits in the outbox.</source>
        <translation>
            <numerusform>%n wartet noch im Postausgang.</numerusform>
            <numerusform>%n warten noch im Postausgang.</numerusform>
        </translation>
    </message>
    <message>
        <source>There was nothing to send.</source>
        <translation>Es gab nichts zu senden.</translation>
    </message>
</context>
<context>
    <name>PreviewDelegate</name>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Person before</source>
        <translation>Vorherige Person</translation>
    </message>
    <message>
        <source>Next person</source>
        <translation>Nächste Person</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Told by phone</source>
        <translation>Telefonisch informiert</translation>
    </message>
    <message>
        <source>The QR code holds a random number only, no name.</source>
        <translation>Der QR-Code enthält nur eine Zufallsnummer, keinen Namen.</translation>
    </message>
    <message>
        <source>Choose a person to see what she or he gets.</source>
        <translation>Wählen Sie eine Person aus. Hier sehen Sie, was sie bekommt.</translation>
    </message>
    <message>
        <source>Keep for this person</source>
        <translation>Für diese Person merken</translation>
    </message>
    <message>
        <source>No translation yet: English</source>
        <translation>noch keine Übersetzung: Englisch</translation>
    </message>
    <message>
        <source>original text</source>
        <translation>Originaltext</translation>
    </message>
    <message numerus="yes">
        <source>%n phrase(s) unsure</source>
        <translation>
            <numerusform>%n Satz unsicher</numerusform>
            <numerusform>%n Sätze unsicher</numerusform>
        </translation>
    </message>
    <message>
        <source>not reviewed by a person</source>
        <translation>noch nicht geprüft</translation>
    </message>
    <message>
        <source>Nobody has confirmed this translation with name and date. Marked phrases carry an asterisk.</source>
        <translation>Diese Übersetzung hat noch niemand mit Name und Datum bestätigt. Unsichere Sätze tragen einen Stern.</translation>
    </message>
    <message>
        <source>Card of {name}, {count} interview(s)</source>
        <translation>Karte von {name}, Gespräche: {count}</translation>
    </message>
    <message>
        <source>Cards are for people with an interview. Mail, phone and calendar show the rest.</source>
        <translation>Karten gibt es für Personen mit einem Gespräch. Das Übrige zeigen E-Mail, Telefon und Kalender.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message numerus="yes">
        <source>%n calendar file(s) to accept or decline</source>
        <translation>
            <numerusform>%n Kalenderdatei zum Zu- oder Absagen</numerusform>
            <numerusform>%n Kalenderdateien zum Zu- oder Absagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Calendar file</source>
        <translation>Kalenderdatei im Anhang</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>keine Nummer</translation>
    </message>
    <message>
        <source>There is nothing for a calendar.</source>
        <translation>Für den Kalender gibt es nichts.</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>To be accepted or declined in the calendar.</source>
        <translation>Zum Zu- oder Absagen im Kalender.</translation>
    </message>
    <message>
        <source>To be added.</source>
        <translation>Zum Eintragen, ohne Antwort.</translation>
    </message>
    <message>
        <source>cancelled: {times}</source>
        <translation>abgesagt: {times}</translation>
    </message>
    <message>
        <source>Use unsure phrases, marked with an asterisk</source>
        <translation>Unsichere Sätze verwenden, mit Stern</translation>
    </message>
    <message>
        <source>text reviewed: {name}, {date}</source>
        <translation>Text geprüft: {name}, {date}</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Nothing has been taken over yet</source>
        <translation>Noch ist nichts übernommen</translation>
    </message>
    <message>
        <source>Which rows</source>
        <translation>Welche Zeilen</translation>
    </message>
    <message>
        <source>Save list</source>
        <translation>Liste speichern</translation>
    </message>
    <message>
        <source>Left out on purpose: {columns}</source>
        <translation>Bewusst ausgelassen: {columns}</translation>
    </message>
    <message>
        <source>Not assigned: {columns}</source>
        <translation>Nicht zugeordnet: {columns}</translation>
    </message>
    <message numerus="yes">
        <source>Save %n rejected row(s) as an Excel file and correct them there</source>
        <translation>
            <numerusform>%n abgelehnte Zeile als Excel-Datei speichern und dort berichtigen</numerusform>
            <numerusform>%n abgelehnte Zeilen als Excel-Datei speichern und dort berichtigen</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>Programme</name>
    <message>
        <source>{time}, {room}, free</source>
        <translation>{time}, {room}, frei</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Agenda item</source>
        <translation>Programmpunkt</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Without a room</source>
        <translation>Ohne Raum</translation>
    </message>
    <message>
        <source>Conflict: {what}</source>
        <translation>Konflikt: {what}</translation>
    </message>
</context>
<context>
    <name>ProgrammeForm</name>
    <message>
        <source>not said</source>
        <translation>keine Angabe</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Choose an agenda item to change it, or a free time to add one there.</source>
        <translation>Wählen Sie einen Programmpunkt, um ihn zu ändern, oder eine freie Zeit, um dort einen zu ergänzen.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Remove agenda item</source>
        <translation>Programmpunkt entfernen</translation>
    </message>
    <message>
        <source>New agenda item</source>
        <translation>Neuer Programmpunkt</translation>
    </message>
    <message>
        <source>Agenda item</source>
        <translation>Programmpunkt</translation>
    </message>
    <message>
        <source>Not found among the volunteers: {names}</source>
        <translation>Nicht unter den Ehrenamtlichen: {names}</translation>
    </message>
    <message>
        <source>The end is not after the beginning.</source>
        <translation>Das Ende liegt nicht nach dem Beginn.</translation>
    </message>
    <message>
        <source>A few words are enough, for example “Welcome”.</source>
        <translation>Ein paar Worte genügen, zum Beispiel „Begrüßung“.</translation>
    </message>
    <message>
        <source>Not planned to interpret at this time: {names}</source>
        <translation>In dieser Zeit nicht zum Dolmetschen eingeplant: {names}</translation>
    </message>
    <message>
        <source>Choose who helps at the event</source>
        <translation>Aus dem Ehrenamt wählen</translation>
    </message>
</context>
<context>
    <name>ProgrammeView</name>
    <message>
        <source>Show as</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Agenda item</source>
        <translation>Programmpunkt</translation>
    </message>
    <message>
        <source>Add an agenda item</source>
        <translation>Programmpunkt hinzufügen</translation>
    </message>
    <message>
        <source>Programme by room and time</source>
        <translation>Programm nach Raum und Zeit</translation>
    </message>
    <message>
        <source>Enter adds or opens, Ctrl and an arrow moves, Delete removes, Space changes between items</source>
        <translation>Eingabe ergänzt oder öffnet, Strg und Pfeil verschiebt, Entf entfernt, Leertaste wechselt zwischen Programmpunkten</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n Konflikt</numerusform>
            <numerusform>%n Konflikte</numerusform>
        </translation>
    </message>
    <message>
        <source>no conflicts</source>
        <translation>keine Konflikte</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Agenda item changed: {title}</source>
        <translation>Programmpunkt geändert: {title}</translation>
    </message>
    <message>
        <source>Agenda item added: {title}</source>
        <translation>Programmpunkt hinzugefügt: {title}</translation>
    </message>
    <message>
        <source>Agenda item moved: {title}</source>
        <translation>Programmpunkt verschoben: {title}</translation>
    </message>
    <message>
        <source>Agenda item removed: {title}</source>
        <translation>Programmpunkt entfernt: {title}</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>Proposing</name>
    <message>
        <source>A proposal is ready. The plan is unchanged until you take it over.</source>
        <translation>Ein Vorschlag ist fertig. Der Plan bleibt unverändert, bis Sie den Vorschlag übernehmen.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Collapse</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>ReadOnly</name>
    <message>
        <source>You can look at everything; changes are not possible here.</source>
        <translation>Sie können alles ansehen, aber hier nichts ändern.</translation>
    </message>
    <message>
        <source>{name} has been editing this file since {since}.</source>
        <translation>{name} bearbeitet diese Datei seit {since} Uhr.</translation>
    </message>
    <message>
        <source>Take over …</source>
        <translation>Übernehmen …</translation>
    </message>
</context>
<context>
    <name>ReasonsBlock</name>
    <message>
        <source>{points} of 100 points</source>
        <translation>{points} von 100 Punkten</translation>
    </message>
    <message>
        <source>Placed by hand.</source>
        <translation>Von Hand eingetragen.</translation>
    </message>
    <message>
        <source>Why this company?</source>
        <translation>Warum dieser Betrieb?</translation>
    </message>
</context>
<context>
    <name>RecentFiles</name>
    <message>
        <source>Opened last</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Folder “{folder}”</source>
        <translation>Ordner „{folder}“</translation>
    </message>
    <message>
        <source>changed on {day}</source>
        <translation>geändert am {day}</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>nicht mehr da</translation>
    </message>
    <message>
        <source>folder not reachable</source>
        <translation>Ordner nicht erreichbar</translation>
    </message>
</context>
<context>
    <name>ReplanDialog</name>
    <message>
        <source>Plan again from now on</source>
        <translation>Ab jetzt neu planen</translation>
    </message>
    <message>
        <source>from {time}</source>
        <translation>ab {time}</translation>
    </message>
    <message>
        <source>no booth closes</source>
        <translation>kein Stand fällt aus</translation>
    </message>
    <message>
        <source>New interviews only for people who are there (nobody yet)</source>
        <translation>Neue Gespräche nur für Personen, die da sind (noch niemand)</translation>
    </message>
    <message numerus="yes">
        <source>New interviews only for people who are there (%n)</source>
        <translation>
            <numerusform>Neue Gespräche nur für Personen, die da sind (%n)</numerusform>
            <numerusform>Neue Gespräche nur für Personen, die da sind (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Compute proposal</source>
        <translation>Vorschlag berechnen</translation>
    </message>
    <message>
        <source>What is over, running or kept in place does not move, and everything else stays where it still can. You see first what changes and who must be told.</source>
        <translation>Was vorbei ist, läuft oder festgehalten ist, bleibt. Alles andere bleibt, wo es noch geht. Sie sehen zuerst, was sich ändert und wer Bescheid bekommt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Booth that closes then</source>
        <translation>Stand, der dann ausfällt</translation>
    </message>
    <message>
        <source>Promised interviews may move where that is worth it</source>
        <translation>Zugesagte Gespräche dürfen verschoben werden, wo es sich lohnt</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Bring a backup back</source>
        <translation>Sicherung zurückholen</translation>
    </message>
    <message>
        <source>Backup of {time}</source>
        <translation>Sicherung vom {time}</translation>
    </message>
    <message>
        <source>The present state is backed up first, so that you can return to it here.</source>
        <translation>Der jetzige Stand wird vorher gesichert. Sie können hier zu ihm zurückkehren.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Bring backup back</source>
        <translation>Sicherung zurückholen</translation>
    </message>
    <message>
        <source>It was made by an older version of the program and is brought up to date when it is opened.</source>
        <translation>Sie stammt von einer älteren Version des Programms und wird beim Öffnen auf den neuen Stand gebracht.</translation>
    </message>
    <message numerus="yes">
        <source>%n participant(s)</source>
        <translation>
            <numerusform>%n Person als Teilnehmende</numerusform>
            <numerusform>%n Teilnehmende</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s)</source>
        <translation>
            <numerusform>%n Arbeitgeber</numerusform>
            <numerusform>%n Arbeitgeber</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interview(s)</source>
        <translation>
            <numerusform>%n Gespräch</numerusform>
            <numerusform>%n Gespräche</numerusform>
        </translation>
    </message>
    <message>
        <source>Last change in it: {time}</source>
        <translation>Letzte Änderung darin: {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) made since would be gone.</source>
        <translation>
            <numerusform>%n Schritt seit dieser Sicherung gilt dann nicht mehr.</numerusform>
            <numerusform>%n Schritte seit dieser Sicherung gelten dann nicht mehr.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed since.</source>
        <translation>Seitdem wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>RoomsBox</name>
    <message>
        <source>no rooms yet</source>
        <translation>noch keine</translation>
    </message>
</context>
<context>
    <name>RoomsPopup</name>
    <message>
        <source>Add a room</source>
        <translation>Raum hinzufügen</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Räume</translation>
    </message>
    <message>
        <source>Room {number}</source>
        <translation>Raum {number}</translation>
    </message>
    <message>
        <source>Remove room {name}</source>
        <translation>Raum {name} entfernen</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Note answer</source>
        <translation>Antwort vermerken</translation>
    </message>
    <message>
        <source>Change way</source>
        <translation>Weg ändern</translation>
    </message>
    <message>
        <source>Told by phone</source>
        <translation>Telefonisch informiert</translation>
    </message>
    <message>
        <source>Send once more</source>
        <translation>Noch einmal senden</translation>
    </message>
    <message>
        <source>{way}: address or number is missing</source>
        <translation>{way}: Anschrift oder Nummer fehlt</translation>
    </message>
</context>
<context>
    <name>RowWords</name>
    <message>
        <source>no way</source>
        <translation>ohne Weg</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>zugesagt</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>perhaps</source>
        <translation>vielleicht</translation>
    </message>
    <message>
        <source>{date}, {time}, by: {way}</source>
        <translation>{date}, {time}&#xa0;Uhr, Weg: {way}</translation>
    </message>
    <message>
        <source>MM/dd</source>
        <translation>dd.MM.</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>nicht gekommen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgesagt</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>partly cancelled</source>
        <translation>zum Teil abgesagt</translation>
    </message>
    <message>
        <source>{what}: {before}, now {after}</source>
        <translation>{what}: {before}, jetzt {after}</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>entfällt</translation>
    </message>
    <message numerus="yes">
        <source>{first} and %n more</source>
        <translation>
            <numerusform>{first} und %n weiterer Termin</numerusform>
            <numerusform>{first} und %n weitere Termine</numerusform>
        </translation>
    </message>
    <message>
        <source>other time</source>
        <translation>andere Zeit</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n employer(s)</source>
        <translation>
            <numerusform>%n Arbeitgeber</numerusform>
            <numerusform>%n Arbeitgeber</numerusform>
        </translation>
    </message>
    <message>
        <source>would like {time}</source>
        <translation>wünscht {time}</translation>
    </message>
</context>
<context>
    <name>RunSheetOutput</name>
    <message>
        <source>Run sheet {event}</source>
        <translation>Ablaufplan {event}</translation>
    </message>
    <message>
        <source>Save the run sheet</source>
        <translation>Ablaufplan speichern</translation>
    </message>
</context>
<context>
    <name>SandboxCard</name>
    <message>
        <source>What if?</source>
        <translation>Was wäre, wenn?</translation>
    </message>
    <message>
        <source>Nothing of this is kept</source>
        <translation>Nichts davon wird gespeichert</translation>
    </message>
    <message>
        <source>Length of an interview</source>
        <translation>Gesprächsdauer</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Breaks together</source>
        <translation>Pausen zusammen</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tische</translation>
    </message>
    <message>
        <source>Expected participants</source>
        <translation>Erwartete Teilnehmende</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>weniger</translation>
    </message>
    <message>
        <source>More</source>
        <translation>mehr</translation>
    </message>
    <message>
        <source>Interpreters {language}</source>
        <translation>Dolmetschende {language}</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Take over interviews and breaks</source>
        <translation>Gesprächsdauer und Pausen übernehmen</translation>
    </message>
    <message>
        <source>Is being planned</source>
        <translation>Wird durchgeplant</translation>
    </message>
    <message>
        <source>Is being planned: {percent} %</source>
        <translation>Wird durchgeplant: {percent}&#xa0;%</translation>
    </message>
    <message numerus="yes">
        <source>interview(s) take place</source>
        <translation>
            <numerusform>Gespräch findet statt</numerusform>
            <numerusform>Gespräche finden statt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>participant(s) without one</source>
        <translation>
            <numerusform>Person ohne Gespräch</numerusform>
            <numerusform>Personen ohne Gespräch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>place(s) for interviews</source>
        <translation>
            <numerusform>Gesprächsplatz</numerusform>
            <numerusform>Gesprächsplätze</numerusform>
        </translation>
    </message>
    <message>
        <source>As the planner would plan it</source>
        <translation>So würde der Plan berechnet</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Open the page</source>
        <translation>Seite öffnen</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Booth {number}</source>
        <translation>Stand {number}</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Teilnahme</translation>
    </message>
    <message>
        <source>Booth</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Arbeitgeber</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>Volunteering</source>
        <translation>Ehrenamt</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>SearchPopup</name>
    <message>
        <source>Search results</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Nothing found for “{query}”</source>
        <translation>Keine Treffer für „{query}“</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message>
        <source>Send directly</source>
        <translation>Direkt senden</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message numerus="yes">
        <source>Send %n e-mail(s) once more, unchanged, to those who know everything</source>
        <translation>
            <numerusform>%n E-Mail unverändert noch einmal senden (Inhalt ist bekannt)</numerusform>
            <numerusform>%n E-Mails unverändert noch einmal senden (Inhalt ist bekannt)</numerusform>
        </translation>
    </message>
    <message>
        <source>Some get several e-mails, for example for their interviews and for the day in a company.</source>
        <translation>Manche bekommen mehrere E-Mails, zum Beispiel für ihre Gespräche und für den Tag im Betrieb.</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>etwa %n Minute</numerusform>
            <numerusform>etwa %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Empfängerliste</translation>
    </message>
    <message>
        <source>E-mails go to: {who}</source>
        <translation>E-Mails gehen an: {who}</translation>
    </message>
    <message>
        <source>Selected, but reached another way and without an e-mail: {who}</source>
        <translation>Ausgewählt, aber auf anderem Weg zu erreichen und ohne E-Mail: {who}</translation>
    </message>
    <message>
        <source>Password of the mailbox</source>
        <translation>Passwort des Postfachs</translation>
    </message>
    <message numerus="yes">
        <source>Send %n e-mail(s)</source>
        <translation>
            <numerusform>%n E-Mail senden</numerusform>
            <numerusform>%n E-Mails senden</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%n of these e-mails waits in the outbox already.</source>
        <translation>
            <numerusform>%n davon wartet schon im Postausgang.</numerusform>
            <numerusform>%n davon warten schon im Postausgang.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was sent cannot be taken back.</source>
        <translation>Was gesendet ist, lässt sich nicht zurücknehmen.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Points apply to {event}</source>
        <translation>Die Punkte gelten für {event}</translation>
    </message>
</context>
<context>
    <name>StageTiles</name>
    <message>
        <source>or</source>
        <translation>oder</translation>
    </message>
    <message>
        <source>not told yet</source>
        <translation>noch nicht mitgeteilt</translation>
    </message>
    <message>
        <source>awaiting an answer</source>
        <translation>warten auf Antwort</translation>
    </message>
    <message>
        <source>of {count} invited</source>
        <translation>von {count} Eingeladenen</translation>
    </message>
    <message numerus="yes">
        <source>place(s) free</source>
        <translation>
            <numerusform>Platz ist frei</numerusform>
            <numerusform>Plätze sind frei</numerusform>
        </translation>
    </message>
    <message>
        <source>need not be told</source>
        <translation>ohne Mitteilung</translation>
    </message>
    <message>
        <source>to be told</source>
        <translation>bitte mitteilen</translation>
    </message>
</context>
<context>
    <name>StartBlock</name>
    <message>
        <source>{time}</source>
        <translation>{time}&#xa0;Uhr</translation>
    </message>
    <message>
        <source>{from_day}, until {to_day} {time}</source>
        <translation>{from_day}, bis {to_day} {time}&#xa0;Uhr</translation>
    </message>
    <message>
        <source>{from_day}, until {time}</source>
        <translation>{from_day}, bis {time}&#xa0;Uhr</translation>
    </message>
</context>
<context>
    <name>StartWindow</name>
    <message>
        <source>Plan, bring together, evaluate</source>
        <translation>Planen, zusammenbringen, auswerten</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>How would you like to begin?</source>
        <translation>Womit möchten Sie beginnen?</translation>
    </message>
    <message>
        <source>Your data stays on your computer or network drive.</source>
        <translation>Ihre Daten bleiben auf Ihrem Computer oder Netzlaufwerk.</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Version {number}</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>Neue Veranstaltung</translation>
    </message>
    <message>
        <source>Booths, placement day or both</source>
        <translation>Stände, Praktikumstag oder beides</translation>
    </message>
    <message>
        <source>Open an existing one</source>
        <translation>Vorhandene öffnen</translation>
    </message>
    <message>
        <source>From this computer or a network drive</source>
        <translation>Vom Computer oder Netzlaufwerk</translation>
    </message>
    <message>
        <source>Try it with sample data</source>
        <translation>Mit Beispieldaten ausprobieren</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Invented people and employers</source>
        <translation>Erfundene Personen und Arbeitgeber</translation>
    </message>
</context>
<context>
    <name>StateBanner</name>
    <message numerus="yes">
        <source>The plan has %n change(s) since its release. Only what is released is told.</source>
        <translation>
            <numerusform>Der Plan hat %n Änderung seit der Freigabe. Mitgeteilt wird nur, was freigegeben ist.</numerusform>
            <numerusform>Der Plan hat %n Änderungen seit der Freigabe. Mitgeteilt wird nur, was freigegeben ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>To the interview plan</source>
        <translation>Zum Gesprächsplan</translation>
    </message>
    <message>
        <source>Tomorrow is the day. Can be reminded: {who}</source>
        <translation>Morgen ist der Tag. Erinnert werden können: {who}</translation>
    </message>
    <message>
        <source>Soon is the day. Can be reminded, once: {who}</source>
        <translation>Bald ist der Tag. Einmal erinnert werden können: {who}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Of %n e-mail(s) nobody knows whether they arrived.</source>
        <translation>
            <numerusform>Bei %n E-Mail ist unbekannt, ob sie angekommen ist.</numerusform>
            <numerusform>Bei %n E-Mails ist unbekannt, ob sie angekommen sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>To the outbox</source>
        <translation>Zum Postausgang</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>Step {number} of {count}: {name}</source>
        <translation>Schritt {number} von {count}: {name}</translation>
    </message>
</context>
<context>
    <name>SumLine</name>
    <message numerus="yes">
        <source>interview(s) per table</source>
        <translation>
            <numerusform>Gespräch je Tisch</numerusform>
            <numerusform>Gespräche je Tisch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>table(s)</source>
        <translation>
            <numerusform>Tisch</numerusform>
            <numerusform>Tische</numerusform>
        </translation>
    </message>
    <message>
        <source>places for interviews</source>
        <translation>Gesprächsplätze</translation>
    </message>
    <message>
        <source>Some tables are not there all day: {places} of them are left.</source>
        <translation>Manche Tische sind nicht den ganzen Tag besetzt: Davon bleiben {places} Gesprächsplätze.</translation>
    </message>
</context>
<context>
    <name>TablesEditor</name>
    <message>
        <source>Table {number}</source>
        <translation>Tisch {number}</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>ganzer Tag</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tische</translation>
    </message>
    <message>
        <source>Add a table</source>
        <translation>Tisch hinzufügen</translation>
    </message>
    <message>
        <source>Remove table</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>TakeOverDialog</name>
    <message>
        <source>Take the file over</source>
        <translation>Datei übernehmen</translation>
    </message>
    <message>
        <source>Is the program closed there?</source>
        <translation>Ist das Programm dort geschlossen?</translation>
    </message>
    <message>
        <source>{name} opened this file on {since} at the computer {host} and has not closed it.</source>
        <translation>{name} hat diese Datei am {since} am Computer {host} geöffnet und nicht geschlossen.</translation>
    </message>
    <message>
        <source>Everything saved is here. If somebody still works there, they cannot save any more.</source>
        <translation>Alles Gespeicherte ist hier. Wer dort noch arbeitet, kann nicht mehr speichern.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Take file over</source>
        <translation>Datei übernehmen</translation>
    </message>
</context>
<context>
    <name>TalkColumns</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Interpreting</source>
        <translation>Dolmetschen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Gespräch von</translation>
    </message>
    <message>
        <source>Booth</source>
        <translation>Stand</translation>
    </message>
</context>
<context>
    <name>TalksTab</name>
    <message>
        <source>Interviews this person interprets</source>
        <translation>Gespräche, die diese Person dolmetscht</translation>
    </message>
    <message>
        <source>This person interprets no interview yet.</source>
        <translation>Diese Person dolmetscht noch kein Gespräch.</translation>
    </message>
</context>
<context>
    <name>TaskDialog</name>
    <message>
        <source>Change task</source>
        <translation>Aufgabe ändern</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Neue Aufgabe</translation>
    </message>
    <message>
        <source>before the event</source>
        <translation>vor der Veranstaltung</translation>
    </message>
    <message>
        <source>after the event</source>
        <translation>nach der Veranstaltung</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>One day less</source>
        <translation>Ein Tag weniger</translation>
    </message>
    <message>
        <source>One day more</source>
        <translation>Ein Tag mehr</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Before or after</source>
        <translation>Vorher oder nachher</translation>
    </message>
    <message>
        <source>Remove task</source>
        <translation>Aufgabe entfernen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Add task</source>
        <translation>Aufgabe hinzufügen</translation>
    </message>
    <message>
        <source>A few words are enough, for example “Book the hall”.</source>
        <translation>Ein paar Worte genügen, z.&#xa0;B. „Halle buchen“.</translation>
    </message>
</context>
<context>
    <name>TaskLine</name>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>{day} overdue</source>
        <translation>{day} überfällig</translation>
    </message>
</context>
<context>
    <name>TaskRow</name>
    <message>
        <source>Done: {task}</source>
        <translation>Erledigt: {task}</translation>
    </message>
    <message>
        <source>on the day</source>
        <translation>am Tag</translation>
    </message>
    <message>
        <source>T minus {days}</source>
        <translation>T minus {days}</translation>
    </message>
    <message>
        <source>T plus {days}</source>
        <translation>T plus {days}</translation>
    </message>
    <message>
        <source>done on {day}</source>
        <translation>erledigt am {day}</translation>
    </message>
    <message>
        <source>{day}, overdue</source>
        <translation>{day}, überfällig</translation>
    </message>
    <message>
        <source>{day}, today</source>
        <translation>{day}, heute</translation>
    </message>
    <message>
        <source>{day}, tomorrow</source>
        <translation>{day}, morgen</translation>
    </message>
</context>
<context>
    <name>TasksCard</name>
    <message>
        <source>Everything that can be checked is in order.</source>
        <translation>Alles, was sich prüfen lässt, ist in Ordnung.</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>Als Nächstes</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n Aufgabe</numerusform>
            <numerusform>%n Aufgaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s) on the plan</source>
        <translation>
            <numerusform>%n Hinweis zum Plan</numerusform>
            <numerusform>%n Hinweise zum Plan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n participant(s) have no interview yet</source>
        <translation>
            <numerusform>%n Person hat noch keinen Termin</numerusform>
            <numerusform>%n Teilnehmende haben noch keinen Termin</numerusform>
        </translation>
    </message>
    <message>
        <source>The plan shows the cause for everybody</source>
        <translation>Der Gesprächsplan zeigt zu jeder Person die Ursache</translation>
    </message>
    <message numerus="yes">
        <source>%n participant(s) do not know their interviews yet</source>
        <translation>
            <numerusform>%n Person kennt ihre Termine noch nicht</numerusform>
            <numerusform>%n Teilnehmende kennen ihre Termine noch nicht</numerusform>
        </translation>
    </message>
    <message>
        <source>Never told, or time or booth have changed since</source>
        <translation>Noch nicht mitgeteilt, oder Uhrzeit oder Stand hat sich geändert</translation>
    </message>
    <message numerus="yes">
        <source>%n volunteer(s) do not know their times yet</source>
        <translation>
            <numerusform>%n Person im Ehrenamt kennt ihre Zeiten noch nicht</numerusform>
            <numerusform>%n Ehrenamtliche kennen ihre Zeiten noch nicht</numerusform>
        </translation>
    </message>
    <message>
        <source>Never told, or something has changed since</source>
        <translation>Noch nicht mitgeteilt, oder es hat sich etwas geändert</translation>
    </message>
    <message numerus="yes">
        <source>%n employer(s) do not know their day at the booth yet</source>
        <translation>
            <numerusform>%n Arbeitgeber kennt den Tag am Stand noch nicht</numerusform>
            <numerusform>%n Arbeitgeber kennen den Tag am Stand noch nicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consent(s) missing</source>
        <translation>
            <numerusform>%n Einwilligung fehlt</numerusform>
            <numerusform>%n Einwilligungen fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>Without consent no profile is passed on</source>
        <translation>Ohne Einwilligung wird kein Profil weitergegeben</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>Ansehen</translation>
    </message>
    <message numerus="yes">
        <source>%n employer(s) have not been asked yet</source>
        <translation>
            <numerusform>%n Arbeitgeber ist noch nicht gefragt</numerusform>
            <numerusform>%n Arbeitgeber sind noch nicht gefragt</numerusform>
        </translation>
    </message>
    <message>
        <source>Booths are planned for them already</source>
        <translation>Stände sind für sie schon vorgesehen</translation>
    </message>
    <message>
        <source>Call them</source>
        <translation>Anrufen</translation>
    </message>
    <message numerus="yes">
        <source>%n employer(s) have not named offers</source>
        <translation>
            <numerusform>%n Arbeitgeber hat noch keine Angebote gemeldet</numerusform>
            <numerusform>%n Arbeitgeber haben noch keine Angebote gemeldet</numerusform>
        </translation>
    </message>
    <message>
        <source>Without offers nobody suits their booth</source>
        <translation>Ohne Angebote passt niemand zu ihrem Stand</translation>
    </message>
    <message>
        <source>Complete them</source>
        <translation>Ergänzen</translation>
    </message>
    <message numerus="yes">
        <source>Languages of %n participant(s) are unknown</source>
        <translation>
            <numerusform>Sprachen von %n Person sind nicht bekannt</numerusform>
            <numerusform>Sprachen von %n Teilnehmenden sind nicht bekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>German or other languages are not entered</source>
        <translation>Deutsch oder andere Sprachen sind nicht eingetragen</translation>
    </message>
    <message numerus="yes">
        <source>%n volunteer(s) have not answered yet</source>
        <translation>
            <numerusform>%n Person im Ehrenamt hat noch nicht geantwortet</numerusform>
            <numerusform>%n Ehrenamtliche haben noch nicht geantwortet</numerusform>
        </translation>
    </message>
    <message>
        <source>They were asked and have not promised</source>
        <translation>Sie sind angefragt und haben noch nicht zugesagt</translation>
    </message>
    <message>
        <source>Tell changes</source>
        <translation>Änderungen mitteilen</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Einladen</translation>
    </message>
    <message>
        <source>Open the interview plan</source>
        <translation>Gesprächsplan öffnen</translation>
    </message>
    <message>
        <source>Compute the plan</source>
        <translation>Plan berechnen</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Nachfragen</translation>
    </message>
    <message>
        <source>Fewer tasks</source>
        <translation>Weniger Aufgaben</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>Alle Aufgaben</translation>
    </message>
    <message>
        <source>Read in a list, or record them by hand</source>
        <translation>Eine Liste einlesen oder von Hand erfassen</translation>
    </message>
    <message>
        <source>There is no employer yet</source>
        <translation>Noch kein Arbeitgeber</translation>
    </message>
    <message>
        <source>Record employers</source>
        <translation>Arbeitgeber erfassen</translation>
    </message>
    <message>
        <source>There are no participants yet</source>
        <translation>Noch keine Teilnehmenden</translation>
    </message>
    <message>
        <source>Record participants</source>
        <translation>Teilnehmende erfassen</translation>
    </message>
    <message>
        <source>There are no volunteers yet</source>
        <translation>Noch niemand im Ehrenamt</translation>
    </message>
    <message>
        <source>Interpreters are among them</source>
        <translation>Dolmetschende gehören dazu</translation>
    </message>
    <message>
        <source>Record volunteers</source>
        <translation>Ehrenamt erfassen</translation>
    </message>
    <message>
        <source>The phone number for questions is missing</source>
        <translation>Die Telefonnummer für Fragen fehlt</translation>
    </message>
    <message>
        <source>No invitation goes out without it</source>
        <translation>Ohne sie geht keine Einladung hinaus</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>Eintragen</translation>
    </message>
    <message numerus="yes">
        <source>%n participant(s) have no company yet</source>
        <translation>
            <numerusform>%n Person hat noch keinen Betrieb</numerusform>
            <numerusform>%n Teilnehmende haben noch keinen Betrieb</numerusform>
        </translation>
    </message>
    <message>
        <source>The placement day shows the cause for everybody</source>
        <translation>Der Praktikumstag zeigt zu jeder Person die Ursache</translation>
    </message>
    <message>
        <source>Open the placement day</source>
        <translation>Praktikumstag öffnen</translation>
    </message>
    <message>
        <source>Propose companies</source>
        <translation>Zuteilung vorschlagen</translation>
    </message>
    <message>
        <source>People may be planned for them already</source>
        <translation>Eingeplant wird dort schon</translation>
    </message>
</context>
<context>
    <name>TasksTab</name>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>Some have no way. Say how they were told: the arrow beside the button.</source>
        <translation>Einige haben keinen Weg. Sagen Sie über den Pfeil neben dem Knopf, wie sie informiert wurden.</translation>
    </message>
    <message>
        <source>They knew everything already. Nothing was noted.</source>
        <translation>Sie wussten schon alles. Es ist nichts vermerkt.</translation>
    </message>
    <message>
        <source>Noted as told: {who}. This stays and cannot be taken back.</source>
        <translation>Als informiert vermerkt: {who}. Das bleibt stehen und lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Noted as reminded: {who}. This stays and cannot be taken back.</source>
        <translation>Als erinnert vermerkt: {who}. Das bleibt stehen und lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>They were reminded already. Nothing was noted.</source>
        <translation>Sie sind schon erinnert. Nichts wurde vermerkt.</translation>
    </message>
    <message numerus="yes">
        <source>Way of %n person(s): {way}.</source>
        <translation>
            <numerusform>Weg zu %n Person: {way}.</numerusform>
            <numerusform>Weg zu %n Personen: {way}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them lack what this way needs and keep theirs.</source>
        <translation>
            <numerusform>%n davon fehlt, was dieser Weg braucht; der bisherige Weg bleibt.</numerusform>
            <numerusform>%n davon fehlt, was dieser Weg braucht; der bisherige Weg bleibt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unsure phrases are used, marked with an asterisk.</source>
        <translation>Unsichere Sätze werden verwendet, mit Stern.</translation>
    </message>
    <message>
        <source>English stands in the place of unsure phrases.</source>
        <translation>Statt unsicherer Sätze steht Englisch.</translation>
    </message>
    <message>
        <source>{name} is invited in: {language}</source>
        <translation>Sprache der Einladung für {name}: {language}</translation>
    </message>
    <message>
        <source>An answer can be noted once the person was told.</source>
        <translation>Eine Antwort lässt sich vermerken, wenn die Person informiert ist.</translation>
    </message>
    <message>
        <source>Answer noted, {who}: {answer}.</source>
        <translation>Antwort vermerkt, {who}: {answer}.</translation>
    </message>
    <message>
        <source>They are not registered any more, so no way to them is kept.</source>
        <translation>Diese Personen sind nicht mehr angemeldet. Für sie wird kein Weg gespeichert.</translation>
    </message>
    <message>
        <source>Employers are written to in German.</source>
        <translation>Arbeitgeber werden auf Deutsch angeschrieben.</translation>
    </message>
</context>
<context>
    <name>TextsDialog</name>
    <message>
        <source>Edit texts</source>
        <translation>Texte bearbeiten</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>German text</source>
        <translation>Deutscher Text</translation>
    </message>
    <message>
        <source>Note as reviewed</source>
        <translation>Als geprüft vermerken</translation>
    </message>
    <message>
        <source>Delivered text</source>
        <translation>Mitgelieferter Text</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>not reviewed</source>
        <translation>noch nicht geprüft</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>reviewed: {name}, {date}</source>
        <translation>geprüft: {name}, {date}</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>German, always beside it</source>
        <translation>Deutsch, steht immer dabei</translation>
    </message>
    <message>
        <source>Used for e-mail, drafts, phone and messengers. Cards have fixed phrases.</source>
        <translation>Gilt für E-Mail, Entwürfe, Telefon und Nachrichten. Karten haben feste Sätze.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
</context>
<context>
    <name>TimesTab</name>
    <message>
        <source>There at these times</source>
        <translation>Zu diesen Zeiten da</translation>
    </message>
    <message>
        <source>Without any other word, a person is there for the whole day.</source>
        <translation>Ohne andere Angabe ist eine Person den ganzen Tag da.</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Search for a person, booth or command</source>
        <translation>Person, Stand oder Befehl suchen</translation>
    </message>
    <message>
        <source>Undo: {step}</source>
        <translation>Rückgängig: {step}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo: {step}</source>
        <translation>Wiederholen: {step}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>Hilfe zu dieser Seite</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Names hidden</source>
        <translation>Namen verborgen</translation>
    </message>
    <message>
        <source>Show names again</source>
        <translation>Namen wieder zeigen</translation>
    </message>
    <message>
        <source>Event: {name}</source>
        <translation>Veranstaltung: {name}</translation>
    </message>
    <message>
        <source>Choose an event</source>
        <translation>Veranstaltung wählen</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>Alle Änderungen gespeichert</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Wird gespeichert</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>Neue Veranstaltung</translation>
    </message>
</context>
<context>
    <name>UnplacedPane</name>
    <message>
        <source>Without interview</source>
        <translation>Ohne Termin</translation>
    </message>
    <message>
        <source>Sort by cause or by number</source>
        <translation>Nach Grund oder Nummer ordnen</translation>
    </message>
    <message>
        <source>Everybody has an interview.</source>
        <translation>Alle haben einen Termin.</translation>
    </message>
    <message>
        <source>People without interview</source>
        <translation>Personen ohne Termin</translation>
    </message>
</context>
<context>
    <name>VersionsPane</name>
    <message>
        <source>Choose one to see what was different, and to restore it.</source>
        <translation>Wählen Sie einen aus, um Unterschiede zu sehen und ihn wiederherzustellen.</translation>
    </message>
    <message>
        <source>Versions of the plan</source>
        <translation>Frühere Pläne</translation>
    </message>
    <message>
        <source>Nothing is kept yet.</source>
        <translation>Noch ist nichts aufgehoben.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>the plan as it stands</source>
        <translation>dem jetzigen Plan</translation>
    </message>
    <message>
        <source>interviews: {count}</source>
        <translation>Gespräche: {count}</translation>
    </message>
    <message>
        <source>Keep this plan</source>
        <translation>Jetzigen Plan aufheben</translation>
    </message>
</context>
<context>
    <name>ViewTabs</name>
    <message>
        <source>Saved filters</source>
        <translation>Gemerkte Filter</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Without interview</source>
        <translation>Ohne Termin</translation>
    </message>
    <message>
        <source>Interpreting needed</source>
        <translation>Dolmetschen nötig</translation>
    </message>
    <message>
        <source>Consent missing</source>
        <translation>Einwilligung fehlt</translation>
    </message>
    <message>
        <source>Reply open</source>
        <translation>Zusage offen</translation>
    </message>
</context>
<context>
    <name>VolunteerColumns</name>
    <message>
        <source>Name, tasks</source>
        <translation>Name, Aufgaben</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Zusage</translation>
    </message>
    <message>
        <source>Interpreting</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>ganztags</translation>
    </message>
    <message>
        <source>{used} of {limit}</source>
        <translation>{used} von {limit}</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
</context>
<context>
    <name>VolunteerDetail</name>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Tasks and times</source>
        <translation>Aufgaben und Zeiten</translation>
    </message>
    <message>
        <source>Interpreting</source>
        <translation>Dolmetschen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Parts of the entry</source>
        <translation>Teile des Eintrags</translation>
    </message>
    <message>
        <source>Remove from this event</source>
        <translation>Aus dieser Veranstaltung entfernen</translation>
    </message>
    <message>
        <source>Choose a person in the list, or record a new one.</source>
        <translation>Wählen Sie in der Liste eine Person oder erfassen Sie eine neue.</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Neue Person</translation>
    </message>
    <message numerus="yes">
        <source>Check %n entry(ies)</source>
        <translation>
            <numerusform>%n Angabe prüfen</numerusform>
            <numerusform>%n Angaben prüfen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VolunteersPage</name>
    <message>
        <source>Volunteering</source>
        <translation>Ehrenamt</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Who interprets when</source>
        <translation>Wer dolmetscht wann</translation>
    </message>
</context>
<context>
    <name>WaitingColumns</name>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>Möglich wäre</translation>
    </message>
    <message>
        <source>{company}, {points} points</source>
        <translation>{company}, {points} Punkte</translation>
    </message>
</context>
<context>
    <name>WaitingPane</name>
    <message>
        <source>No company yet</source>
        <translation>Noch kein Betrieb</translation>
    </message>
    <message>
        <source>View of the people without a company</source>
        <translation>Ansicht der Personen ohne Betrieb</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>What would help?</source>
        <translation>Was würde helfen?</translation>
    </message>
    <message>
        <source>Print call list</source>
        <translation>Anrufliste drucken</translation>
    </message>
    <message>
        <source>What helps?</source>
        <translation>Was hilft?</translation>
    </message>
    <message>
        <source>People without a company</source>
        <translation>Personen ohne Betrieb</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>by occupation and municipality: please call</source>
        <translation>nach Beruf und Gemeinde: bitte anrufen</translation>
    </message>
    <message>
        <source>Everybody has a company.</source>
        <translation>Alle haben einen Betrieb.</translation>
    </message>
    <message>
        <source>No wish is without a company that offers it.</source>
        <translation>Für jeden Wunsch gibt es schon einen Betrieb.</translation>
    </message>
</context>
<context>
    <name>WalkInDialog</name>
    <message>
        <source>Person without registration</source>
        <translation>Person ohne Anmeldung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>Wunsch</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>open to everything</source>
        <translation>offen für alles</translation>
    </message>
    <message>
        <source>The next free places that fit are shown afterwards; keys 1 to 3 and Enter take one.</source>
        <translation>Danach werden die nächsten passenden Plätze gezeigt; Tasten 1 bis 3 und Eingabe nehmen einen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>A first name is enough.</source>
        <translation>Ein Vorname genügt.</translation>
    </message>
</context>
<context>
    <name>WaysBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody selected</source>
        <translation>Niemand ausgewählt</translation>
    </message>
    <message>
        <source>Print cards</source>
        <translation>Karten drucken</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s), A5</source>
        <translation>
            <numerusform>%n Karte, A5</numerusform>
            <numerusform>%n Karten, A5</numerusform>
        </translation>
    </message>
    <message>
        <source>E-mail drafts</source>
        <translation>E-Mail-Entwürfe</translation>
    </message>
    <message numerus="yes">
        <source>%n to be sent off</source>
        <translation>
            <numerusform>%n zum Abschicken</numerusform>
            <numerusform>%n zum Abschicken</numerusform>
        </translation>
    </message>
    <message>
        <source>Save calendar files</source>
        <translation>Kalenderdateien speichern</translation>
    </message>
    <message>
        <source>to read out and copy</source>
        <translation>zum Vorlesen und Kopieren</translation>
    </message>
    <message>
        <source>Text for phone/WhatsApp</source>
        <translation>Text für Telefon/WhatsApp</translation>
    </message>
    <message>
        <source>More ways</source>
        <translation>Weitere Wege</translation>
    </message>
    <message>
        <source>letters, mail merge, everything</source>
        <translation>Briefe, Serienbrief, alles</translation>
    </message>
    <message>
        <source>Mark as reminded</source>
        <translation>Als erinnert markieren</translation>
    </message>
    <message>
        <source>Mark as told</source>
        <translation>Als mitgeteilt markieren</translation>
    </message>
    <message>
        <source>Cards are written</source>
        <translation>Karten werden gespeichert</translation>
    </message>
    <message>
        <source>Letters are written</source>
        <translation>Briefe werden gespeichert</translation>
    </message>
    <message>
        <source>Drafts are written</source>
        <translation>Entwürfe werden gespeichert</translation>
    </message>
    <message>
        <source>Calendar files are written</source>
        <translation>Kalenderdateien werden gespeichert</translation>
    </message>
    <message>
        <source>The table is written</source>
        <translation>Tabelle wird gespeichert</translation>
    </message>
    <message>
        <source>Messages are sent</source>
        <translation>E-Mails werden gesendet</translation>
    </message>
    <message>
        <source>One invitation per person with all interviews</source>
        <translation>Eine Einladung je Person mit allen Gesprächen</translation>
    </message>
    <message>
        <source>Otherwise each interview has an invitation of its own. Holds for the event.</source>
        <translation>Sonst hat jedes Gespräch seine eigene Einladung. Gilt für die ganze Veranstaltung.</translation>
    </message>
    <message numerus="yes">
        <source>%n once more</source>
        <translation>
            <numerusform>%n noch einmal</numerusform>
            <numerusform>%n noch einmal</numerusform>
        </translation>
    </message>
    <message>
        <source>Change way of those selected</source>
        <translation>Weg der Ausgewählten ändern</translation>
    </message>
    <message>
        <source>Mark as told by another way</source>
        <translation>Auf anderem Weg als mitgeteilt markieren</translation>
    </message>
    <message numerus="yes">
        <source>for %n address(es), in a folder</source>
        <translation>
            <numerusform>für %n Adresse, in einem Ordner</numerusform>
            <numerusform>für %n Adressen, in einem Ordner</numerusform>
        </translation>
    </message>
    <message>
        <source>Send directly</source>
        <translation>Direkt senden</translation>
    </message>
    <message>
        <source>not set up yet</source>
        <translation>noch nicht eingerichtet</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) in the outbox</source>
        <translation>
            <numerusform>%n E-Mail im Postausgang</numerusform>
            <numerusform>%n E-Mails im Postausgang</numerusform>
        </translation>
    </message>
    <message>
        <source>Told by phone</source>
        <translation>Telefonisch informiert</translation>
    </message>
    <message>
        <source>Card or letter handed over</source>
        <translation>Karte oder Brief übergeben</translation>
    </message>
    <message>
        <source>Sent from the mail program</source>
        <translation>Aus dem E-Mail-Programm gesendet</translation>
    </message>
    <message>
        <source>Letters for those selected</source>
        <translation>Briefe für die Ausgewählten</translation>
    </message>
    <message>
        <source>Table for mail merge, everybody</source>
        <translation>Tabelle für den Serienbrief, alle</translation>
    </message>
    <message>
        <source>Calendar files for the whole event</source>
        <translation>Kalenderdateien der ganzen Veranstaltung</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Postausgang</translation>
    </message>
    <message numerus="yes">
        <source>to %n address(es)</source>
        <translation>
            <numerusform>an %n Adresse</numerusform>
            <numerusform>an %n Adressen</numerusform>
        </translation>
    </message>
    <message>
        <source>Sheets for booths and interpreters</source>
        <translation>Blätter für Stände und Dolmetschende</translation>
    </message>
</context>
<context>
    <name>WaysOut</name>
    <message>
        <source>Cards_{date}.pdf</source>
        <translation>Karten_{date}.pdf</translation>
    </message>
    <message>
        <source>Save cards</source>
        <translation>Karten speichern</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
        <source>Letters_{date}.pdf</source>
        <translation>Briefe_{date}.pdf</translation>
    </message>
    <message>
        <source>Save letters</source>
        <translation>Briefe speichern</translation>
    </message>
    <message>
        <source>Folder for the drafts</source>
        <translation>Ordner für die Entwürfe</translation>
    </message>
    <message>
        <source>Folder for the calendar files</source>
        <translation>Ordner für die Kalenderdateien</translation>
    </message>
    <message>
        <source>MailMerge_{date}.xlsx</source>
        <translation>Serienbrief_{date}.xlsx</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>Tabelle speichern</translation>
    </message>
    <message>
        <source>Lists (*.xlsx *.csv)</source>
        <translation>Listen (*.xlsx *.csv)</translation>
    </message>
</context>
<context>
    <name>WeightLine</name>
    <message>
        <source>{name}, points</source>
        <translation>{name}, Punkte</translation>
    </message>
</context>
<context>
    <name>WeightsCard</name>
    <message>
        <source>counts {points}</source>
        <translation>zählt {points}</translation>
    </message>
    <message>
        <source>What counts when suggesting?</source>
        <translation>Was zählt bei der Auswahl?</translation>
    </message>
    <message>
        <source>As usual again</source>
        <translation>Wieder wie üblich</translation>
    </message>
    <message>
        <source>A suggestion can reach 100 points. What you give more points counts more; other sums are converted to 100. The plan changes only when it is computed again.</source>
        <translation>Ein Vorschlag erreicht höchstens 100 Punkte. Was mehr Punkte hat, zählt mehr; andere Summen werden auf 100 umgerechnet. Der Plan ändert sich erst, wenn er neu berechnet wird.</translation>
    </message>
    <message>
        <source>Fewest points</source>
        <translation>Mindestpunkte</translation>
    </message>
    <message>
        <source>Suggestions below are planned only if nothing better is left, and stand under “fits little”.</source>
        <translation>Vorschläge darunter werden nur geplant, wenn nichts Besseres übrig ist. Sie zählen als „passt wenig“.</translation>
    </message>
    <message>
        <source>The person asked for this employer or this kind of work.</source>
        <translation>Die Person wünscht sich diesen Arbeitgeber oder diese Arbeit.</translation>
    </message>
    <message>
        <source>The work is what the person wants, did or learned, or close to it.</source>
        <translation>Die Person wünscht sich diese Arbeit, kennt sie oder hat sie gelernt.</translation>
    </message>
    <message>
        <source>Spoken German is at the level the work takes, or one below.</source>
        <translation>Gesprochenes Deutsch reicht für die Arbeit oder liegt eine Stufe darunter.</translation>
    </message>
    <message>
        <source>Somebody at work speaks a language of the person.</source>
        <translation>Bei der Arbeit spricht jemand eine Sprache der Person.</translation>
    </message>
    <message>
        <source>The person has the driving licence that is asked for.</source>
        <translation>Die Person hat den verlangten Führerschein.</translation>
    </message>
    <message>
        <source>Work by day, or shifts the person can get to by car.</source>
        <translation>Arbeit am Tag, oder Schichten, die mit dem Auto erreichbar sind.</translation>
    </message>
    <message>
        <source>The way from home to work is short.</source>
        <translation>Der Weg von der Wohnung zur Arbeit ist kurz.</translation>
    </message>
    <message>
        <source>More than one place is still free.</source>
        <translation>Es ist mehr als ein Platz frei.</translation>
    </message>
    <message>
        <source>Worth of a talk with a chamber or an advice booth, without a vacancy.</source>
        <translation>Wert eines Gesprächs bei Kammer oder Beratung, ohne offene Stelle.</translation>
    </message>
    <message>
        <source>All points are as usual again</source>
        <translation>Alle Punkte sind wieder wie üblich</translation>
    </message>
</context>
<context>
    <name>WholeEdits</name>
    <message>
        <source>Plan taken over</source>
        <translation>Plan übernommen</translation>
    </message>
    <message>
        <source>The earlier plan is back</source>
        <translation>Der frühere Plan ist wieder da</translation>
    </message>
    <message>
        <source>Plan released</source>
        <translation>Plan freigegeben</translation>
    </message>
    <message>
        <source>Plan kept as “{name}”</source>
        <translation>Plan aufgehoben als „{name}“</translation>
    </message>
</context>
<context>
    <name>_PurposeRow</name>
    <message>
        <source>not asked yet</source>
        <translation>noch nicht gefragt</translation>
    </message>
    <message>
        <source>given on {day}</source>
        <translation>erteilt am {day}</translation>
    </message>
    <message>
        <source>withdrawn on {day}</source>
        <translation>widerrufen am {day}</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Erteilen</translation>
    </message>
</context>
</TS>
