import { distance } from "./distance.ts";
import { home } from "./home.ts";
import { plans } from "./plans.ts";
import { screen } from "./screen.ts";
import { smallTries } from "./small-tries.ts";

export const myrvallaChains = [...distance, ...screen, ...home, ...plans, ...smallTries];
