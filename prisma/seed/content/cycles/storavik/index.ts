import { cards } from "./cards.ts";
import { feedback } from "./feedback.ts";
import { jointWork } from "./joint-work.ts";
import { smallTries } from "./small-tries.ts";
import { transitions } from "./transitions.ts";

export const storavikChains = [...feedback, ...cards, ...jointWork, ...transitions, ...smallTries];
