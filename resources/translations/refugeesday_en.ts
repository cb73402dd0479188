<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActionBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnswersDialog</name>
    <message numerus="yes">
        <source>%n answer(s) were known already.</source>
        <translation>
            <numerusform>%n answer was known already.</numerusform>
            <numerusform>%n answers were known already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n answer(s)</source>
        <translation>
            <numerusform>Apply %n answer</numerusform>
            <numerusform>Apply %n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) applied.</source>
        <translation>
            <numerusform>%n answer applied.</numerusform>
            <numerusform>%n answers applied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) are free.</source>
        <translation>
            <numerusform>%n place is free.</numerusform>
            <numerusform>%n places are free.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkActions</name>
    <message numerus="yes">
        <source>%n registration(s) removed</source>
        <translation>
            <numerusform>%n registration removed</numerusform>
            <numerusform>%n registrations removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) marked: {state}</source>
        <translation>
            <numerusform>%n person marked: {state}</numerusform>
            <numerusform>%n people marked: {state}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Invitation of %n person(s) by: {way}</source>
        <translation>
            <numerusform>Invitation of %n person by: {way}</numerusform>
            <numerusform>Invitation of %n people by: {way}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) take part in the placement day</source>
        <translation>
            <numerusform>%n person takes part in the placement day</numerusform>
            <numerusform>%n people take part in the placement day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) take no part in the placement day</source>
        <translation>
            <numerusform>%n person takes no part in the placement day</numerusform>
            <numerusform>%n people take no part in the placement day</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallPane</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CapacityCard</name>
    <message numerus="yes">
        <source>%n more language(s)</source>
        <translation>
            <numerusform>%n more language</numerusform>
            <numerusform>%n more languages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangedBox</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountdownCard</name>
    <message numerus="yes">
        <source>day(s) to the event</source>
        <translation>
            <numerusform>day to the event</numerusform>
            <numerusform>days to the event</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>day(s) since the event</source>
        <translation>
            <numerusform>day since the event</numerusform>
            <numerusform>days since the event</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) in the last seven days</source>
        <translation>
            <numerusform>%n registration in the last seven days</numerusform>
            <numerusform>%n registrations in the last seven days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayCard</name>
    <message numerus="yes">
        <source>%n interview(s) get another time.</source>
        <translation>
            <numerusform>%n interview gets another time.</numerusform>
            <numerusform>%n interviews get another time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interview(s) fit no more and leave the plan.</source>
        <translation>
            <numerusform>%n interview fits no more and leaves the plan.</numerusform>
            <numerusform>%n interviews fit no more and leave the plan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeadlinesCard</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailHead</name>
    <message numerus="yes">
        <source>%n interview(s)</source>
        <translation>
            <numerusform>%n interview</numerusform>
            <numerusform>%n interviews</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message numerus="yes">
        <source>Check %n entry(ies)</source>
        <translation>
            <numerusform>Check %n entry</numerusform>
            <numerusform>Check %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmployerStack</name>
    <message numerus="yes">
        <source>%n employer(s)</source>
        <translation>
            <numerusform>%n employer</numerusform>
            <numerusform>%n employers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%n table</numerusform>
            <numerusform>%n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a promise</source>
        <translation>
            <numerusform>%n without a promise</numerusform>
            <numerusform>%n without a promise</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventPage</name>
    <message numerus="yes">
        <source>%n day(s) to go</source>
        <translation>
            <numerusform>%n day to go</numerusform>
            <numerusform>%n days to go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FreePlaces</name>
    <message numerus="yes">
        <source>%n interview(s)</source>
        <translation>
            <numerusform>%n interview</numerusform>
            <numerusform>%n interviews</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HallView</name>
    <message numerus="yes">
        <source>%n booth(s) stand nowhere yet</source>
        <translation>
            <numerusform>%n booth stands nowhere yet</numerusform>
            <numerusform>%n booths stand nowhere yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n booth(s) find no room here</source>
        <translation>
            <numerusform>%n booth finds no room here</numerusform>
            <numerusform>%n booths find no room here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportAssistant</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were not taken over.</source>
        <translation>
            <numerusform>%n row was not taken over.</numerusform>
            <numerusform>%n rows were not taken over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>Take over %n organisation(s)</source>
        <translation>
            <numerusform>Take over %n organisation</numerusform>
            <numerusform>Take over %n organisations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take over %n offer(s)</source>
        <translation>
            <numerusform>Take over %n offer</numerusform>
            <numerusform>Take over %n offers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take over %n person(s)</source>
        <translation>
            <numerusform>Take over %n person</numerusform>
            <numerusform>Take over %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LengthWords</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListDialog</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListExchange</name>
    <message numerus="yes">
        <source>%n person(s) saved in “{file}”</source>
        <translation>
            <numerusform>%n person saved in “{file}”</numerusform>
            <numerusform>%n people saved in “{file}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) saved in “{file}”</source>
        <translation>
            <numerusform>%n row saved in “{file}”</numerusform>
            <numerusform>%n rows saved in “{file}”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfferStrip</name>
    <message numerus="yes">
        <source>%n card(s) saved: {place}</source>
        <translation>
            <numerusform>%n card saved: {place}</numerusform>
            <numerusform>%n cards saved: {place}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) saved: {place}</source>
        <translation>
            <numerusform>%n letter saved: {place}</numerusform>
            <numerusform>%n letters saved: {place}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) saved: {place}</source>
        <translation>
            <numerusform>%n draft saved: {place}</numerusform>
            <numerusform>%n drafts saved: {place}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendar file(s) saved: {place}</source>
        <translation>
            <numerusform>%n calendar file saved: {place}</numerusform>
            <numerusform>%n calendar files saved: {place}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) saved: {place}</source>
        <translation>
            <numerusform>%n row saved: {place}</numerusform>
            <numerusform>%n rows saved: {place}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a usable e-mail address</source>
        <translation>
            <numerusform>%n without a usable e-mail address</numerusform>
            <numerusform>%n without a usable e-mail address</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxDialog</name>
    <message numerus="yes">
        <source>Go on sending (%n)</source>
        <translation>
            <numerusform>Go on sending (%n)</numerusform>
            <numerusform>Go on sending (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n e-mail(s) nobody knows whether they arrived. Ask, then decide here.</source>
        <translation>
            <numerusform>Of %n e-mail nobody knows whether it arrived. Ask, then decide here.</numerusform>
            <numerusform>Of %n e-mails nobody knows whether they arrived. Ask, then decide here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message numerus="yes">
        <source>Save %n letter(s) as PDF</source>
        <translation>
            <numerusform>Save %n letter as PDF</numerusform>
            <numerusform>Save %n letters as PDF</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n card(s) as PDF</source>
        <translation>
            <numerusform>Save %n card as PDF</numerusform>
            <numerusform>Save %n cards as PDF</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PapersDialog</name>
    <message numerus="yes">
        <source>%n change(s) of the plan are not released yet. Release the plan first, or no paper shows them.</source>
        <translation>
            <numerusform>%n change of the plan is not released yet. Release the plan first, or no paper shows it.</numerusform>
            <numerusform>%n changes of the plan are not released yet. Release the plan first, or no paper shows them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ParticipantsPage</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlacementColumns</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlacementHead</name>
    <message numerus="yes">
        <source>Draft, %n change(s) since the release</source>
        <translation>
            <numerusform>Draft, %n change since the release</numerusform>
            <numerusform>Draft, %n changes since the release</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlacementSide</name>
    <message numerus="yes">
        <source>%n company(s) possible. Enter, a click or a drop chooses one.</source>
        <translation>
            <numerusform>%n company possible. Enter, a click or a drop chooses it.</numerusform>
            <numerusform>%n companies possible. Enter, a click or a drop chooses one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n moved</numerusform>
            <numerusform>%n moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%n gone</numerusform>
            <numerusform>%n gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n companion(s) missing.</source>
        <translation>
            <numerusform>%n companion missing.</numerusform>
            <numerusform>%n companions missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanDesk</name>
    <message numerus="yes">
        <source>Choose a place for {name}: %n free one(s) fit, taken ones swap.</source>
        <translation>
            <numerusform>Choose a place for {name}: %n free one fits, taken ones swap.</numerusform>
            <numerusform>Choose a place for {name}: %n free ones fit, taken ones swap.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose a place for {name}: %n free one(s) fit.</source>
        <translation>
            <numerusform>Choose a place for {name}: %n free one fits.</numerusform>
            <numerusform>Choose a place for {name}: %n free ones fit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanEdits</name>
    <message numerus="yes">
        <source>{name} did not come: %n place(s) free</source>
        <translation>
            <numerusform>{name} did not come: %n place free</numerusform>
            <numerusform>{name} did not come: %n places free</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} comes at {time}: %n place(s) free</source>
        <translation>
            <numerusform>{name} comes at {time}: %n place free</numerusform>
            <numerusform>{name} comes at {time}: %n places free</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} leaves at {time}: %n place(s) free</source>
        <translation>
            <numerusform>{name} leaves at {time}: %n place free</numerusform>
            <numerusform>{name} leaves at {time}: %n places free</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanFoot</name>
    <message numerus="yes">
        <source>interview(s) suit little</source>
        <translation>
            <numerusform>interview suits little</numerusform>
            <numerusform>interviews suit little</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n more would be possible</source>
        <translation>
            <numerusform>At most %n more would be possible</numerusform>
            <numerusform>At most %n more would be possible</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n second(s)</source>
        <translation>
            <numerusform>for %n second</numerusform>
            <numerusform>for %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanHead</name>
    <message numerus="yes">
        <source>Draft, %n change(s) since the release</source>
        <translation>
            <numerusform>Draft, %n change since the release</numerusform>
            <numerusform>Draft, %n changes since the release</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Check plan (%n finding(s))</source>
        <translation>
            <numerusform>Check plan (%n finding)</numerusform>
            <numerusform>Check plan (%n findings)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Released on {date}, %n change(s) since</source>
        <translation>
            <numerusform>Released on {date}, %n change since</numerusform>
            <numerusform>Released on {date}, %n changes since</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanSide</name>
    <message numerus="yes">
        <source>%n finding(s). A click leads there.</source>
        <translation>
            <numerusform>%n finding. A click leads there.</numerusform>
            <numerusform>%n findings. A click leads there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moving or giving up %n promised interview(s)</source>
        <translation>
            <numerusform>Moving or giving up %n promised interview</numerusform>
            <numerusform>Moving or giving up %n promised interviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In all there are %n interview(s) fewer.</source>
        <translation>
            <numerusform>In all there is %n interview fewer.</numerusform>
            <numerusform>In all there are %n interviews fewer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n moved</numerusform>
            <numerusform>%n moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%n gone</numerusform>
            <numerusform>%n gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with another interpreter</source>
        <translation>
            <numerusform>%n with another interpreter</numerusform>
            <numerusform>%n with another interpreter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more person(s) with an interview</source>
        <translation>
            <numerusform>%n more person with an interview</numerusform>
            <numerusform>%n more people with an interview</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) without one any more</source>
        <translation>
            <numerusform>%n person without one any more</numerusform>
            <numerusform>%n people without one any more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>gives %n more person(s) an interview.</source>
        <translation>
            <numerusform>gives %n more person an interview.</numerusform>
            <numerusform>gives %n more people an interview.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>gives %n more interview(s).</source>
        <translation>
            <numerusform>gives %n more interview.</numerusform>
            <numerusform>gives %n more interviews.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PostDesk</name>
    <message numerus="yes">
        <source>%n e-mail(s) sent.</source>
        <translation>
            <numerusform>%n e-mail sent.</numerusform>
            <numerusform>%n e-mails sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n perhaps arrived: see the outbox.</source>
        <translation>
            <numerusform>%n perhaps arrived: see the outbox.</numerusform>
            <numerusform>%n perhaps arrived: see the outbox.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused by the server.</source>
        <translation>
            <numerusform>%n refused by the server.</numerusform>
            <numerusform>%n refused by the server.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still waits in the outbox.</source>
        <translation>
            <numerusform>%n still waits in the outbox.</numerusform>
            <numerusform>%n still wait in the outbox.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message numerus="yes">
        <source>%n phrase(s) unsure</source>
        <translation>
            <numerusform>%n phrase unsure</numerusform>
            <numerusform>%n phrases unsure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendar file(s) to accept or decline</source>
        <translation>
            <numerusform>%n calendar file to accept or decline</numerusform>
            <numerusform>%n calendar files to accept or decline</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message numerus="yes">
        <source>Save %n rejected row(s) as an Excel file and correct them there</source>
        <translation>
            <numerusform>Save %n rejected row as an Excel file and correct it there</numerusform>
            <numerusform>Save %n rejected rows as an Excel file and correct them there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgrammeView</name>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplanDialog</name>
    <message numerus="yes">
        <source>New interviews only for people who are there (%n)</source>
        <translation>
            <numerusform>New interviews only for people who are there (%n)</numerusform>
            <numerusform>New interviews only for people who are there (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message numerus="yes">
        <source>%n participant(s)</source>
        <translation>
            <numerusform>%n participant</numerusform>
            <numerusform>%n participants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s)</source>
        <translation>
            <numerusform>%n organisation</numerusform>
            <numerusform>%n organisations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interview(s)</source>
        <translation>
            <numerusform>%n interview</numerusform>
            <numerusform>%n interviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) made since would be gone.</source>
        <translation>
            <numerusform>%n step made since would be gone.</numerusform>
            <numerusform>%n steps made since would be gone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowWords</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n employer(s)</source>
        <translation>
            <numerusform>%n employer</numerusform>
            <numerusform>%n employers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{first} and %n more</source>
        <translation>
            <numerusform>{first} and %n more</numerusform>
            <numerusform>{first} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SandboxCard</name>
    <message numerus="yes">
        <source>interview(s) take place</source>
        <translation>
            <numerusform>interview takes place</numerusform>
            <numerusform>interviews take place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>participant(s) without one</source>
        <translation>
            <numerusform>participant without one</numerusform>
            <numerusform>participants without one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>place(s) for interviews</source>
        <translation>
            <numerusform>place for interviews</numerusform>
            <numerusform>places for interviews</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPopup</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message numerus="yes">
        <source>Send %n e-mail(s) once more, unchanged, to those who know everything</source>
        <translation>
            <numerusform>Send %n e-mail once more, unchanged, to who knows everything</numerusform>
            <numerusform>Send %n e-mails once more, unchanged, to those who know everything</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n e-mail(s)</source>
        <translation>
            <numerusform>Send %n e-mail</numerusform>
            <numerusform>Send %n e-mails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these e-mails waits in the outbox already.</source>
        <translation>
            <numerusform>%n of these e-mails waits in the outbox already.</numerusform>
            <numerusform>%n of these e-mails wait in the outbox already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StageTiles</name>
    <message numerus="yes">
        <source>place(s) free</source>
        <translation>
            <numerusform>place free</numerusform>
            <numerusform>places free</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StateBanner</name>
    <message numerus="yes">
        <source>The plan has %n change(s) since its release. Only what is released is told.</source>
        <translation>
            <numerusform>The plan has %n change since its release. Only what is released is told.</numerusform>
            <numerusform>The plan has %n changes since its release. Only what is released is told.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n e-mail(s) nobody knows whether they arrived.</source>
        <translation>
            <numerusform>Of %n e-mail nobody knows whether it arrived.</numerusform>
            <numerusform>Of %n e-mails nobody knows whether they arrived.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SumLine</name>
    <message numerus="yes">
        <source>interview(s) per table</source>
        <translation>
            <numerusform>interview per table</numerusform>
            <numerusform>interviews per table</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>table(s)</source>
        <translation>
            <numerusform>table</numerusform>
            <numerusform>tables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TasksCard</name>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s) on the plan</source>
        <translation>
            <numerusform>%n hint on the plan</numerusform>
            <numerusform>%n hints on the plan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n participant(s) have no company yet</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n participant(s) have no interview yet</source>
        <translation>
            <numerusform>%n participant has no interview yet</numerusform>
            <numerusform>%n participants have no interview yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n participant(s) do not know their interviews yet</source>
        <translation>
            <numerusform>%n participant does not know the interviews yet</numerusform>
            <numerusform>%n participants do not know their interviews yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n volunteer(s) do not know their times yet</source>
        <translation>
            <numerusform>%n volunteer does not know the times yet</numerusform>
            <numerusform>%n volunteers do not know their times yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n employer(s) do not know their day at the booth yet</source>
        <translation>
            <numerusform>%n employer does not know its day at the booth yet</numerusform>
            <numerusform>%n employers do not know their day at the booth yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consent(s) missing</source>
        <translation>
            <numerusform>%n consent is missing</numerusform>
            <numerusform>%n consents are missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n employer(s) have not been asked yet</source>
        <translation>
            <numerusform>%n employer has not been asked yet</numerusform>
            <numerusform>%n employers have not been asked yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n employer(s) have not named offers</source>
        <translation>
            <numerusform>%n employer has not named offers</numerusform>
            <numerusform>%n employers have not named offers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Languages of %n participant(s) are unknown</source>
        <translation>
            <numerusform>Languages of %n participant are unknown</numerusform>
            <numerusform>Languages of %n participants are unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n volunteer(s) have not answered yet</source>
        <translation>
            <numerusform>%n volunteer has not answered yet</numerusform>
            <numerusform>%n volunteers have not answered yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message numerus="yes">
        <source>Way of %n person(s): {way}.</source>
        <translation>
            <numerusform>Way of %n person: {way}.</numerusform>
            <numerusform>Way of %n people: {way}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them lack what this way needs and keep theirs.</source>
        <translation>
            <numerusform>%n of them lacks what this way needs and keeps theirs.</numerusform>
            <numerusform>%n of them lack what this way needs and keep theirs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VolunteerDetail</name>
    <message numerus="yes">
        <source>Check %n entry(ies)</source>
        <translation>
            <numerusform>Check %n entry</numerusform>
            <numerusform>Check %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VolunteersPage</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingPane</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaysBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s), A5</source>
        <translation>
            <numerusform>%n card, A5</numerusform>
            <numerusform>%n cards, A5</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be sent off</source>
        <translation>
            <numerusform>%n to be sent off</numerusform>
            <numerusform>%n to be sent off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n address(es), in a folder</source>
        <translation>
            <numerusform>for %n address, in a folder</numerusform>
            <numerusform>for %n addresses, in a folder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n once more</source>
        <translation>
            <numerusform>%n once more</numerusform>
            <numerusform>%n once more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) in the outbox</source>
        <translation>
            <numerusform>%n message in the outbox</numerusform>
            <numerusform>%n messages in the outbox</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to %n address(es)</source>
        <translation>
            <numerusform>to %n address</numerusform>
            <numerusform>to %n addresses</numerusform>
        </translation>
    </message>
</context>
</TS>
