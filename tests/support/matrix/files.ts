import type { Act, Page } from "./row.ts";
import { inTeamA, inTeamB, inTeamC, signedIn } from "./visitors.ts";

const file = { route: "files/:fileId" } as const;
const add = { route: "notes/:noteId/files" } as const;

/** A file is read by those who read the note that it stands in. */
export const pagesOfFiles: readonly Page[] = [
  { ...file, at: ["fileA"], may: [...inTeamA, "supervisor"] },
  { ...file, at: ["fileOfClosedA"], may: [...inTeamA, "supervisor"] },
  // Of a test that only its team sees.
  { ...file, at: ["fileOfDraftA"], may: inTeamA },
  { ...file, at: ["fileB"], may: inTeamB },
  { ...file, at: ["fileC"], may: inTeamC },
  // Only forms are sent there.
  { ...add, at: ["filedA"], may: signedIn, nothingToRead: 400 },
];

/** It is added and removed by those who write in it. The rules say no to what holds no file, and to closed minutes. */
export const actsOnFiles: readonly Act[] = [
  { ...add, at: ["filedA"], may: inTeamA, refused: ["supervisor"] },
  { ...add, at: ["filedClosedA"], may: inTeamA, refused: ["supervisor"] },
  { ...add, at: ["filedDraftA"], may: inTeamA },
  { ...add, at: ["filedB"], may: inTeamB },
  { ...add, at: ["filedC"], may: inTeamC },
  { ...file, at: ["fileOfClosedA"], intent: "remove", may: inTeamA, refused: ["supervisor"] },
  { ...file, at: ["fileB"], intent: "remove", may: inTeamB },
  { ...file, at: ["fileC"], intent: "remove", may: inTeamC },
];
