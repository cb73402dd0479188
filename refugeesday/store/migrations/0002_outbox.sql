-- Version 2: mails that were sent, reminders, appointments of interpreters, employers and organisers.
ALTER TABLE "invitation" ADD COLUMN "item" INTEGER;
ALTER TABLE "handover" ADD COLUMN "location" TEXT NOT NULL DEFAULT '';
ALTER TABLE "handover" ADD COLUMN "reminder" INTEGER;
CREATE UNIQUE INDEX "handover_event_person_reminder" ON "handover" ("event", "person", "reminder");
CREATE TABLE "mail_account" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "revision" INTEGER NOT NULL, "host" TEXT NOT NULL, "port" INTEGER NOT NULL, "security" TEXT NOT NULL, "user" TEXT NOT NULL DEFAULT '', "per_minute" INTEGER NOT NULL, CHECK (port BETWEEN 1 AND 65535), CHECK (per_minute >= 1));
CREATE TABLE "outbox_message" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "event" INTEGER NOT NULL, "person" INTEGER NOT NULL, "invitation" INTEGER NOT NULL, "sequence" INTEGER NOT NULL, "reminder" INTEGER, "address" TEXT NOT NULL, "message_id" TEXT NOT NULL, "state" TEXT NOT NULL, "queued_at" INTEGER NOT NULL, "tried_at" INTEGER, "next_at" INTEGER, "attempts" INTEGER NOT NULL, "answer" TEXT NOT NULL DEFAULT '');
CREATE INDEX "outbox_message_event" ON "outbox_message" ("event");
CREATE INDEX "outbox_message_person" ON "outbox_message" ("person");
CREATE INDEX "outbox_message_invitation" ON "outbox_message" ("invitation");
CREATE UNIQUE INDEX "outbox_message_message_id" ON "outbox_message" ("message_id");
