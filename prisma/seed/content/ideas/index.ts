import type { Idea } from "../types.ts";
import { bondIdeas } from "./bond.ts";
import { firstTimeIdeas } from "./first-time.ts";
import { influenceIdeas } from "./influence.ts";
import { teamIdeas } from "./of-teams.ts";
import { ownSupportIdeas } from "./own-support.ts";

export const ideas: Idea[] = [...firstTimeIdeas, ...ownSupportIdeas, ...bondIdeas, ...influenceIdeas, ...teamIdeas];
