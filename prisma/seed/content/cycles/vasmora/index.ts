import { afterVisits } from "./after-visits.ts";
import { dailyLife } from "./daily-life.ts";
import { paper } from "./paper.ts";
import { pictures } from "./pictures.ts";
import { practical } from "./practical.ts";
import { smallTries } from "./small-tries.ts";
import { visits } from "./visits.ts";

export const vasmoraChains = [
  ...visits,
  ...afterVisits,
  ...pictures,
  ...dailyLife,
  ...practical,
  ...paper,
  ...smallTries,
];
