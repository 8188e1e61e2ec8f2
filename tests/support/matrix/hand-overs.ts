import type { Act, Page } from "./row.ts";
import { but, inTeamC, ofProgramme, researchers } from "./visitors.ts";

const away = "programmes/:programmeId/supervision/away";
const byResearchers = { may: researchers, refused: but(ofProgramme, ...researchers) } as const;
const elsewhere = { may: [], refused: inTeamC } as const;

export const pagesOfHandOvers: readonly Page[] = [
  { route: away, at: ["P"], ...byResearchers },
  { route: away, at: ["Q"], ...elsewhere },
  { route: away, at: ["=x"], may: [] },
];

/** No researcher, which the rules say no to; and what nobody holds instead. */
const lent = { colleagueId: "@stranger", from: "@today", to: "@today" };
const one = { colleagueId: "@stranger", sessionId: "@talkA" };
const her = { may: ["supervisor"], refused: byResearchers.refused } as const;

export const actsOfHandOvers: readonly Act[] = [
  { route: away, at: ["P"], intent: "lend", form: lent, ...byResearchers },
  { route: away, at: ["Q"], intent: "lend", form: lent, ...elsewhere },
  { route: away, at: ["P"], intent: "lend-one", form: one, ...her },
  { route: away, at: ["P"], intent: "take-back", form: { sessionId: "@talkA" }, ...her },
];
