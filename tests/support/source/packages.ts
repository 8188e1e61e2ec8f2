import type { Room } from "./rooms.ts";

/** Rooms that may use no package but these. */
const only: Partial<Record<Room, RegExp>> = {
  core: /^(@date-fns\/tz|date-fns)\//,
  rules: /^$/,
  events: /^$/,
  messages: /^$/,
  access: /^$/,
  forms: /^zod$/,
};

/** What the browser must never get: the machine, the database, the schemas (75 kB that the server checks anyway). */
const notInBrowser =
  /^(node:|pg$|@prisma\/|express$|pino$|nodemailer$|pg-boss$|zod$|compression$|rate-limiter-flexible$|@simplewebauthn\/server)/;
const inBrowser: ReadonlySet<Room> = new Set<Room>(["ui", "slice ui", "routes", "live", "i18n"]);

/** Who speaks to PostgreSQL. Everybody else asks the platform. */
const database = /^(pg|pg-boss|@prisma\/.*)$/;
const withDatabase: ReadonlySet<Room> = new Set<Room>([
  "platform",
  "postgres",
  "prisma",
  "seed",
  "server",
  "tests",
  "client",
  "operation",
]);

/** Barrels that cost seconds at start or pull everything along. */
const barrels = /^(date-fns|date-fns\/locale)$/;

/** Whether a room may import a package. */
export function mayUse(room: Room, name: string): boolean {
  if (barrels.test(name)) return false;
  if (only[room] && !only[room].test(name)) return false;
  if (inBrowser.has(room) && notInBrowser.test(name)) return false;
  return withDatabase.has(room) || !database.test(name);
}
