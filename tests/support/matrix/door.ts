import type { Act, Page } from "./row.ts";
import { anybody, but, editors, ofProgramme, signedIn } from "./visitors.ts";

const door = "programmes/:programmeId/gatherings/:gatheringId/door";
const atDoor = { may: editors, refused: but(ofProgramme, ...editors) } as const;

/** The door of a gathering is there for who organises it; a ticket says the same to everybody, whether it is one or not. */
export const pagesOfDoor: readonly Page[] = [
  { route: door, at: ["P", "joinedP"], ...atDoor },
  { route: door, at: ["P", "joinedP"], search: { shell: "" }, ...atDoor },
  { route: door, at: ["Q", "joinedP"], may: [] },
  { route: `${door}/marks`, at: ["P", "joinedP"], may: signedIn, nothingToRead: 400 },
  { route: "door/:ticket", at: ["ticketOfMember"], may: anybody },
  { route: "door/:ticket", at: ["=x"], may: anybody },
];

/** Of nobody on the list, and on no day of it, which the rules say no to. */
const nobody = { press: "present 00000000-0000-4000-8000-000000000000", dayId: "@id", key: "@key" };
const somebody = { who: "@foreigner", name: "", organisation: "", email: "", dayId: "@id", key: "@key" };

export const actsAtDoor: readonly Act[] = [
  { route: door, at: ["P", "joinedP"], intent: "press", form: nobody, ...atDoor },
  { route: door, at: ["P", "joinedP"], intent: "let-in", form: somebody, ...atDoor },
  { route: door, at: ["Q", "joinedP"], intent: "press", form: nobody, may: [] },
  { route: `${door}/marks`, at: ["P", "joinedP"], json: { posts: [] }, ...atDoor },
  { route: `${door}/marks`, at: ["Q", "joinedP"], json: { posts: [] }, may: [] },
];
