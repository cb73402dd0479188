<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Board</name>
    <message>
        <source>{time} o&apos;clock</source>
        <translation>{time} Uhr</translation>
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
    <name>BoardView</name>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
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
        <source>&amp;Technical details (without personal data)</source>
        <translation>&amp;Technische Angaben (ohne Daten von Personen)</translation>
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
</context>
<context>
    <name>LaneHeader</name>
    <message>
        <source>{filled} of {capacity}</source>
        <translation>{filled} von {capacity}</translation>
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
</TS>
