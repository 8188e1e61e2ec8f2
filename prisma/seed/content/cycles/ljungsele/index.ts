import { familyHome } from "./family-home.ts";
import { firstEvening } from "./first-evening.ts";
import { parentGroup } from "./parent-group.ts";
import { smallTries } from "./small-tries.ts";
import { words } from "./words.ts";

export const ljungseleChains = [...firstEvening, ...words, ...parentGroup, ...familyHome, ...smallTries];
