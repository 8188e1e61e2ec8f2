/** The house's rooms: which files belong to each, and which other rooms each may import. The first that fits is the room. */
const places = {
  core: /^app\/core\//,
  messages: /^app\/(features\/[^/]+|i18n\/shell)\/messages\.(sv|en)\.ts$|^app\/features\/[^/]+\/messages\//,
  forms: /^app\/features\/[^/]+\/forms(\.server)?(\.ts$|\/)/,
  events: /^app\/features\/[^/]+\/events\.ts$/,
  queries: /^app\/features\/[^/]+\/queries(\.server\.ts$|\/)/,
  commands: /^app\/features\/[^/]+\/commands(\.server\.ts$|\/)/,
  steps: /^app\/features\/[^/]+\/steps(\.server\.ts$|\/)/,
  // What a slice's mails say, and what they are like.
  letters: /^app\/features\/[^/]+\/letters(\.server\.ts$|\/)/,
  // What a text that is written together may hold; for the browser's editor and the server.
  schema: /^app\/features\/[^/]+\/schema(\.ts$|\/)/,
  // What a slice draws and says of its numbers: the same on its pages, in files and wherever other slices show it.
  drawing: /^app\/features\/[^/]+\/drawing\//,
  "slice ui": /^app\/features\/[^/]+\/ui\//,
  routes: /^app\/features\/[^/]+\/routes\//,
  "slice's own": /^app\/features\/[^/]+\/.*\.server\.tsx?$/,
  // Whatever else a slice has without `.server` in its name is pure, as its rules are.
  rules: /^app\/features\/[^/]+\/.*\.ts$/,
  flows: /^app\/flows\//,
  "access at the door": /^app\/access\/.*\.server\.ts$/,
  access: /^app\/access\//,
  "platform for pages": /^app\/platform\/(context|form|installation|json|refusals?|session)\.server\.ts$/,
  platform: /^app\/platform\//,
  live: /^app\/live\//,
  "i18n on the server": /^app\/i18n\/.*\.server\.ts$/,
  i18n: /^app\/i18n\//,
  ui: /^app\/ui\//,
  layouts: /^app\/layouts\//,
  root: /^app\/(root\.tsx|entry\.(client|server)\.tsx|routes(-of-[a-z]+)?\.ts)$/,
  postgres: /^server\/postgres\//,
  server: /^server\//,
  seed: /^prisma\/seed\//,
  client: /^prisma\/generated\//,
  operation: /^prisma\/(audit\/|backup\/|setup\/|vault\/|setup\.ts$)/,
  prisma: /^prisma\//,
  tests: /^tests\/|^[a-z-]+\.config\.ts$/,
} as const;

export type Room = keyof typeof places;
export const roomNames = Object.keys(places) as Room[];

/** Rooms that every slice has one of. `own x` is the same slice's, `any x` every slice's. */
const inSlices = [
  "messages",
  "forms",
  "events",
  "queries",
  "commands",
  "steps",
  "letters",
  "schema",
  "drawing",
  "slice ui",
  "routes",
  "slice's own",
  "rules",
] as const satisfies readonly Room[];
type InSlices = (typeof inSlices)[number];
type Neighbour = Exclude<Room, InSlices> | `own ${InSlices}` | `any ${InSlices}`;

const platform: readonly Neighbour[] = ["core", "platform", "platform for pages"];
const gate: readonly Neighbour[] = [...platform, "access", "access at the door"];
const ofASlice: readonly Neighbour[] = [
  "i18n",
  "i18n on the server",
  "any rules",
  "any schema",
  "own forms",
  "own events",
  "own slice's own",
  "any queries",
  "any drawing",
];
const everyRoomOfApp: readonly Neighbour[] = roomNames
  .filter((room) => places[room].source.startsWith("^app"))
  .map((room) => (isInSlices(room) ? (`any ${room}` as const) : (room as Neighbour)));

