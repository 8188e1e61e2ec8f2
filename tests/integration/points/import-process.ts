import { actorOfPerson } from "#app/access/actor.server.ts";
import { bringIn } from "#app/features/points/commands/bring-in.server.ts";
import { closeDatabase, openDatabase } from "#app/platform/db.server.ts";

/** Confirms a table as a process of its own, which can be killed in the middle of it. Says when it begins and when it is done. */
const [url = "", personId = "", teamId = "", followedId = "", importId = "", at = ""] = process.argv.slice(2);
openDatabase(url);
const now = new Date(at);
const actor = await actorOfPerson(personId, now);
if (!actor) throw new Error("There is nobody such.");
console.log("begins");
await bringIn(actor, { teamId, followedId }, { key: crypto.randomUUID(), importId, leaveWrong: false }, now);
console.log("done");
await closeDatabase();