/** Who may import whom: left may import right, and nothing else. A room may always import itself (a slice's: its own). */
export const mayImport: Readonly<Record<Room, readonly Neighbour[]>> = {
  core: [],
  rules: ["core", "any rules"],
  forms: ["core", "any rules", "platform for pages"],
  events: ["core", "any rules", "access"],
  messages: ["core", "i18n"],
  letters: ["core", "any rules", "any letters", "own slice's own", "i18n", "i18n on the server", "platform"],
  schema: ["core", "own rules"],
  drawing: ["core", "own rules", "i18n", "i18n on the server"],
  access: ["core"],
  "access at the door": [...platform, "access"],
  queries: [...gate, ...ofASlice, "own letters"],
  commands: [...gate, ...ofASlice, "own steps"],
  steps: [...gate, ...ofASlice, "own commands"],
  "slice's own": [...gate, ...ofASlice, "own letters"],
  flows: [...gate, "any rules", "any schema", "any forms", "any events", "any queries", "any steps", "any drawing"],
  platform: ["core", "platform for pages", "client"],
  "platform for pages": ["core", "platform"],
  live: ["core", "i18n"],
  i18n: ["core", "any messages"],
  "i18n on the server": ["core", "i18n"],
  ui: ["core", "i18n"],
  layouts: [...gate, "ui", "i18n", "live"],
  root: ["platform for pages", "platform", "layouts", "ui", "i18n", "i18n on the server"],
  "slice ui": ["core", "ui", "i18n", "live", "own rules", "own forms", "own schema", "own drawing"],
  routes: [
    "core",
    "ui",
    "i18n",
    "i18n on the server",
    "live",
    "layouts",
    "flows",
    "platform for pages",
    "own forms",
    "own commands",
    "own slice's own",
    "any rules",
    "any queries",
    "any letters",
    "any drawing",
    "any slice ui",
  ],
  postgres: ["prisma"],
  server: [...everyRoomOfApp, "postgres", "prisma", "client", "seed"],
  prisma: ["postgres", "client"],
  operation: ["core", "any rules", "platform", "i18n", "server", "postgres", "prisma", "client"],
  client: [],
  seed: [...everyRoomOfApp, "prisma", "client"],
  tests: [...everyRoomOfApp, "server", "postgres", "prisma", "client", "seed", "operation"],
};

/** What may be imported besides, when it is only types: nothing of the file is there when the program runs. */
export const mayImportTypes: Partial<Record<Room, readonly Neighbour[]>> = {
  access: ["any rules"],
  platform: ["access", "i18n"],
  "platform for pages": ["access", "i18n"],
  events: ["live"],
  live: ["any events"],
  messages: ["own rules"],
  flows: ["any commands"],
  "slice ui": ["own queries", "own letters", "own slice's own", "own commands"],
  routes: ["access", "root"],
  layouts: ["root"],
  root: ["access"],
};

export function roomOf(file: string): Room | undefined {
  return roomNames.find((room) => places[room].test(file));
}

/** The slice a file belongs to. */
export function sliceOf(file: string): string | undefined {
  return /^app\/features\/([^/]+)\//.exec(file)?.[1];
}

/** Whether one file may import another. */
export function mayReach(from: string, to: string, typeOnly: boolean): boolean {
  const [here, there] = [roomOf(from), roomOf(to)];
  if (!here || !there) return false;
  if (here === there && (!isInSlices(here) || sliceOf(from) === sliceOf(to))) return true;
  const allowed = [...mayImport[here], ...(typeOnly ? (mayImportTypes[here] ?? []) : [])];
  if (!isInSlices(there)) return allowed.includes(there);
  const own = sliceOf(from) !== undefined && sliceOf(from) === sliceOf(to);
  return allowed.includes(`any ${there}`) || (own && allowed.includes(`own ${there}`));
}

function isInSlices(room: Room): room is InSlices {
  return (inSlices as readonly Room[]).includes(room);
}
